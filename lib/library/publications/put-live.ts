import { eq, inArray, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { instrument, publicationInstrument } from '@/db/schema/instruments'
import { place } from '@/db/schema/places'
import {
  formerAddress,
  publication,
  publicationIssue,
  publicationPlace,
  publicationVersion,
  revision,
  type versionKinds,
} from '@/db/schema/publications'
import { refreshSearch } from '@/lib/search/refresh-search'
import { refreshPages } from '../../refresh-pages'
import { queuePdf } from '../pdf/queue-pdf'
import type { Content } from './content'
import { dateOf } from './date-of'
import type { HeldPublication } from './hold-publication'
import { referencesOf, writeReferences } from './references-of'
import { writePublicationEvent } from './write-event'

export type Version = { major: number; minor: number }
type LiveChange = {
  held: HeldPublication
  revisionNumber: number
  kind: (typeof versionKinds)[number]
  note: string
  staffId: string | null
}

/** Makes a kept revision what readers see: the live copy, its version, what it is joined to, what finds it. */
export async function putLive(tx: Tx, change: LiveChange): Promise<Version> {
  const { held, revisionNumber, kind, note, staffId } = change
  const content = await readRevision(tx, held.id, revisionNumber)
  const version = await nextVersion(tx, held.id, kind)
  await writeLive(tx, held, content, revisionNumber, version)
  await tx.insert(publicationVersion).values({
    ...{ publicationId: held.id, ...version, revisionNumber, kind, note, staffId },
  })
  await joinLive(tx, held.id, content)
  await writeReferences(tx, held.id, 'live', referencesOf(held.kind, content))
  await writeReferences(tx, held.id, 'draft', referencesOf(held.kind, held.draft))
  await refreshSearch(tx, held.kind, held.slug)
  await refreshPages(tx)
  if (held.kind === 'briefing') await queuePdf(tx, held.slug)
  await writePublicationEvent(tx, {
    ...{ publicationId: held.id, kind: 'published', staffId, revisionNumber },
    note: `${version.major}.${version.minor}`,
  })
  return version
}

async function readRevision(tx: Tx, id: number, number: number): Promise<Content> {
  const [row] = await tx
    .select({ content: revision.content })
    .from(revision)
    .where(sql`${revision.publicationId} = ${id} and ${revision.number} = ${number}`)
  if (!row) throw new Error(`publication ${id} has no revision ${number}`)
  return row.content as unknown as Content
}

/** 1.0 first; a new version counts the first number, an edit or a correction the second. */
async function nextVersion(tx: Tx, id: number, kind: LiveChange['kind']): Promise<Version> {
  const [newest] = await tx.execute<Version>(sql`
    select major, minor from publication_version where publication_id = ${id} order by major desc, minor desc limit 1`)
  if (!newest) return { major: 1, minor: 0 }
  if (kind === 'new_version' || kind === 'first') return { major: newest.major + 1, minor: 0 }
  return { major: newest.major, minor: newest.minor + 1 }
}

async function writeLive(
  tx: Tx,
  held: HeldPublication,
  content: Content,
  revisionNumber: number,
  version: Version,
): Promise<void> {
  const { details } = content
  const dated = dateOf(content)
  const parentId =
    'parent' in details ? ((await issuesNamed(tx, [details.parent].filter(Boolean)))[0] ?? null) : null
  await tx
    .update(publication)
    .set({
      state: 'published',
      title: content.title,
      standfirst: content.standfirst,
      live: content as unknown as Record<string, unknown>,
      liveNumber: revisionNumber,
      versionMajor: version.major,
      versionMinor: version.minor,
      firstPublishedAt: held.firstPublishedAt ?? sql`now()`,
      changedAt: sql`now()`,
      publishesAt: null,
      datedOn: dated?.on ?? null,
      datedOnPrecision: dated?.precision ?? null,
      takenDownAt: null,
      takenDownReason: '',
      archivedAt: null,
      ...(held.kind === 'issue' && { parentId, position: 'order' in details ? details.order : 0 }),
      ...(held.kind === 'story' && { consentId: 'consentId' in details ? details.consentId : null }),
    })
    .where(eq(publication.id, held.id))
}

/** What is not there, such as an issue that was never made, is left out; the checks name it. */
async function joinLive(tx: Tx, publicationId: number, content: Content): Promise<void> {
  await unjoin(tx, publicationId)
  const issues = (await issuesNamed(tx, content.issues)).filter((id) => id !== publicationId)
  if (issues.length > 0)
    await tx.insert(publicationIssue).values(issues.map((issueId) => ({ publicationId, issueId })))
  const places = await known(tx, place, place.code, content.places)
  if (places.length > 0)
    await tx.insert(publicationPlace).values(places.map((placeCode) => ({ publicationId, placeCode })))
  const laws = 'instruments' in content.details ? content.details.instruments : []
  const instruments = await known(tx, instrument, instrument.slug, laws)
  if (instruments.length > 0)
    await tx
      .insert(publicationInstrument)
      .values(instruments.map((instrumentSlug) => ({ publicationId, instrumentSlug })))
}

/** Takes a publication out of every list that its live copy had put it in. */
export async function unjoin(tx: Tx, publicationId: number): Promise<void> {
  await tx.delete(publicationIssue).where(eq(publicationIssue.publicationId, publicationId))
  await tx.delete(publicationPlace).where(eq(publicationPlace.publicationId, publicationId))
  await tx.delete(publicationInstrument).where(eq(publicationInstrument.publicationId, publicationId))
}

async function issuesNamed(tx: Tx, slugs: string[]): Promise<number[]> {
  if (slugs.length === 0) return []
  const rows = await tx
    .selectDistinct({ id: publication.id })
    .from(publication)
    .leftJoin(formerAddress, eq(formerAddress.publicationId, publication.id))
    .where(
      sql`${publication.kind} = 'issue' and ${or(inArray(publication.slug, slugs), inArray(formerAddress.slug, slugs))}`,
    )
  return rows.map(({ id }) => id)
}

async function known(
  tx: Tx,
  table: typeof place | typeof instrument,
  column: typeof place.code | typeof instrument.slug,
  keys: string[],
): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await tx.select({ key: column }).from(table).where(inArray(column, keys))
  return rows.map(({ key }) => String(key))
}
