import { asc, desc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignEvent } from '@/db/schema/campaigns'
import { campaignCount } from '@/db/schema/counting'
import { staff } from '@/db/schema/staff'
import { listFigures } from '../library/evidence/figures'
import type { RoughDate } from '../rough-date'
import type { CampaignState } from './campaign'
import { isFrozen } from './edit-campaign'
import { readContent, type StoredCampaign } from './read-content'

export type EditedCampaign = StoredCampaign & {
  confirmed: number
  isFrozen: boolean
  pauseNotice: string
  outcome: string
  isSample: boolean
  /** The newest change of state, when it was and who made it; empty where the clock did. */
  since: { kind: EventKind; at: number; by: string } | null
}
type EventKind = (typeof campaignEvent.$inferSelect)['kind']

/** One campaign for the editor, whatever its state, or null. */
export async function getCampaignForEditing(slug: string): Promise<EditedCampaign | null> {
  const stored = await readContent(db, slug)
  if (!stored) return null
  const [[row], frozen, history] = await Promise.all([
    db
      .select({
        pauseNotice: campaign.pauseNotice,
        outcome: campaign.outcome,
        isSample: campaign.isSample,
        confirmed: sql<number>`coalesce(${campaignCount.confirmed}, 0)`.mapWith(Number),
      })
      .from(campaign)
      .leftJoin(campaignCount, eq(campaignCount.campaignId, campaign.id))
      .where(eq(campaign.id, stored.id)),
    isFrozen(db, stored.id),
    getCampaignHistory(slug),
  ])
  if (!row) return null
  const since =
    history.find(({ kind }) => !['edited', 'noted', 'answered', 'goal_reached', 'updated'].includes(kind)) ??
    null
  return { ...stored, ...row, isFrozen: frozen, since }
}

export type HistoryEntry = {
  id: number
  kind: EventKind
  at: number
  by: string
  isPublic: boolean
  summary: string
  reason: string
  facts: Record<string, unknown>
}

/** Everything that was done to a campaign, newest first, with who did it. */
export async function getCampaignHistory(slug: string): Promise<HistoryEntry[]> {
  const rows = await db
    .select({
      event: campaignEvent,
      by: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email}, '')`,
    })
    .from(campaignEvent)
    .innerJoin(campaign, eq(campaign.id, campaignEvent.campaignId))
    .leftJoin(staff, eq(staff.id, campaignEvent.staffId))
    .where(eq(campaign.slug, slug))
    .orderBy(desc(campaignEvent.at), desc(campaignEvent.id))
  return rows.map(({ event: { id, kind, at, isPublic, summary, reason, facts }, by }) => ({
    ...{ id, kind, isPublic, summary, reason, facts, by },
    at: at.getTime(),
  }))
}

export type CampaignRow = {
  id: number
  slug: string
  name: string
  addressee: string
  state: CampaignState
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
  updatedAt: number
  confirmed: number
  isSample: boolean
}

/** Every campaign there is, the most recently changed first. */
export async function listAllCampaigns(): Promise<CampaignRow[]> {
  const rows = await db
    .select({
      id: campaign.id,
      slug: campaign.slug,
      name: campaign.name,
      addressee: campaign.addresseeShort,
      state: campaign.state,
      opensAt: campaign.opensAt,
      closesAt: campaign.closesAt,
      closedAt: campaign.closedAt,
      updatedAt: campaign.updatedAt,
      isSample: campaign.isSample,
      confirmed: sql<number>`coalesce(${campaignCount.confirmed}, 0)`.mapWith(Number),
    })
    .from(campaign)
    .leftJoin(campaignCount, eq(campaignCount.campaignId, campaign.id))
    .orderBy(desc(campaign.updatedAt), asc(campaign.id))
  return rows.map((row) => ({
    ...row,
    opensAt: row.opensAt?.getTime() ?? null,
    closesAt: row.closesAt?.getTime() ?? null,
    closedAt: row.closedAt?.getTime() ?? null,
    updatedAt: row.updatedAt.getTime(),
  }))
}

export type KnownFigure = { key: string; shown: string; says: string; source: string; asOf: RoughDate }

/** The published figures that a campaign may show, by what they say. */
export async function listKnownFigures(): Promise<KnownFigure[]> {
  const figures = await listFigures()
  return figures
    .map(({ key, shown, says, source, asOf }) => ({ key, shown, says, source: source.title, asOf }))
    .sort((a, b) => a.says.localeCompare(b.says, 'en'))
}
