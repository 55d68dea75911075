import { and, asc, desc, eq, gte, notInArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignEvent, campaignFigure, campaignGoal } from '@/db/schema/campaigns'
import { campaignCount, placeCount } from '@/db/schema/counting'
import { constituencyCount } from '@/db/schema/insight'
import { signature } from '@/db/schema/signatures'
import { type Figure, figuresByKey } from '../library/evidence/figures'
import { closesAfterPause } from './after-pause'
import { isPublic } from './campaign'
import type { CampaignSensitivity } from './campaign-content'
import {
  type CampaignSummary,
  lastOfLine,
  type SummaryRow,
  summaryColumns,
  timingOf,
  toSummary,
} from './campaign-summary'
import { firstName, smallestPlaceShown } from './shown-signers'
import { listPublicUpdates, type PublicUpdate } from './updates/public-updates'

export type CampaignPage = CampaignSummary & {
  id: number
  /** Whether the form asks why somebody signs. */
  asksWhy: boolean
  sensitivity: CampaignSensitivity
  petitionText: string
  why: string
  goals: { atCount: number; consequence: string; reachedAt: number | null }[]
  /** Those of its figures that are published, in order. */
  figures: Figure[]
  /** The recommendation it pushes. */
  recommendationId: number | null
  /** What was won and what was not, where there is an outcome; `outcome` is both. */
  outcomeWon: string
  outcomeLost: string
  /** Since when it is paused, and until when it could be signed if it opened again now. */
  pause: { since: number; closesIfReopened: number } | null
  /** Published news of it, newest first, its text as it was written. */
  updates: PublicUpdate[]
  /** The public record, newest first. */
  record: {
    id: number
    kind: (typeof campaignEvent.$inferSelect)['kind']
    at: number
    summary: string
    reason: string
    facts: Record<string, unknown>
  }[]
  /** The newest signers: a name only where the signer chose to show it. */
  undersigned: { number: number; name: string | null; country: string; area: string }[]
  places: { country: string; area: string; confirmed: number }[]
  /** How many constituencies have enough signatures to be shown on its map. */
  seatsShown: number
}

const pageColumns = {
  ...summaryColumns,
  petitionText: campaign.petitionText,
  why: campaign.why,
  asksWhy: campaign.asksWhy,
  sensitivity: campaign.sensitivity,
  recommendationId: campaign.recommendationId,
  outcomeWon: campaign.outcomeWon,
  outcomeLost: campaign.outcomeLost,
  pausedAt: campaign.pausedAt,
}

/** The whole of one campaign's page, or null when there is none that a visitor may read. */
export async function getCampaignPage(slug: string, now: number): Promise<CampaignPage | null> {
  const row = await findRow(slug)
  if (!row || !isPublic(timingOf(row), now)) return null
  return readCampaignPage(row, now)
}

/** The same for staff, whatever the state: what the preview shows. */
export async function getCampaignPreview(slug: string, now: number): Promise<CampaignPage | null> {
  const row = await findRow(slug)
  return row ? readCampaignPage(row, now) : null
}

type PageRow = SummaryRow & {
  asksWhy: boolean
  sensitivity: CampaignSensitivity
  petitionText: string
  why: string
  recommendationId: number | null
  outcomeWon: string
  outcomeLost: string
  pausedAt: Date | null
}

async function findRow(slug: string): Promise<PageRow | undefined> {
  const [row] = await db
    .select(pageColumns)
    .from(campaign)
    .leftJoin(campaignCount, eq(campaignCount.campaignId, campaign.id))
    .where(eq(campaign.slug, slug))
  return row
}

