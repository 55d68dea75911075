import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { countAudit } from '@/db/schema/counting'
import { refreshPages } from '../refresh-pages'

/** A campaign whose numbers were wrong: its total as counted and as it is, and how many of its places were wrong. */
type Drift = { slug: string; counted: number; actual: number; places: number }

type Found = {
  id: number
  slug: string
  counted: number
  actual: number
  places: { country: string; area: string; missing: number }[]
}

/**
 * Compares every count with the signatures themselves, repairs what has drifted and writes down what it found. Runs
 * each night beside signing, without holding it up: what is wrong is read in one snapshot, and mended by adding the
 * difference, which stays right whatever is counted meanwhile.
 */
export async function auditCounts(tx: Tx): Promise<Drift[]> {
  return tx.transaction(async (audit) => {
    await audit.execute(sql`select pg_advisory_xact_lock(hashtext('undersigned.count'))`)
    const found = await findDrift(audit)
    for (const campaign of found) await repair(audit, campaign)
    const drift = found.map(({ slug, counted, actual, places }) => ({
      slug,
      counted,
      actual,
      places: places.length,
    }))
    const [checked] = await audit.execute<{ campaigns: number }>(
      sql`select count(*)::int as campaigns from campaign`,
    )
    await audit.insert(countAudit).values({ campaignsChecked: checked?.campaigns ?? 0, drift })
    return drift
  })
}

/** What is counted plus what waits to be counted must equal what is confirmed, per campaign and per place. */
async function findDrift(tx: Tx): Promise<Found[]> {
  return tx.execute<Found>(sql`
    with actual as (
      select campaign_id, country, area, count(*)::int as confirmed from signature where state = 'confirmed' group by 1, 2, 3
    ), counted as (
      select campaign_id, country, area, sum(confirmed)::int as confirmed from (
        select campaign_id, country, area, confirmed from place_count
        union all select campaign_id, country, area, delta from count_change where what = 'confirmed'
      ) counted_or_waiting group by 1, 2, 3
    ), places as (
      select campaign_id, jsonb_agg(jsonb_build_object('country', country, 'area', area,
          'missing', coalesce(actual.confirmed, 0) - coalesce(counted.confirmed, 0))) as wrong
      from actual full join counted using (campaign_id, country, area)
      where coalesce(actual.confirmed, 0) <> coalesce(counted.confirmed, 0) group by 1
    ), totals as (
      select c.id, c.slug,
        coalesce((select confirmed from campaign_count where campaign_id = c.id), 0)
          + coalesce((select sum(delta) from count_change where campaign_id = c.id and what = 'confirmed'), 0)::int as counted,
        coalesce((select sum(confirmed) from actual where campaign_id = c.id), 0)::int as actual
      from campaign c
    )
    select totals.*, coalesce(places.wrong, '[]') as places from totals left join places on places.campaign_id = totals.id
    where counted <> actual or wrong is not null order by slug`)
}

/** By addition, after the rows are there: an upsert would hold a difference below zero against the rule that none is negative. */
async function repair(tx: Tx, found: Found): Promise<void> {
  await tx.execute(sql`insert into campaign_count (campaign_id) values (${found.id}) on conflict do nothing`)
  await tx.execute(sql`
    update campaign_count set confirmed = confirmed + ${found.actual - found.counted}, counted_at = now() where campaign_id = ${found.id}`)
  const places = sql`jsonb_to_recordset(${JSON.stringify(found.places)}::jsonb) as place (country text, area text, missing int)`
  await tx.execute(sql`
    insert into place_count (campaign_id, country, area) select ${found.id}::int, country, area from ${places} on conflict do nothing`)
  await tx.execute(sql`
    update place_count p set confirmed = confirmed + place.missing
    from ${places} where p.campaign_id = ${found.id} and p.country = place.country and p.area = place.area`)
  await refreshPages(tx, found.slug)
}
