import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'

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
    const changes = await takeChanges(step)
    if (changes.length === 0) return { taken: 0, isFull: false }
    await addUp(step, changes)
    await stampGoals(step)
    for (const slug of new Set(changes.map((change) => change.slug))) await refreshPages(step, slug)
    const taken = changes.reduce((sum, change) => sum + change.taken, 0)
    return { taken, isFull: taken >= changesPerStep }
  })
}

type Change = {
  campaign_id: number
  slug: string
  country: string
  area: string
  delta: number
  taken: number
}

/**
 * Up to a number, and not "in" a list of them: the planner mostly knows this table as empty, and after a sudden hundred
 * thousand it would compare each of them with each of the list.
 */
async function takeChanges(tx: Tx): Promise<Change[]> {
  return tx.execute<Change>(sql`
    with taken as (
      delete from count_change
      where id <= (select max(id) from (select id from count_change order by id limit ${changesPerStep}) first)
      returning campaign_id, country, area, delta
    )
    select campaign_id, slug, country, area, sum(delta)::int as delta, count(*)::int as taken
    from taken join campaign on campaign.id = campaign_id group by 1, 2, 3, 4`)
}

/** The rows first, then the sums: an upsert would hold a fall of the count against the rule that none is negative. */
async function addUp(tx: Tx, changes: Change[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change (campaign_id int, country text, area text, delta int)`
  await tx.execute(
    sql`insert into campaign_count (campaign_id) select distinct campaign_id from ${given} on conflict do nothing`,
  )
  await tx.execute(
    sql`insert into place_count (campaign_id, country, area) select campaign_id, country, area from ${given} on conflict do nothing`,
  )
  await tx.execute(sql`
    update campaign_count c set confirmed = confirmed + total.delta, counted_at = now()
    from (select campaign_id, sum(delta)::int as delta from ${given} group by 1) total where c.campaign_id = total.campaign_id`)
  await tx.execute(sql`
    update place_count p set confirmed = confirmed + change.delta
    from ${given} where (p.campaign_id, p.country, p.area) = (change.campaign_id, change.country, change.area)`)
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
