import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { slugFrom } from '../slug-from'

/**
 * A key that no picture or file has, removed ones included: an address never comes to mean something else. One upload at
 * a time gets one.
 */
export async function freeAssetKey(tx: Tx, title: string, otherwise: string): Promise<string> {
  const wanted = slugFrom(title, otherwise)
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('asset key'))`)
  const rows = await tx.execute<{ key: string }>(
    sql`select key from asset where key = ${wanted} or key like ${`${wanted}-%`}`,
  )
  const taken = new Set([...rows].map(({ key }) => key))
  if (!taken.has(wanted)) return wanted
  for (let n = 2; ; n += 1) if (!taken.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}
