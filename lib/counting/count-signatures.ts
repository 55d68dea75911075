import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../campaigns/refresh-pages'

const changesPerStep = 20_000

/**
 * Adds what has changed since last time to the counts of campaigns and places, stamps the goals that were reached, and
 * drops the cached pages that showed the old numbers. One at a time by an advisory lock; a second worker finds it taken
 * and does nothing. Returns how many changes it took: a full step means that there are more.
 *
 * Each change is deleted by the transaction that adds it up, so nothing is counted twice and nothing is missed, however
 * late a signer's transaction commits.
 */
export async function countSignatures(tx: Tx): Promise<{ taken: number; isFull: boolean }> {
  return tx.transaction(async (step) => {
    const [lock] = await step.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('undersigned.count')) as mine`,
    )
    if (!lock?.mine) return { taken: 0, isFull: false }
    const changed = await step.execute<{ id: number; slug: string; taken: number }>(sql`
      with taken as (
        delete from count_change where id in (select id from count_change order by id limit ${changesPerStep})
        returning campaign_id, country, area, delta
      ), by_campaign as (
        select campaign_id, sum(delta)::int as delta, count(*)::int as taken from taken group by campaign_id
      ), counted as (
        insert into campaign_count as c (campaign_id, confirmed) select campaign_id, delta from by_campaign
        on conflict (campaign_id) do update set confirmed = c.confirmed + excluded.confirmed, counted_at = now()
      ), placed as (
        insert into place_count as p (campaign_id, country, area, confirmed)
        select campaign_id, country, area, sum(delta)::int from taken group by campaign_id, country, area
        on conflict (campaign_id, country, area) do update set confirmed = p.confirmed + excluded.confirmed
      )
      select campaign.id, campaign.slug, by_campaign.taken from by_campaign join campaign on campaign.id = by_campaign.campaign_id`)
    if (changed.length === 0) return { taken: 0, isFull: false }
    await stampGoals(step)
    for (const campaign of changed) await refreshPages(step, campaign.slug)
    const taken = changed.reduce((sum, campaign) => sum + campaign.taken, 0)
    return { taken, isFull: taken >= changesPerStep }
  })
}

/** Reached and not yet stamped: a batch that jumps over a goal, or over two, misses neither, and none is stamped twice. */
async function stampGoals(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with reached as (
      update campaign_goal g set reached_at = now() from campaign_count c
      where c.campaign_id = g.campaign_id and g.reached_at is null and c.confirmed >= g.at_count
      returning g.campaign_id, g.at_count
    )
    insert into campaign_event (campaign_id, kind, is_public, facts)
    select campaign_id, 'goal_reached', true, jsonb_build_object('goal', at_count) from reached`)
}
