import { and, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignEvent, campaignFigure } from '@/db/schema/campaigns'
import { type Figure, figuresByKey } from '../library/evidence/figures'
import { isPublic } from './campaign'

const timingColumns = {
  state: campaign.state,
  opensAt: sql<number | null>`extract(epoch from ${campaign.opensAt})::float8 * 1000`,
  closesAt: sql<number | null>`extract(epoch from ${campaign.closesAt})::float8 * 1000`,
  closedAt: sql<number | null>`extract(epoch from ${campaign.closedAt})::float8 * 1000`,
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
      and(
        eq(campaignEvent.isPublic, true),
        sql`${campaign.state} not in ('draft', 'in_review', 'archived', 'removed')`,
      ),
    )
    .orderBy(desc(campaignEvent.at), desc(campaignEvent.id))
    .limit(limit * 4)
  return rows
    .filter((row) => isPublic(row.timing, now))
    .slice(0, limit)
    .map(({ timing: _timing, at: when, ...event }) => ({ ...event, at: when.getTime() }))
}

type LeadFigure = Figure & { slug: string }

/** The first figure of each campaign, by campaign: what the home page may show. */
export async function listLeadFigures(): Promise<LeadFigure[]> {
  const rows = await db
    .select({ slug: campaign.slug, key: campaignFigure.statisticKey })
    .from(campaignFigure)
    .innerJoin(campaign, eq(campaign.id, campaignFigure.campaignId))
    .where(eq(campaignFigure.position, 1))
    .orderBy(desc(campaign.opensAt))
  const figures = await figuresByKey(rows.map(({ key }) => key))
  const shown = new Set<string>()
  return rows.flatMap(({ slug, key }) => {
    const figure = figures.find((one) => one.key === key)
    if (!figure || shown.has(key)) return []
    shown.add(key)
    return [{ ...figure, slug }]
  })
}
