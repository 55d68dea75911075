import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'
import { takeBackGoals } from './take-back-goals'

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
    await addUpDays(step, changes)
    const confirmed = changes.filter((change) => change.what === 'confirmed')
    if (confirmed.length > 0) {
      await addUp(step, confirmed)
      await addUpConstituencies(step, confirmed)
      await stampGoals(step)
    }
    const struck = changes.filter((change) => change.what === 'invalidated' && change.delta > 0)
    if (struck.length > 0) await takeBackGoals(step, [...new Set(struck.map((change) => change.campaign_id))])
    for (const slug of new Set(confirmed.map((change) => change.slug))) await refreshPages(step, slug)
    const taken = changes.reduce((sum, change) => sum + change.taken, 0)
    return { taken, isFull: taken >= changesPerStep }
  })
}

type Change = {
  campaign_id: number
  slug: string
  country: string
  area: string
  what: string
  day: string
  source: string
  constituency_id: number | null
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
      returning campaign_id, country, area, delta, what, day, source, constituency_id
    )
    select campaign_id, slug, country, area, what, day::text, source, constituency_id, sum(delta)::int as delta, count(*)::int as taken
    from taken join campaign on campaign.id = campaign_id group by 1, 2, 3, 4, 5, 6, 7, 8`)
}

/** The rows first, then the sums: an upsert would hold a fall of the count against the rule that none is negative. */
async function addUp(tx: Tx, changes: Change[]): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change (campaign_id int, country text, area text, delta int)`
  await tx.execute(
    sql`insert into campaign_count (campaign_id) select distinct campaign_id from ${given} on conflict do nothing`,
  )
  await tx.execute(
    sql`insert into place_count (campaign_id, country, area) select distinct campaign_id, country, area from ${given} on conflict do nothing`,
  )
  await tx.execute(sql`
    update campaign_count c set confirmed = confirmed + total.delta, counted_at = now()
    from (select campaign_id, sum(delta)::int as delta from ${given} group by 1) total where c.campaign_id = total.campaign_id`)
  await tx.execute(sql`
    update place_count p set confirmed = confirmed + total.delta
    from (select campaign_id, country, area, sum(delta)::int as delta from ${given} group by 1, 2, 3) total
    where (p.campaign_id, p.country, p.area) = (total.campaign_id, total.country, total.area)`)
}

/** The same for seats; a signature that was placed since leaves nothing where it had no seat. */
async function addUpConstituencies(tx: Tx, changes: Change[]): Promise<void> {
  const seated = changes.filter((change) => change.constituency_id !== null)
  if (seated.length === 0) return
  const given = sql`(select campaign_id, constituency_id, sum(delta)::int as delta
    from jsonb_to_recordset(${JSON.stringify(seated)}::jsonb) as change (campaign_id int, constituency_id int, delta int) group by 1, 2) total`
  await tx.execute(sql`
    insert into constituency_count (campaign_id, constituency_id) select campaign_id, constituency_id from ${given} on conflict do nothing`)
  await tx.execute(sql`
    update constituency_count c set confirmed = confirmed + total.delta
    from ${given} where (c.campaign_id, c.constituency_id) = (total.campaign_id, total.constituency_id)`)
}

/** What reports and the integrity statement read: every measure by its day and source. */
async function addUpDays(tx: Tx, changes: Change[]): Promise<void> {
  const given = sql`(select campaign_id, day, source, what, sum(delta)::int as delta
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as change (campaign_id int, day date, source text, what text, delta int)
    group by 1, 2, 3, 4) total`
  await tx.execute(sql`
    insert into campaign_day (campaign_id, day, source, what) select campaign_id, day, source, what from ${given} on conflict do nothing`)
  await tx.execute(sql`
    update campaign_day d set n = n + total.delta
    from ${given} where (d.campaign_id, d.day, d.source, d.what) = (total.campaign_id, total.day, total.source, total.what)`)
}

/** Reached, as far as the public is told, and not yet stamped: a batch that jumps over a goal, or over two, misses neither, and none is stamped twice. */
export async function stampGoals(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with reached as (
      update campaign_goal g set reached_at = now() from campaign_count c
      where c.campaign_id = g.campaign_id and g.reached_at is null and coalesce(c.frozen, c.confirmed) >= g.at_count
      returning g.campaign_id, g.at_count
    )
    insert into campaign_event (campaign_id, kind, is_public, facts)
    select campaign_id, 'goal_reached', true, jsonb_build_object('goal', at_count) from reached`)
}
