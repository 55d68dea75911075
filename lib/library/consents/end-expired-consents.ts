import { and, eq, gt, isNotNull, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asset, consent } from '@/db/schema/consents'
import { storageKeysOf } from '@/lib/media/remove-asset'
import { takeAwayWhatRests } from './take-away-what-rests'

const publicReason = 'The time for which we had agreed to publish this story has ended.'

/**
 * Takes away what rests on consents whose last day is over. Each by itself: one that fails does not keep the others.
 * Words stop by the date itself, and so do the addresses of pictures; this brings down stories, pages and PDFs, and removes
 * the pictures. Running it again changes nothing. Gives the keys of what the store may drop, for three days also those of
 * pictures that went before: the store may have failed then, and dropping what is not there is no fault.
 */
export async function endExpiredConsents(db: Tx): Promise<string[]> {
  const expired = await db.execute<{ id: number }>(sql`
    select c.id from consent c where c.withdrawn_at is null and c.expires_on <= current_date and (
      exists (select 1 from publication p where p.consent_id = c.id and p.live is not null)
      or exists (select 1 from asset a where a.consent_id = c.id and a.removed_at is null)
      or c.expires_on > current_date - 3)`)
  const dropped: string[] = []
  for (const { id } of expired) {
    const gone = await db.transaction((tx) =>
      takeAwayWhatRests(tx, id, { staffId: null, reason: publicReason }),
    )
    dropped.push(...gone.storageKeys)
  }
  return [...new Set([...dropped, ...(await lateDrops(db))])]
}

async function lateDrops(db: Tx): Promise<string[]> {
  const removed = await db
    .select({ storageKey: asset.storageKey, widths: asset.widths })
    .from(asset)
    .innerJoin(consent, eq(consent.id, asset.consentId))
    .where(
      and(
        gt(asset.removedAt, sql`now() - interval '3 days'`),
        or(isNotNull(consent.withdrawnAt), lte(consent.expiresOn, sql`current_date`)),
      ),
    )
  return removed.flatMap(({ storageKey, widths }) => storageKeysOf(storageKey, widths))
}
