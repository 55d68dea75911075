import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Whether this consent stands today, for the website and for this. Held until the transaction ends, so that it stays so. */
export async function consentStands(
  tx: Tx,
  id: number,
  covers: 'story' | 'words' | 'image',
): Promise<boolean> {
  const found = await tx.execute(sql`
    select 1 from consent where id = ${id} and covers = ${covers} and withdrawn_at is null
      and (expires_on is null or expires_on > current_date) and 'website' = any (channels) for share`)
  return found.length > 0
}
