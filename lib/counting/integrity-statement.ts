import type { ISql } from 'postgres'
import { statements } from '@/db/client'
import { type DayRow, mergeDays } from './merge-days'

/** The source of signatures that were collected by hand: no address of a form can carry it. */
export const paperSource = 'on-paper'

/** What became of everything that was received: the parts add up to `received`, and a test holds it. */
export type Totals = {
  received: number
  confirmed: number
  waiting: number
  held: number
  withdrawn: number
  removed: number
  spam: number
  expired: number
}

/** Signatures taken out by one rule, with its published reason. Instants are milliseconds since 1970. */
export type Removal = {
  number: number
  at: number
  reason: string
  /** Of this campaign, and out now. */
  removed: number
  /** Put back since; on several campaigns together where the rule was for all of them. */
  putBack: number
  isForAll: boolean
  isUnderWay: boolean
  restoredAt: number | null
  restoreReason: string
}

export type Numbers = {
  totals: Totals
  /** Forms of people who had signed already: no signature, and so in no total. */
  duplicates: number
  onPaper: { received: number; confirmed: number }
  removals: Removal[]
  /** Taken out by staff who looked at each. */
  removedSingly: number
  days: DayRow[]
}

export type Statement = Numbers & { countedAt: number | null }

/**
 * What a campaign publishes about its own count, from the daily totals and the invalidations: never from a row about
 * anybody. `held_still` while staff hold the public count still, so that nothing public tells the real one. Null when there
 * is no such campaign that a visitor may read.
 */
export async function readStatement(
  slug: string,
): Promise<{ kind: 'told'; statement: Statement } | { kind: 'held_still'; confirmed: number } | null> {
  const sql = statements()
  const [campaign] = await sql<{ id: number; frozen: number | null; countedAt: number | null }[]>`
    select c.id, n.frozen, extract(epoch from n.counted_at)::float8 * 1000 as "countedAt"
    from campaign c left join campaign_count n on n.campaign_id = c.id
    where c.slug = ${slug} and c.state not in ('draft', 'in_review', 'archived', 'removed')
      and (c.state <> 'scheduled' or c.opens_at <= now())`
  if (!campaign) return null
  if (campaign.frozen !== null) return { kind: 'held_still', confirmed: campaign.frozen }
  const numbers = await readNumbers(sql, campaign.id)
  return { kind: 'told', statement: { ...numbers, countedAt: campaign.countedAt } }
}

/**
 * The numbers of the public statement and of what is handed in. Asked within a transaction of one moment they agree with
 * the rows of that moment: what still waits for the counter is in them.
 */
export async function readNumbers(sql: ISql, campaignId: number): Promise<Numbers> {
  const [counts, removals] = await Promise.all([readCounts(sql, campaignId), readRemovals(sql, campaignId)])
  return toNumbers(counts, removals)
}

type Count = { day: string; what: string; n: number; onPaper: number }

async function readCounts(sql: ISql, campaignId: number): Promise<Count[]> {
  return sql<Count[]>`
    select day::text, what, sum(n)::int as n, coalesce(sum(n) filter (where source = ${paperSource}), 0)::int as "onPaper"
    from (
      select day, what, source, n from campaign_day where campaign_id = ${campaignId}
      union all select day, what, source, delta from count_change where campaign_id = ${campaignId}
    ) counted_or_waiting group by 1, 2 order by 1`
}

/** Of its own invalidations, and of those on all campaigns that touched it or that nobody can tell of any more. */
async function readRemovals(sql: ISql, campaignId: number): Promise<Removal[]> {
  return sql<Removal[]>`
    with still_out as (
      select invalidation_id as id, count(*)::int as n from signature
      where campaign_id = ${campaignId} and invalidation_id is not null group by 1
    )
    select i.id as number, extract(epoch from i.created_at)::float8 * 1000 as at, i.reason, coalesce(o.n, 0) as removed,
      case when i.restored_at is null then 0 when i.criteria ? 'campaignId' then greatest(i.invalidated - coalesce(o.n, 0), 0)
        else i.invalidated end as "putBack",
      not i.criteria ? 'campaignId' as "isForAll", i.state in ('running', 'restoring') as "isUnderWay",
      extract(epoch from i.restored_at)::float8 * 1000 as "restoredAt", i.restore_reason as "restoreReason"
    from invalidation i join campaign c on c.id = ${campaignId} left join still_out o on o.id = i.id
    where i.invalidated > 0 and (o.n > 0 or i.criteria @> jsonb_build_object('campaignId', c.id)
      or (not i.criteria ?| array['campaignId', 'ids'] and i.restored_at is not null and i.created_at >= c.opens_at)
      or exists (select 1 from jsonb_array_elements_text(coalesce(i.criteria -> 'ids', '[]')) ticked
        join signature s on s.id = ticked::uuid and s.campaign_id = c.id))
    order by i.id`
}

function toNumbers(counts: Count[], removals: Removal[]): Numbers {
  const total = (what: string) => sumOf(counts, what, 'n')
  const told = {
    received: total('received'),
    confirmed: total('confirmed'),
    held: total('held'),
    withdrawn: total('withdrawn'),
    removed: total('invalidated'),
    spam: total('spam'),
    expired: total('expired'),
  }
  const settled = told.confirmed + told.held + told.withdrawn + told.removed + told.spam + told.expired
  const byRules = removals.reduce((sum, { removed }) => sum + removed, 0)
  return {
    totals: { ...told, waiting: told.received - settled },
    duplicates: total('duplicate'),
    onPaper: {
      received: sumOf(counts, 'received', 'onPaper'),
      confirmed: sumOf(counts, 'confirmed', 'onPaper'),
    },
    removals,
    // Read outside of one moment, the rules may be ahead of the counts.
    removedSingly: Math.max(0, told.removed - byRules),
    days: mergeDays(daysOf(counts)),
  }
}

function sumOf(counts: Count[], what: string, which: 'n' | 'onPaper'): number {
  return counts.filter((count) => count.what === what).reduce((sum, count) => sum + count[which], 0)
}

function daysOf(counts: Count[]) {
  const days = [...new Set(counts.map(({ day }) => day))]
  return days.map((day) => {
    const ofDay = counts.filter((count) => count.day === day)
    return {
      day,
      received: sumOf(ofDay, 'received', 'n'),
      duplicates: sumOf(ofDay, 'duplicate', 'n'),
      confirmed: sumOf(ofDay, 'confirmed', 'n'),
      removed: sumOf(ofDay, 'invalidated', 'n'),
    }
  })
}
