import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { instrument } from '@/db/schema/instruments'
import { publication, publicationIssue, publicationVersion } from '@/db/schema/publications'
import { recommendation } from '@/db/schema/recommendations'
import { getOrganisation } from '@/lib/organisation/queries'
import { readEvidence } from '../evidence/read-evidence'
import type { AssetFacts, Evidence, RecommendationFacts } from '../markdown/evidence'
import { type Rendered, referencesIn, renderMarkdown } from '../markdown/render'
import { type FoundLive, findLive, type LivePublication } from '../publications/find-live'
import { type NamedLink, readRelated } from '../publications/list-live'

export type Version = {
  major: number
  minor: number
  kind: 'first' | 'edit' | 'correction' | 'new_version'
  note: string
  /** Milliseconds since 1970. */
  at: number
}

/** A recommendation as the briefing that makes it shows it; `paragraph` is the anchor it stands at, where it stands in the text. */
export type Ask = RecommendationFacts & { paragraph: string | null }

type Note = Rendered['notes'][number]

/** A note with the marks that call it, and the paragraph each of them stands in or after. */
type Endnote = Omit<Note, 'backTo'> & { calledAt: { mark: string; paragraph: number | null }[] }

export type Briefing = {
  publication: LivePublication<'briefing'>
  issues: { slug: string; title: string }[]
  instruments: { slug: string; name: string; stage: string; url: string }[]
  body: Rendered
  method: Rendered
  limits: Rendered
  /** The endnotes of the three texts together, numbered through. */
  notes: Endnote[]
  asks: Ask[]
  /** Newest first. */
  versions: Version[]
  related: NamedLink[]
  /** The file that staff have uploaded with it, as it was sent or printed at the time. */
  original: AssetFacts | null
  wordCount: number
  paragraphCount: number
  /** Stands for everything its page shows, the registration in the footer included: another one, another PDF. */
  edition: string
}

/** A briefing with everything its page shows; or that it moved or was taken down; or null where there never was one. */
export async function readBriefing(
  slug: string,
): Promise<Exclude<FoundLive<'briefing'>, { kind: 'live' }> | { kind: 'live'; briefing: Briefing } | null> {
  const found = await findLive('briefing', slug)
  if (found?.kind !== 'live') return found
  return { kind: 'live', briefing: await fill(found.publication) }
}

async function fill(live: LivePublication<'briefing'>): Promise<Briefing> {
  const { content } = live
  const { details } = content
  const [issues, instruments, versions, related, own, organisation] = await Promise.all([
    readIssues(live.id),
    readInstruments(details.instruments),
    readVersions(live.id),
    readRelated(content.related),
    readOwnNumbers(live.id),
    getOrganisation(),
  ])
  const references = [content.body, details.method, details.limits].flatMap(referencesIn)
  const asked = own.map((number) => ({ kind: 'recommendation' as const, key: number }))
  const file = details.file ? [{ kind: 'asset' as const, key: details.file }] : []
  const evidence = await readEvidence(db, [...references, ...asked, ...file])
  const texts = renderTexts(content.body, details.method, details.limits, evidence)
  const asks = readAsks(own, texts.body, evidence)
  const original = evidence.assets.get(details.file) ?? null
  const whole = { publication: live, issues, instruments, ...texts, asks, versions, related, original }
  return { ...whole, edition: fingerprint({ ...whole, organisation }) }
}

/** One numbering runs through all three. */
function renderTexts(bodyText: string, methodText: string, limitsText: string, evidence: Evidence) {
  const body = renderMarkdown(bodyText, evidence, { forReaders: true })
  const method = renderMarkdown(methodText, evidence, {
    part: 'method',
    forReaders: true,
    firstParagraph: body.paragraphCount + 1,
    firstNote: body.notes.length + 1,
  })
  const limits = renderMarkdown(limitsText, evidence, {
    part: 'limits',
    forReaders: true,
    firstParagraph: body.paragraphCount + method.paragraphCount + 1,
    firstNote: body.notes.length + method.notes.length + 1,
  })
  const all = [body, method, limits]
  return {
    body,
    method,
    limits,
    notes: all.flatMap(toEndnotes),
    wordCount: sum(all.map(({ wordCount }) => wordCount)),
    paragraphCount: sum(all.map(({ paragraphCount }) => paragraphCount)),
  }
}

function toEndnotes({ html, notes }: Rendered): Endnote[] {
  const paragraphs = paragraphsOfMarks(html)
  return notes.map(({ backTo, ...note }) => ({
    ...note,
    calledAt: backTo.map((mark) => ({ mark, paragraph: paragraphs.get(mark) ?? null })),
  }))
}

/** The number of the paragraph that was begun last before each mark. */
function paragraphsOfMarks(html: string): Map<string, number> {
  const found = new Map<string, number>()
  let paragraph = 0
  for (const [, number, mark] of html.matchAll(/ id="(?:p(\d+)|(ref-[\d-]+))"/g)) {
    if (number) paragraph = Number(number)
    else if (mark && paragraph > 0) found.set(mark, paragraph)
  }
  return found
}

/** Those the briefing makes, in its order; a briefing that makes none shows those it stands on. */
function readAsks(own: string[], body: Rendered, evidence: Evidence): Ask[] {
  const numbers = own.length > 0 ? own : [...new Set(body.recommendations.map(({ number }) => number))]
  return numbers.flatMap((number) => {
    const facts = evidence.recommendations.get(number)
    const stands = body.recommendations.find((one) => one.number === number)
    return facts?.isPublic ? [{ ...facts, paragraph: stands?.paragraph ?? null }] : []
  })
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

function fingerprint(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16)
}

function readIssues(publicationId: number) {
  return db
    .select({ slug: publication.slug, title: publication.title })
    .from(publicationIssue)
    .innerJoin(publication, eq(publication.id, publicationIssue.issueId))
    .where(and(eq(publicationIssue.publicationId, publicationId), isNotNull(publication.live)))
    .orderBy(asc(publication.position), asc(publication.title))
}

async function readInstruments(slugs: string[]) {
  if (slugs.length === 0) return []
  const { slug, name, stage, url } = instrument
  return db.select({ slug, name, stage, url }).from(instrument).where(inArray(slug, slugs)).orderBy(asc(name))
}

async function readVersions(publicationId: number): Promise<Version[]> {
  const { major, minor, kind, note, at } = publicationVersion
  const rows = await db
    .select({ major, minor, kind, note, at })
    .from(publicationVersion)
    .where(eq(publicationVersion.publicationId, publicationId))
    .orderBy(desc(major), desc(minor))
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/** The numbers of what it asks for, without the parts of an ask and without what was replaced or taken back. */
async function readOwnNumbers(publicationId: number): Promise<string[]> {
  const rows = await db
    .select({ number: recommendation.number })
    .from(recommendation)
    .where(
      and(
        eq(recommendation.publicationId, publicationId),
        isNull(recommendation.parentId),
        isNull(recommendation.retired),
      ),
    )
    .orderBy(asc(recommendation.position), sql`${recommendation.number} collate "C"`)
  return rows.map(({ number }) => number)
}
