import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { campaignCount } from '@/db/schema/counting'
import { publication } from '@/db/schema/publications'
import { recommendation, recommendationEntry, recommendationIssue } from '@/db/schema/recommendations'
import { isPublic, type PublicState, publicState } from '../campaigns/campaign'
import { addressOf } from '../library/publications/content'
import { londonDay } from '../london-time'
import { type RoughDate, roughDate } from '../rough-date'
import { isMadeInPublic } from '../search/made-in-public'
import { readHolders } from './read-holders'
import { type Holder, type Implementation, isOverdue, type Response } from './recommendation'

export type PushingCampaign = {
  slug: string
  name: string
  state: PublicState
  opensAt: number | null
  confirmed: number
}

/** Where a recommendation was made. `address` is empty while readers cannot open it. */
type MadeIn = {
  id: number
  title: string
  standfirst: string
  address: string
  dated: RoughDate | null
}

/** A state that a recommendation reached on one line, and when. */
export type Reached = { value: string; on: RoughDate }

export type RecommendationSummary = {
  id: number
  number: string
  /** The number of the one it is a part of. */
  partOf: string | null
  title: string
  text: string
  plain: string
  madeOn: RoughDate | null
  madeIn: MadeIn | null
  /** Whom it is addressed to today, successors followed. */
  addressees: Holder[]
  addresseesOverTime: Holder[]
  issues: { slug: string; title: string }[]
  response: Response
  /** Every state of each line that still counts, oldest first; the last one is the standing. */
  responses: Reached[]
  implementation: Implementation
  implementations: Reached[]
  answerDue: string | null
  isOverdue: boolean
  /** The newest day of its record, or null while nothing is recorded. */
  changed: RoughDate | null
  /** When that was written down, in milliseconds: what a feed sorts by. */
  recordedAt: number
  /** Public campaigns that push it, open ones first. */
  campaigns: PushingCampaign[]
  withSurvivors: boolean
  /** The pillar of the theory of change that it serves. */
  pillarId: number | null
  retired: 'superseded' | 'withdrawn' | null
  retiredNote: string
  supersededBy: string | null
  isSample: boolean
}

const parent = alias(recommendation, 'parent')
const successor = alias(recommendation, 'successor')

/** Whom it is read for: staff see what was asked in texts that are not published yet, the public does not. */
export type Reader = 'public' | 'staff'

/** Every recommendation as it stands at an instant, in the order of their numbers. `ids` keeps to those. */
export async function listRecommendations(
  now: number,
  reader: Reader,
  ids?: number[],
): Promise<RecommendationSummary[]> {
  const shown = (of: Parameters<typeof isMadeInPublic>[0]) =>
    reader === 'public' ? isMadeInPublic(of) : undefined
  const rows = await db
    .select({ row: recommendation, partOf: parent.number, supersededBy: successor.number, made: publication })
    .from(recommendation)
    .leftJoin(parent, eq(parent.id, recommendation.parentId))
    .leftJoin(successor, and(eq(successor.id, recommendation.supersededById), shown(successor)))
    .leftJoin(publication, eq(publication.id, recommendation.publicationId))
    .where(and(shown(recommendation), ids && inArray(recommendation.id, ids)))
  const all = rows.map(({ row }) => row.id)
  const [holders, entries, issues, campaigns] = await Promise.all([
    readHolders(db, all, londonDay(now)),
    readReached(ids && inArray(recommendationEntry.recommendationId, ids)),
    readIssues(),
    readCampaigns(now),
  ])
  return rows
    .map(({ row, partOf, supersededBy, made }) => {
      const own = entries.filter(({ recommendationId }) => recommendationId === row.id)
      const held = holders.get(row.id)
      return {
        ...pick(row),
        ...{ partOf, supersededBy },
        madeOn: roughDate(row.madeOn, row.madeOnPrecision),
        madeIn: made && madeInOf(made),
        addressees: held?.now ?? [],
        addresseesOverTime: held?.all ?? [],
        issues: issues.filter(({ id }) => id === row.id).map(({ slug, title }) => ({ slug, title })),
        responses: reachedOn(own, 'response'),
        implementations: reachedOn(own, 'implementation'),
        isOverdue: isOverdue(row, londonDay(now)),
        changed: newestOf(own),
        recordedAt: Math.max(row.createdAt.getTime(), ...own.map(({ recordedAt }) => recordedAt.getTime())),
        campaigns: campaigns.filter(({ id }) => id === row.id).map(({ id: _id, ...rest }) => rest),
      }
    })
    .sort((a, b) => compareNumbers(a.number, b.number))
}

