import { statements } from '@/db/client'
import type { CampaignTiming } from '../campaigns/campaign'
import { londonDay } from '../london-time'
import { addDays, type DayRange, earlierDay } from './day-range'

export type Goal = { atCount: number; reachedAt: number | null }

/** A campaign as reports know it. */
export type ReportedCampaign = CampaignTiming & {
  id: number
  slug: string
  name: string
  pausedAt: number | null
  confirmed: number
  /** By count, the smallest first. */
  goals: Goal[]
  recommendationId: number | null
  isSample: boolean
  /** The first day of which anything was counted. */
  firstDay: string | null
}

const columns = () => statements()`
  c.id, c.slug, c.name, c.state, c.is_sample as "isSample", c.recommendation_id as "recommendationId",
  (extract(epoch from c.opens_at) * 1000)::float8 as "opensAt", (extract(epoch from c.closes_at) * 1000)::float8 as "closesAt",
  (extract(epoch from c.closed_at) * 1000)::float8 as "closedAt", (extract(epoch from c.paused_at) * 1000)::float8 as "pausedAt",
  coalesce(n.confirmed, 0)::int as confirmed`

/** The campaign with this slug, whatever its state; null when there is none. */
export async function findReportedCampaign(slug: string): Promise<ReportedCampaign | null> {
  const [row] = await statements()<ReportedCampaign[]>`
    select ${columns()},
      (select min(day)::text from campaign_day d where d.campaign_id = c.id and d.n > 0) as "firstDay",
      coalesce((select jsonb_agg(jsonb_build_object('atCount', g.at_count, 'reachedAt', extract(epoch from g.reached_at) * 1000)
        order by g.at_count) from campaign_goal g where g.campaign_id = c.id), '[]') as goals
    from campaign c left join campaign_count n on n.campaign_id = c.id where c.slug = ${slug} and not c.is_template`
  return row ?? null
}

/** The days a report of it can be about: from its opening, or what was counted before, to its end or today. */
export function daysOfCampaign(campaign: ReportedCampaign, now: number): DayRange {
  const today = londonDay(now)
  const opened = campaign.opensAt === null ? today : londonDay(campaign.opensAt)
  const first = campaign.firstDay !== null && campaign.firstDay < opened ? campaign.firstDay : opened
  const end = Math.min(campaign.closesAt ?? Infinity, campaign.closedAt ?? Infinity)
  // Confirming is possible for a day after the end.
  const last = Number.isFinite(end) ? addDays(londonDay(end - 1), 1) : today
  const to = earlierDay(last, today)
  return first > to ? { from: to, to } : { from: first, to }
}

export type CampaignLine = CampaignTiming & {
  slug: string
  name: string
  confirmed: number
  isSample: boolean
  pausedAt: number | null
  opensAt: number | null
  /** Confirmed in the seven whole days before today, and in the seven before those. */
  lastSeven: number
  weekBefore: number
}

/** Every campaign that was opened or is about to be, those that take signatures first. */
export async function listReportedCampaigns(now: number): Promise<CampaignLine[]> {
  const today = londonDay(now)
  return statements()<CampaignLine[]>`
    select ${columns()}, coalesce(w."lastSeven", 0)::int as "lastSeven", coalesce(w."weekBefore", 0)::int as "weekBefore"
    from campaign c
    left join campaign_count n on n.campaign_id = c.id
    left join (
      select campaign_id, sum(n) filter (where day >= ${addDays(today, -7)}) as "lastSeven",
        sum(n) filter (where day < ${addDays(today, -7)}) as "weekBefore"
      from campaign_day where what = 'confirmed' and day >= ${addDays(today, -14)} and day < ${today} group by 1
    ) w on w.campaign_id = c.id
    where not c.is_template and c.state not in ('draft', 'in_review')
    order by c.state not in ('open', 'paused', 'scheduled'), c.opens_at desc, c.id`
}
