import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** "Court steps, Manila" → "court-steps-manila". Empty when no letter of it can stand in an address. */
export function keyFromTitle(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
}

/**
 * A key that no picture or file has, removed ones included: an address never comes to mean something else. One upload at
 * a time gets one.
 */
export async function freeAssetKey(tx: Tx, title: string, otherwise: string): Promise<string> {
  const wanted = keyFromTitle(title) || otherwise
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('asset key'))`)
  const rows = await tx.execute<{ key: string }>(
    sql`select key from asset where key = ${wanted} or key like ${`${wanted}-%`}`,
  )
  const taken = new Set([...rows].map(({ key }) => key))
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}