/** "2.2" before "2.2a" before "2.10"; samples with a letter come last. */
export function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

function pick(row: typeof recommendation.$inferSelect) {
  const { id, number, title, text, plain, response, implementation, answerDue } = row
  const { withSurvivors, pillarId, retired, retiredNote, isSample } = row
  return {
    ...{ id, number, title, text, plain, response, implementation, answerDue },
    ...{ withSurvivors, pillarId, retired, retiredNote, isSample },
  }
}

function madeInOf(made: typeof publication.$inferSelect): MadeIn {
  return {
    id: made.id,
    title: made.title,
    standfirst: made.standfirst,
    address: made.live ? addressOf(made.kind, made.slug) : '',
    dated: roughDate(made.datedOn, made.datedOnPrecision),
  }
}

type Entry = Awaited<ReturnType<typeof readReached>>[number]

/** The entries that still count, oldest first. */
function readReached(where: SQL | undefined) {
  const { recommendationId, line, value, on, onPrecision, recordedAt, id } = recommendationEntry
  const isCorrected = sql`exists (select from recommendation_entry c where c.corrects_id = ${id})`
  return db
    .select({ recommendationId, line, value, on, onPrecision, recordedAt })
    .from(recommendationEntry)
    .where(and(where, sql`not ${isCorrected}`))
    .orderBy(asc(on), asc(id))
}

function reachedOn(entries: Entry[], line: Entry['line']): Reached[] {
  return entries
    .filter((entry) => entry.line === line)
    .map(({ value, on, onPrecision }) => ({ value: value ?? '', on: { on, precision: onPrecision } }))
}

function newestOf(entries: Entry[]): RoughDate | null {
  const last = entries.at(-1)
  return last ? { on: last.on, precision: last.onPrecision } : null
}

function readIssues() {
  return db
    .select({ id: recommendationIssue.recommendationId, slug: publication.slug, title: publication.title })
    .from(recommendationIssue)
    .innerJoin(publication, eq(publication.id, recommendationIssue.issueId))
    .where(sql`${publication.live} is not null`)
    .orderBy(asc(publication.position), asc(publication.title))
}

async function readCampaigns(now: number) {
  const rows = await db
    .select({
      id: campaign.recommendationId,
      ...{ slug: campaign.slug, name: campaign.name, state: campaign.state },
      ...{ opensAt: campaign.opensAt, closesAt: campaign.closesAt, closedAt: campaign.closedAt },
      confirmed: sql<number>`coalesce(${campaignCount.frozen}, ${campaignCount.confirmed}, 0)`.mapWith(
        Number,
      ),
    })
    .from(campaign)
    .leftJoin(campaignCount, eq(campaignCount.campaignId, campaign.id))
    .where(sql`${campaign.recommendationId} is not null`)
    .orderBy(desc(campaign.opensAt), asc(campaign.id))
  return rows
    .map(({ state, opensAt, closesAt, closedAt, ...row }) => ({
      ...row,
      timing: {
        state,
        opensAt: opensAt?.getTime() ?? null,
        closesAt: closesAt?.getTime() ?? null,
        closedAt: closedAt?.getTime() ?? null,
      },
    }))
    .filter(({ timing }) => isPublic(timing, now))
    .map(({ timing, ...row }) => ({ ...row, opensAt: timing.opensAt, state: publicState(timing, now) }))
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
}
