import { asc, eq, inArray, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { source } from '@/db/schema/evidence'
import { pillar } from '@/db/schema/places'
import { publication } from '@/db/schema/publications'
import {
  body,
  bodySuccession,
  recommendation,
  recommendationAddressee,
  recommendationIssue,
} from '@/db/schema/recommendations'
import { staff } from '@/db/schema/staff'
import type { SeatedBody } from './addressees-form'
import type { Details } from './details-form'
import { listRecommendations, type RecommendationSummary } from './queries'

export type BoardRow = RecommendationSummary & { owner: string }

/** Every recommendation with who looks after it. */
export async function listBoard(now: number): Promise<BoardRow[]> {
  const [all, owners] = await Promise.all([
    listRecommendations(now, 'staff'),
    db
      .select({ id: recommendation.id, name: staff.name, email: staff.email })
      .from(recommendation)
      .innerJoin(staff, eq(staff.id, recommendation.ownerId)),
  ])
  const byId = new Map(owners.map(({ id, name, email }) => [id, name || email]))
  return all.map((one) => ({ ...one, owner: byId.get(one.id) ?? '' }))
}

type Editable = {
  id: number
  details: Details
  addressees: SeatedBody[]
  supersededById: number | null
}

/** What staff wrote of one recommendation, or null. */
export async function getEditable(number: string): Promise<Editable | null> {
  const [row] = await db.select().from(recommendation).where(eq(recommendation.number, number))
  if (!row) return null
  const [addressees, issues] = await Promise.all([
    db
      .select()
      .from(recommendationAddressee)
      .where(eq(recommendationAddressee.recommendationId, row.id))
      .orderBy(asc(recommendationAddressee.seat), sql`${recommendationAddressee.from} nulls first`),
    db
      .select({ issueId: recommendationIssue.issueId })
      .from(recommendationIssue)
      .where(eq(recommendationIssue.recommendationId, row.id)),
  ])
  const { title, text, plain, publicationId, parentId, pillarId, ownerId, madeOn, answerDue } = row
  return {
    id: row.id,
    supersededById: row.supersededById,
    details: {
      ...{ title, text, plain, publicationId, parentId, pillarId, ownerId, madeOn, answerDue },
      madeOnPrecision: row.madeOnPrecision ?? 'day',
      withSurvivors: row.withSurvivors,
      issues: issues.map(({ issueId }) => issueId),
    },
    addressees: addressees.map(({ seat, bodySlug, from, until }) => ({ seat, body: bodySlug, from, until })),
  }
}

export type Choices = Record<'issues' | 'publications' | 'pillars' | 'people' | 'wholes' | 'all', Choice[]>

export type RecommendationRow = { id: number; number: string; title: string; addressee: string }

/** What a campaign may rest on, in the order of their numbers. */
export async function listServable(now: number): Promise<RecommendationRow[]> {
  const all = await listRecommendations(now, 'staff')
  return all.map(({ id, number, title, addressees }) => ({
    ...{ id, number, title },
    addressee: addressees.map(({ body }) => body.name).join(', '),
  }))
}

type Choice = { value: string; words: string }
/** What the forms of a recommendation offer to choose from. */
export async function listChoices(): Promise<Choices> {
  const [texts, pillars, people, all] = await Promise.all([
    db
      .select({ id: publication.id, kind: publication.kind, title: publication.title })
      .from(publication)
      .where(inArray(publication.kind, ['issue', 'briefing']))
      .orderBy(asc(publication.title)),
    db
      .select({ id: pillar.id, name: pillar.name })
      .from(pillar)
      .where(eq(pillar.variant, 'uk'))
      .orderBy(asc(pillar.position)),
    db
      .select({ id: staff.id, name: staff.name, email: staff.email })
      .from(staff)
      .where(eq(staff.status, 'active'))
      .orderBy(asc(staff.name)),
    db
      .select({
        id: recommendation.id,
        number: recommendation.number,
        title: recommendation.title,
        parentId: recommendation.parentId,
      })
      .from(recommendation),
  ])
  const named = [...all].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
  const toChoice = ({ id, number, title }: (typeof named)[number]) => ({
    value: String(id),
    words: `${number} ${title}`,
  })
  const ofKind = (kind: string) =>
    texts.filter((one) => one.kind === kind).map(({ id, title }) => ({ value: String(id), words: title }))
  return {
    issues: ofKind('issue'),
    publications: ofKind('briefing'),
    pillars: pillars.map(({ id, name }) => ({ value: String(id), words: name })),
    people: people.map(({ id, name, email }) => ({ value: id, words: name || email })),
    wholes: named.filter(({ parentId }) => parentId === null).map(toChoice),
    all: named.map(toChoice),
  }
}

/** The sources an entry may rest on, by title. */
export async function listSourceChoices(): Promise<Choice[]> {
  const rows = await db
    .select({ key: source.key, title: source.title })
    .from(source)
    .orderBy(asc(source.title))
  return rows.map(({ key, title }) => ({ value: key, words: title }))
}

export type BodyRow = typeof body.$inferSelect & {
  predecessors: { slug: string; name: string; on: string }[]
  successors: { slug: string; name: string; on: string }[]
  /** Numbers of the recommendations that name it. */
  numbers: string[]
}

/** Every body with whom it took over from and who took over from it, by name. */
export async function listBodies(): Promise<BodyRow[]> {
  const [bodies, successions, named] = await Promise.all([
    db.select().from(body).orderBy(asc(body.name)),
    db.select().from(bodySuccession).orderBy(asc(bodySuccession.on)),
    db
      .select({ slug: recommendationAddressee.bodySlug, number: recommendation.number })
      .from(recommendationAddressee)
      .innerJoin(recommendation, eq(recommendation.id, recommendationAddressee.recommendationId)),
  ])
  const nameOf = (slug: string) => bodies.find((one) => one.slug === slug)?.name ?? slug
  return bodies.map((one) => ({
    ...one,
    predecessors: successions
      .filter(({ successorSlug }) => successorSlug === one.slug)
      .map(({ predecessorSlug: slug, on }) => ({ slug, name: nameOf(slug), on })),
    successors: successions
      .filter(({ predecessorSlug }) => predecessorSlug === one.slug)
      .map(({ successorSlug: slug, on }) => ({ slug, name: nameOf(slug), on })),
    numbers: named
      .filter(({ slug }) => slug === one.slug)
      .map(({ number }) => number)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
  }))
}
