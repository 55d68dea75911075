import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'

/**
 * Corrects how we know somebody: the name our mail calls them by, and the country whose rules it follows. Their signatures
 * stay as they are. Nothing for somebody we do not know.
 */
export async function correctPerson(
  tx: Tx,
  key: string,
  { name, country }: { name: string; country: string },
): Promise<void> {
  await tx.execute(sql`
    update supporter set name = ${name}, country = ${country},
      area = case when country = ${country} then area else '' end,
      constituency_id = case when country = ${country} then constituency_id end
    where address_key = ${key}`)
}

/** How we know whoever owns this address; null for nobody. */
export async function getPersonOf(key: string): Promise<{ name: string; country: string } | null> {
  const [row] = await db.execute<{ name: string; country: string }>(
    sql`select name, country from supporter where address_key = ${key}`,
  )
  return row ?? null
}