async function readCampaignPage(row: PageRow, now: number): Promise<CampaignPage> {
  const [goals, figures, record, newest, places, seatsShown, updates, line] = await Promise.all([
    db
      .select()
      .from(campaignGoal)
      .where(eq(campaignGoal.campaignId, row.id))
      .orderBy(asc(campaignGoal.atCount)),
    figuresOf(row.id),
    db
      .select()
      .from(campaignEvent)
      .where(and(eq(campaignEvent.campaignId, row.id), eq(campaignEvent.isPublic, true)))
      .orderBy(desc(campaignEvent.at), desc(campaignEvent.id)),
    row.frozen === null ? newestSigners(row.id) : [],
    row.frozen === null ? placesOf(row.id) : [],
    row.frozen === null ? seatsShownOf(row.id) : 0,
    listPublicUpdates(row.id),
    row.supersededById === null ? [] : db.select(lineColumns).from(campaign).where(isNotPrivate),
  ])
  const shownPlaces = new Set(places.map((place) => `${place.country} ${place.area}`))
  return {
    ...toSummary(
      row,
      goals,
      lastOfLine(row, (id) => line.find((one) => one.id === id)),
      now,
    ),
    id: row.id,
    outcomeWon: row.outcomeWon,
    outcomeLost: row.outcomeLost,
    pause: pauseOf(row, now),
    updates,
    asksWhy: row.asksWhy,
    sensitivity: row.sensitivity,
    petitionText: row.petitionText,
    why: row.why,
    goals: goals.map((goal) => ({
      atCount: goal.atCount,
      consequence: goal.consequence,
      reachedAt: goal.reachedAt?.getTime() ?? null,
    })),
    figures,
    recommendationId: row.recommendationId,
    record: record.map(({ id, kind, at, summary, reason, facts }) => ({
      id,
      kind,
      at: at.getTime(),
      summary,
      reason,
      facts,
    })),
    undersigned: newest.slice(0, row.confirmed).map((signer, i) => ({
      number: row.confirmed - i,
      name: signer.showName ? firstName(signer.name) : null,
      country: shownPlaces.has(`${signer.country} ${signer.area}`) ? signer.country : '',
      area: shownPlaces.has(`${signer.country} ${signer.area}`) ? signer.area : '',
    })),
    places,
    seatsShown,
  }
}

function placesOf(campaignId: number) {
  return db
    .select({ country: placeCount.country, area: placeCount.area, confirmed: placeCount.confirmed })
    .from(placeCount)
    .where(and(eq(placeCount.campaignId, campaignId), gte(placeCount.confirmed, smallestPlaceShown)))
    .orderBy(desc(placeCount.confirmed), asc(placeCount.country), asc(placeCount.area))
}

function seatsShownOf(campaignId: number): Promise<number> {
  return db.$count(
    constituencyCount,
    and(eq(constituencyCount.campaignId, campaignId), gte(constituencyCount.confirmed, smallestPlaceShown)),
  )
}

const lineColumns = {
  ...{ id: campaign.id, slug: campaign.slug, demand: campaign.demand },
  ...{ supersededById: campaign.supersededById, storedState: campaign.state },
}
const isNotPrivate = notInArray(campaign.state, ['draft', 'in_review'])

function pauseOf(row: PageRow, now: number): CampaignPage['pause'] {
  if (row.storedState !== 'paused' || !row.closesAt) return null
  const since = row.pausedAt?.getTime() ?? now
  return { since, closesIfReopened: closesAfterPause(row.closesAt.getTime(), since, now) }
}

async function figuresOf(campaignId: number): Promise<Figure[]> {
  const rows = await db
    .select({ key: campaignFigure.statisticKey })
    .from(campaignFigure)
    .where(eq(campaignFigure.campaignId, campaignId))
    .orderBy(asc(campaignFigure.position))
  return figuresByKey(rows.map(({ key }) => key))
}

function newestSigners(campaignId: number) {
  return db
    .select({
      name: signature.name,
      showName: signature.showName,
      country: signature.country,
      area: signature.area,
    })
    .from(signature)
    .where(and(eq(signature.campaignId, campaignId), eq(signature.state, 'confirmed')))
    .orderBy(desc(signature.confirmedAt))
    .limit(6)
}
