import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignFigure } from '@/db/schema/campaigns'
import { campaignCount, placeCount } from '@/db/schema/counting'
import { source, statisticIssue } from '@/db/schema/evidence'
import { publication, publicationReference } from '@/db/schema/publications'
import { recommendation, recommendationEntry, recommendationIssue } from '@/db/schema/recommendations'
import { smallestPlaceShown } from '../campaigns/shown-signers'
import { type Figure, figuresByKey } from '../library/evidence/figures'
import { addressOf } from '../library/publications/content'
import type { RoughDate } from '../rough-date'
import { compareNumbers, listRecommendations, type Reader, type RecommendationSummary } from './queries'

export type Entry = {
  id: number
  line: 'response' | 'implementation' | 'note'
  value: string | null
  on: RoughDate
  summary: string
  method: string
  /** Null where an entry needs none. `url` is an address of ours or of the web. */
  source: { title: string; url: string } | null
  /** The id of the entry that this one puts right. */
  corrects: number | null
  /** The id of the entry that puts this one right: it counts no more. */
  correctedBy: number | null
  recordedAt: number
}

export type RecommendationPage = RecommendationSummary & {
  whole: RecommendationSummary | null
  parts: RecommendationSummary[]
  /** The whole record, newest first, corrected entries included. */
  entries: Entry[]
  /** The place in the publication it was made in, where its live text carries it. */
  standsAt: string
  /** Other live texts that name it. */
  citedIn: { title: string; address: string }[]
  figures: Figure[]
  /** Confirmed signatures of its campaigns by place: only counts of five and more. */
  places: { country: string; area: string; confirmed: number }[]
}

const figuresShown = 4

/** Everything on the page of one recommendation, or null where this reader may see none of this number. */
export async function getRecommendationPage(
  number: string,
  now: number,
  reader: Reader,
): Promise<RecommendationPage | null> {
  const [found] = await db
    .select({ id: recommendation.id, parentId: recommendation.parentId })
    .from(recommendation)
    .where(eq(recommendation.number, number))
  if (!found) return null
  const parts = await db
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.parentId, found.id))
  const ids = [found.id, ...parts.map(({ id }) => id), ...(found.parentId === null ? [] : [found.parentId])]
  const [summaries, entries, cited, places, figures] = await Promise.all([
    listRecommendations(now, reader, ids),
    listEntries(found.id),
    listCiting(number),
    listPlaces(found.id, now),
    listFiguresBehind(found.id),
  ])
  const summary = summaries.find(({ id }) => id === found.id)
  if (!summary) return null
  const made = summary.madeIn
  return {
    ...summary,
    whole: summaries.find(({ id }) => id === found.parentId) ?? null,
    parts: summaries
      .filter(({ partOf }) => partOf === number)
      .sort((a, b) => compareNumbers(a.number, b.number)),
    entries,
    standsAt: made?.address
      ? cited.some(({ id }) => id === made.id)
        ? `${made.address}#rec-${number}`
        : made.address
      : '',
    citedIn: cited
      .filter(({ id }) => id !== made?.id)
      .map(({ title, kind, slug }) => ({ title, address: addressOf(kind, slug) })),
    figures,
    places,
  }
}

/** The record of one recommendation, newest first. */
async function listEntries(recommendationId: number): Promise<Entry[]> {
  const rows = await db
    .select({ entry: recommendationEntry, source: { title: source.title, url: source.url } })
    .from(recommendationEntry)
    .leftJoin(source, eq(source.key, recommendationEntry.sourceKey))
    .where(eq(recommendationEntry.recommendationId, recommendationId))
    .orderBy(desc(recommendationEntry.on), desc(recommendationEntry.id))
  return rows.map(({ entry, source: from }) => ({
    id: entry.id,
    line: entry.line,
    value: entry.value,
    on: { on: entry.on, precision: entry.onPrecision },
    summary: entry.summary,
    method: entry.method,
    source: from
      ? { title: from.title, url: `/sources/${entry.sourceKey}` }
      : entry.sourceUrl
        ? { title: entry.sourceTitle || entry.sourceUrl, url: entry.sourceUrl }
        : null,
    corrects: entry.correctsId,
    correctedBy: rows.find((other) => other.entry.correctsId === entry.id)?.entry.id ?? null,
    recordedAt: entry.recordedAt.getTime(),
  }))
}

function listCiting(number: string) {
  return db
    .select({ id: publication.id, title: publication.title, kind: publication.kind, slug: publication.slug })
    .from(publicationReference)
    .innerJoin(publication, eq(publication.id, publicationReference.publicationId))
    .where(
      and(
        eq(publicationReference.copy, 'live'),
        eq(publicationReference.kind, 'recommendation'),
        eq(publicationReference.key, number),
        isNotNull(publication.live),
      ),
    )
    .orderBy(asc(publication.title))
}

/**
 * Only counts that their campaign's page shows are added up: from the sum of a smaller one and a greater one the smaller
 * could be worked out. None of a campaign whose public count is held still.
 */
function listPlaces(recommendationId: number, now: number) {
  const { country, area, confirmed } = placeCount
  const total = sql<number>`sum(${confirmed})`.mapWith(Number)
  const at = new Date(now).toISOString()
  return db
    .select({ country, area, confirmed: total })
    .from(placeCount)
    .innerJoin(campaign, eq(campaign.id, placeCount.campaignId))
    .leftJoin(campaignCount, eq(campaignCount.campaignId, campaign.id))
    .where(
      and(
        eq(campaign.recommendationId, recommendationId),
        gte(confirmed, smallestPlaceShown),
        isNull(campaignCount.frozen),
        sql`${campaign.state} not in ('draft', 'in_review', 'archived', 'removed')`,
        sql`(${campaign.state} <> 'scheduled' or ${campaign.opensAt} <= ${at}::timestamptz)`,
      ),
    )
    .groupBy(country, area)
    .orderBy(desc(total), asc(country), asc(area))
}

/** The figures of its campaigns, then those of its issues, as far as they are published and not replaced. */
async function listFiguresBehind(recommendationId: number): Promise<Figure[]> {
  const ofCampaigns = await db
    .select({ key: campaignFigure.statisticKey })
    .from(campaignFigure)
    .innerJoin(campaign, eq(campaign.id, campaignFigure.campaignId))
    .where(eq(campaign.recommendationId, recommendationId))
    .orderBy(asc(campaignFigure.position))
  const ofIssues = await db
    .select({ key: statisticIssue.statisticKey })
    .from(statisticIssue)
    .where(
      inArray(
        statisticIssue.issueId,
        db
          .select({ id: recommendationIssue.issueId })
          .from(recommendationIssue)
          .where(eq(recommendationIssue.recommendationId, recommendationId)),
      ),
    )
    .orderBy(asc(statisticIssue.statisticKey))
  const keys = [...new Set([...ofCampaigns, ...ofIssues].map(({ key }) => key))]
  const figures = await figuresByKey(keys)
  const standing = figures.filter(
    ({ key, kind, replacedBy }) =>
      replacedBy === null && (kind === 'claim' || ofCampaigns.some((own) => own.key === key)),
  )
  return standing.slice(0, figuresShown)
}
