import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { stampGoals } from './count-signatures'
import { takeBackGoals } from './take-back-goals'

/**
 * Comes before the switch is turned: the counter changes the same rows in an order of its own, and a count that begins at
 * the same moment waits until the switch is what it will be (campaign_count_begins_held_still).
 */
export async function lockCounts(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('undersigned.count'))`)
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('undersigned.freeze'))`)
}

/** Public counts stay where they are, and the real ones go on. Counts that begin later begin held still, at nought. */
export async function freezeCounts(tx: Tx): Promise<void> {
  await tx.execute(sql`update campaign_count set frozen = confirmed where frozen is null`)
}

/**
 * Public counts are the real ones again. Goals that were reached meanwhile are stamped; those that are not reached any
 * more because signatures were taken out meanwhile are taken back. Call it before the change of the switch is logged.
 */
export async function thawCounts(tx: Tx): Promise<void> {
  await tx.execute(sql`update campaign_count set frozen = null where frozen is not null`)
  await stampGoals(tx)
  const struck = await struckMeanwhile(tx)
  if (struck.length > 0) await takeBackGoals(tx, struck)
}

/** Campaigns of which something was invalidated since the counts were frozen, by criteria or one by one. */
async function struckMeanwhile(tx: Tx): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    with frozen as (
      select coalesce(max(at), '-infinity') as at from audit_entry
      where object_kind = 'setting' and object_id = 'count_freeze' and facts -> 'to' @> '{"on": true}' and not facts -> 'from' @> '{"on": true}'
    )
    select s.campaign_id as id from invalidation i join signature s on s.invalidation_id = i.id, frozen
    where coalesce(i.ended_at, now()) >= frozen.at
    union select s.campaign_id from signature_event e join signature s on s.id = e.signature_id, frozen
    where e.kind = 'invalidated' and e.at >= frozen.at`)
  return rows.map(({ id }) => id)
}
