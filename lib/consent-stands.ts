import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** A row `c` of the consents stands today, for the website. A trigger asks the same of the live copy of a story. */
export const standing: SQL = sql`c.withdrawn_at is null and (c.expires_on is null or c.expires_on > current_date)
  and 'website' = any (c.channels)`

/** Whether the consent of this id stands; false for none. */
export function standsToday(id: AnyColumn | number | null): SQL<boolean> {
  return sql`exists (select 1 from consent c where c.id = ${id} and ${standing})`
}

/** Whether this consent stands today, and for this. Held until the transaction ends, so that it stays so. */
export async function consentStands(
  tx: Tx,
  id: number,
  covers: 'story' | 'words' | 'image',
): Promise<boolean> {
  const found = await tx.execute(
    sql`select 1 from consent c where c.id = ${id} and c.covers = ${covers} and ${standing} for share`,
  )
  return found.length > 0
}
