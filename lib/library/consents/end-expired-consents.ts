import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { takeAwayWhatRests } from './take-away-what-rests'

const publicReason = 'The time for which we had agreed to publish this story has ended.'

/**
 * Takes away what rests on consents whose last day is over. Each by itself: one that fails does not keep the others.
 * Pictures and words stop by the date itself; this brings down stories, pages and PDFs. Running it again changes nothing.
 * Gives the keys of the PDFs that the store may drop.
 */
export async function endExpiredConsents(db: Tx): Promise<string[]> {
  const expired = await db.execute<{ id: number }>(sql`
    select c.id from consent c where c.withdrawn_at is null and c.expires_on <= current_date and (
      exists (select 1 from publication p where p.consent_id = c.id and p.live is not null)
      or c.expires_on > current_date - 3)`)
  const dropped: string[] = []
  for (const { id } of expired) {
    const gone = await db.transaction((tx) =>
      takeAwayWhatRests(tx, id, { staffId: null, reason: publicReason }),
    )
    dropped.push(...gone.storageKeys)
  }
  return dropped
}
