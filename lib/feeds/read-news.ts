import { and, desc, eq, inArray, isNotNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { campaign, campaignEvent, type campaignEventKinds } from '@/db/schema/campaigns'
import {
  publication,
  publicationIssue,
  type publicationKinds,
  publicationVersion,
  type versionKinds,
} from '@/db/schema/publications'
import { recommendation, recommendationEntry, recommendationIssue } from '@/db/schema/recommendations'
import { addressOf } from '../library/publications/content'
import type { RoughDate } from '../rough-date'
import { isMadeInPublic } from '../search/made-in-public'

/** Something that happened in public, as a feed tells it. `name` never changes, whatever its address does. */
export type NewsItem = { name: string; at: number; address: string; isSample: boolean } & (
  | {
      kind: 'published'
      of: (typeof publicationKinds)[number]
      as: (typeof versionKinds)[number]
      title: string
      standfirst: string
      contentNote: string
      /** What changed and why; empty for a first edition. */
      note: string
    }
  | {
      kind: 'recorded'
      number: string
      title: string
      line: 'response' | 'implementation' | 'note'
      value: string | null
      /** The day it happened, which may be long before it was recorded. */
      on: RoughDate
      summary: string
      isCorrection: boolean
    }
  | {
      kind: 'campaign'
      event: (typeof campaignEventKinds)[number]
      demand: string
      summary: string
      /** Of an update: what it says first, and the note of a correction. */
      update: { title: string; isCorrection: boolean; says: string; note: string } | null
    }
)

const newestMax = 50

/** The newest of everything, or of what belongs to one issue: texts, entries of recommendations, news of campaigns. */
export async function readNews(issueId?: number): Promise<NewsItem[]> {
  const items = await Promise.all([
    readPublished(issueId),
    readRecorded({ issueId }),
    readCampaignNews(issueId),
  ])
  return items
    .flat()
    .sort((a, b) => b.at - a.at || b.name.localeCompare(a.name))
    .slice(0, newestMax)
}

/** The newest entries of the tracker, or of one recommendation. */
export function readTrackerNews(recommendationId?: number): Promise<NewsItem[]> {
  return readRecorded({ recommendationId })
}

/** What one campaign tells about itself. */
export function readNewsOfCampaign(campaignId: number): Promise<NewsItem[]> {
  return readCampaignNews(undefined, campaignId)
}

/** The id and title of an issue that readers may open, or null. */
export async function findIssue(slug: string): Promise<{ id: number; title: string } | null> {
  const [row] = await db
    .select({ id: publication.id, title: publication.title })
    .from(publication)
    .where(and(eq(publication.kind, 'issue'), eq(publication.slug, slug), isNotNull(publication.live)))
  return row ?? null
}

/** The id and title of a recommendation that readers may open, or null. */
export async function findRecommendation(number: string): Promise<{ id: number; title: string } | null> {
  const [row] = await db
    .select({ id: recommendation.id, title: recommendation.title })
    .from(recommendation)
    .where(and(eq(recommendation.number, number), isMadeInPublic(recommendation)))
  return row ?? null
}

async function readPublished(issueId?: number): Promise<NewsItem[]> {
  const ofIssue = db
    .select({ id: publicationIssue.publicationId })
    .from(publicationIssue)
    .where(eq(publicationIssue.issueId, issueId ?? 0))
  const rows = await db
    .select({ one: publication, version: publicationVersion })
    .from(publicationVersion)
    .innerJoin(publication, eq(publication.id, publicationVersion.publicationId))
    .where(
      and(
        isNotNull(publication.live),
        // A comma put right is no news.
        ne(publicationVersion.kind, 'edit'),
        issueId === undefined ? undefined : or(eq(publication.id, issueId), inArray(publication.id, ofIssue)),
      ),
    )
    .orderBy(desc(publicationVersion.at))
    .limit(newestMax)
  return rows.map(({ one, version }) => ({
    kind: 'published',
    name: `publication/${one.id}/${version.major}.${version.minor}`,
    at: version.at.getTime(),
    address: addressOf(one.kind, one.slug),
    isSample: one.isSample,
    of: one.kind,
    as: version.kind,
    title: one.title,
    standfirst: one.standfirst,
    contentNote: String(one.live?.contentNote ?? ''),
    note: version.note,
  }))
}

async function readRecorded(filter: { issueId?: number; recommendationId?: number }): Promise<NewsItem[]> {
  const rows = await db
    .select({ entry: recommendationEntry, one: recommendation })
    .from(recommendationEntry)
    .innerJoin(recommendation, eq(recommendation.id, recommendationEntry.recommendationId))
    .where(
      and(
        isMadeInPublic(recommendation),
        sql`not exists (select from recommendation_entry c where c.corrects_id = ${recommendationEntry.id})`,
        ...ofRecommendation(filter),
      ),
    )
    .orderBy(desc(recommendationEntry.recordedAt), desc(recommendationEntry.id))
    .limit(newestMax)
  return rows.map(({ entry, one }) => ({
    kind: 'recorded',
    name: `recommendation-entry/${entry.id}`,
    at: entry.recordedAt.getTime(),
    address: `/recommendations/${one.number}`,
    isSample: one.isSample,
    number: one.number,
    title: one.title,
    line: entry.line,
    value: entry.value,
    on: { on: entry.on, precision: entry.onPrecision },
    summary: entry.summary,
    isCorrection: entry.correctsId !== null,
  }))
}

function ofRecommendation({
  issueId,
  recommendationId,
}: {
  issueId?: number
  recommendationId?: number
}): SQL[] {
  const ofIssue = (id: number) =>
    inArray(
      recommendation.id,
      db
        .select({ id: recommendationIssue.recommendationId })
        .from(recommendationIssue)
        .where(eq(recommendationIssue.issueId, id)),
    )
  return [
    ...(issueId === undefined ? [] : [ofIssue(issueId)]),
    ...(recommendationId === undefined ? [] : [eq(recommendation.id, recommendationId)]),
  ]
}

/** What campaigns tell about themselves: that they opened, closed, were handed over, answered, won or lost, and their updates. */
async function readCampaignNews(issueId?: number, campaignId?: number): Promise<NewsItem[]> {
  const rows = await db
    .select({ event: campaignEvent, one: campaign })
    .from(campaignEvent)
    .innerJoin(campaign, eq(campaign.id, campaignEvent.campaignId))
    .leftJoin(recommendation, eq(recommendation.id, campaign.recommendationId))
    .where(
      and(
        eq(campaignEvent.isPublic, true),
        campaignId === undefined ? undefined : eq(campaign.id, campaignId),
        inArray(campaignEvent.kind, [
          'opened',
          'closed',
          'delivered',
          'answered',
          'won',
          'part_won',
          'lost',
          'superseded',
          'updated',
          'noted',
        ]),
        notInArray(campaign.state, ['draft', 'in_review', 'scheduled', 'archived', 'removed']),
        ...ofRecommendation({ issueId }),
      ),
    )
    .orderBy(desc(campaignEvent.at))
    .limit(newestMax)
  return rows.map(({ event, one }) => ({
    kind: 'campaign',
    name: `campaign-event/${event.id}`,
    at: event.at.getTime(),
    address: `/campaigns/${one.slug}${event.kind === 'updated' ? `#update-${event.facts.update}` : ''}`,
    isSample: one.isSample,
    event: event.kind,
    demand: one.demand,
    summary: event.summary,
    update: event.kind === 'updated' ? updateOf(event) : null,
  }))
}

function updateOf({ facts, reason }: { facts: Record<string, unknown>; reason: string }) {
  const { title, says, act } = facts
  return {
    ...{ title: String(title ?? ''), says: String(says ?? ''), note: reason },
    isCorrection: act === 'corrected',
  }
}
