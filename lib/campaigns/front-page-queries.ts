import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignEvent, campaignFigure, recommendation } from '@/db/schema/campaigns'
import { isPublic, type PublicState, publicState } from './campaign'

const timingColumns = {
  state: campaign.state,
  opensAt: sql<number | null>`extract(epoch from ${campaign.opensAt})::float8 * 1000`,
  closesAt: sql<number | null>`extract(epoch from ${campaign.closesAt})::float8 * 1000`,
  closedAt: sql<number | null>`extract(epoch from ${campaign.closedAt})::float8 * 1000`,
}

export type AskedFor = {
  number: string
  title: string
  addressee: string
  madeIn: string
  madeOn: string | null
  /** The public campaign that takes it up, if there is one. */
  campaign: { slug: string; state: PublicState } | null
}

/** Every recommendation by number, with the campaign that rests on it. */
export async function listAskedFor(now: number): Promise<AskedFor[]> {
  const rows = await db
    .select({ recommendation, slug: campaign.slug, timing: timingColumns })
    .from(recommendation)
    .leftJoin(campaign, eq(campaign.recommendationId, recommendation.id))
    .orderBy(asc(recommendation.number), desc(campaign.opensAt))
  const byNumber = new Map<string, AskedFor>()
  for (const { recommendation: asked, slug, timing } of rows) {
    const { number, title, addressee, madeIn, madeOn } = asked
    const taken = slug && timing?.state && isPublic({ ...timing, state: timing.state }, now)
    const taker = taken ? { slug, state: publicState({ ...timing, state: timing.state! }, now) } : null
    const known = byNumber.get(number)
    if (!known?.campaign || (taker?.state === 'open' && known.campaign.state !== 'open'))
      byNumber.set(number, {
        number,
        title,
        addressee,
        madeIn,
        madeOn,
        campaign: taker ?? known?.campaign ?? null,
      })
  }
  return [...byNumber.values()].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
}

export type LatestEvent = {
  id: number
  kind: (typeof campaignEvent.$inferSelect)['kind']
  at: number
  summary: string
  facts: Record<string, unknown>
  slug: string
  name: string
}

/** The newest entries of the public record over all campaigns a visitor may read. */
export async function listLatestEvents(limit: number, now: number): Promise<LatestEvent[]> {
  const { id, kind, at, summary, facts } = campaignEvent
  const rows = await db
    .select({ id, kind, at, summary, facts, slug: campaign.slug, name: campaign.name, timing: timingColumns })
    .from(campaignEvent)
    .innerJoin(campaign, eq(campaign.id, campaignEvent.campaignId))
    .where(
      and(eq(campaignEvent.isPublic, true), sql`${campaign.state} not in ('draft', 'in_review', 'archived')`),
    )
    .orderBy(desc(campaignEvent.at), desc(campaignEvent.id))
    .limit(limit * 4)
  return rows
    .filter((row) => isPublic(row.timing, now))
    .slice(0, limit)
    .map(({ timing: _timing, at: when, ...event }) => ({ ...event, at: when.getTime() }))
}

export type LeadFigure = {
  slug: string
  value: string
  says: string
  source: string
  asOf: string
  note: string
}

/** The first figure of each campaign, by campaign: what the home page may show. */
export async function listLeadFigures(): Promise<LeadFigure[]> {
  const { value, says, source, asOf, note } = campaignFigure
  return db
    .select({ slug: campaign.slug, value, says, source, asOf, note })
    .from(campaignFigure)
    .innerJoin(campaign, eq(campaign.id, campaignFigure.campaignId))
    .where(eq(campaignFigure.position, 1))
    .orderBy(desc(campaign.opensAt))
}
