import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import {
  draft,
  editLock,
  formerAddress,
  publication,
  publicationEvent,
  publicationVersion,
  revision,
} from '@/db/schema/publications'
import { staff } from '@/db/schema/staff'
import type { Content, PublicationKind } from './content'
import { isFresh, type LockHolder, readLock } from './edit-lock'
import type { PublicationEventKind } from './write-event'

export type PublicationState = (typeof publication.$inferSelect)['state']
const nameOfStaff = sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email}, '')`

export type PublicationRow = {
  id: number
  kind: PublicationKind
  slug: string
  title: string
  state: PublicationState
  isLive: boolean
  isTakenDown: boolean
  version: { major: number; minor: number }
  publishesAt: number | null
  /** The newest save, or when it went live, in milliseconds. */
  changedAt: number
  changedBy: string
  /** Who is editing right now. */
  lockedBy: string | null
  isSample: boolean
}

export type ListFilter = {
  kind?: PublicationKind
  state?: PublicationState | 'taken_down'
  /** The slug of an issue that its live copy is about. */
  issue?: string
  text?: string
}

const shownAtMost = 300

/** What is in the library, the most recently changed first, at most 300. */
export async function listPublications(filter: ListFilter): Promise<PublicationRow[]> {
  const changedAt = sql<Date>`greatest(${draft.savedAt}, ${publication.changedAt}, ${publication.createdAt})`
  const lockHolder = sql<string | null>`(select coalesce(nullif(s.name, ''), s.email) from staff s
    where s.id = ${editLock.staffId} and ${isFresh})`
  const rows = await db
    .select({
      found: publication,
      changedAt: changedAt.mapWith((at) => new Date(at).getTime()),
      changedBy: nameOfStaff,
      lockedBy: lockHolder,
    })
    .from(publication)
    .leftJoin(draft, eq(draft.publicationId, publication.id))
    .leftJoin(staff, eq(staff.id, draft.savedBy))
    .leftJoin(editLock, eq(editLock.publicationId, publication.id))
    .where(matches(filter))
    .orderBy(desc(changedAt), desc(publication.id))
    .limit(shownAtMost)
  return rows.map(({ found, ...rest }) => ({
    ...{ id: found.id, kind: found.kind, slug: found.slug, title: found.title, state: found.state },
    ...{ isLive: found.live !== null, isTakenDown: found.takenDownAt !== null, isSample: found.isSample },
    version: { major: found.versionMajor, minor: found.versionMinor },
    publishesAt: found.publishesAt?.getTime() ?? null,
    ...rest,
  }))
}

function matches({ kind, state, issue, text }: ListFilter): SQL | undefined {
  const like = text ? `%${text.replace(/[\\%_]/g, '\\$&')}%` : ''
  return and(
    kind ? eq(publication.kind, kind) : undefined,
    state === 'taken_down' ? sql`${publication.takenDownAt} is not null` : undefined,
    state && state !== 'taken_down' ? eq(publication.state, state) : undefined,
    issue
      ? sql`(exists (select 1 from publication_issue i join publication about on about.id = i.issue_id
          where i.publication_id = ${publication.id} and about.slug = ${issue}) or ${draft.content}->'issues' ? ${issue})`
      : undefined,
    like ? or(ilike(publication.title, like), ilike(publication.slug, like)) : undefined,
  )
}

/** How many there are of each state, for the views of the list. */
export async function countByState(): Promise<Partial<Record<PublicationState, number>>> {
  const rows = await db
    .select({ state: publication.state, count: sql<number>`count(*)::int` })
    .from(publication)
    .groupBy(publication.state)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

export type EditedPublication = {
  id: number
  kind: PublicationKind
  slug: string
  title: string
  state: PublicationState
  content: Content
  edition: number
  savedAt: number
  savedBy: string
  lock: LockHolder | null
  live: { version: { major: number; minor: number }; number: number; changedAt: number } | null
  firstPublishedAt: number | null
  publishesAt: number | null
  takenDown: { at: number; reason: string } | null
  archivedAt: number | null
  newestRevision: number
  /** Whether the draft differs from its newest revision. */
  hasUnkept: boolean
  isSample: boolean
}

/** One publication as the editor needs it, or null. */
export async function getPublicationForEditing(id: number): Promise<EditedPublication | null> {
  if (!Number.isSafeInteger(id) || id < 1 || id > 2_147_483_647) return null
  const [row] = await db
    .select({
      found: publication,
      working: draft,
      savedBy: nameOfStaff,
      newest: sql<number>`coalesce((select max(r.number) from revision r where r.publication_id = ${publication.id}), 0)`,
      hasUnkept: sql<boolean>`not coalesce((select r.content = ${draft.content} from revision r where r.publication_id = ${publication.id} order by r.number desc limit 1), false)`,
    })
    .from(publication)
    .leftJoin(draft, eq(draft.publicationId, publication.id))
    .leftJoin(staff, eq(staff.id, draft.savedBy))
    .where(eq(publication.id, id))
  const content = row?.working?.content ?? row?.found.live
  if (!row || !content) return null
  const { found, working } = row
  return {
    ...{ id, kind: found.kind, slug: found.slug, state: found.state, isSample: found.isSample },
    title: (content as { title?: string }).title || found.title,
    content: content as unknown as Content,
    edition: working?.edition ?? 1,
    savedAt: (working?.savedAt ?? found.createdAt).getTime(),
    savedBy: row.savedBy,
    lock: await readLock(db, id),
    live:
      found.live && found.liveNumber !== null
        ? {
            version: { major: found.versionMajor, minor: found.versionMinor },
            number: found.liveNumber,
            changedAt: found.changedAt?.getTime() ?? 0,
          }
        : null,
    firstPublishedAt: found.firstPublishedAt?.getTime() ?? null,
    publishesAt: found.publishesAt?.getTime() ?? null,
    takenDown: found.takenDownAt ? { at: found.takenDownAt.getTime(), reason: found.takenDownReason } : null,
    archivedAt: found.archivedAt?.getTime() ?? null,
    newestRevision: row.newest,
    hasUnkept: row.hasUnkept,
  }
}

export type RevisionRow = { number: number; at: number; by: string; note: string; version: string }

/** The revisions of a publication, newest first, each with the version it became. */
export async function listRevisions(id: number): Promise<RevisionRow[]> {
  const rows = await db
    .select({
      number: revision.number,
      at: revision.at,
      by: nameOfStaff,
      note: revision.note,
      version: sql<string>`coalesce((select string_agg(v.major || '.' || v.minor, ', ' order by v.major, v.minor) from publication_version v
        where v.publication_id = ${revision.publicationId} and v.revision_number = ${revision.number}), '')`,
    })
    .from(revision)
    .leftJoin(staff, eq(staff.id, revision.staffId))
    .where(eq(revision.publicationId, id))
    .orderBy(desc(revision.number))
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}

/** What a revision holds, or null. */
export async function getRevision(id: number, number: number): Promise<Content | null> {
  const [row] = await db
    .select({ content: revision.content })
    .from(revision)
    .where(and(eq(revision.publicationId, id), eq(revision.number, number)))
  return (row?.content as Content | undefined) ?? null
}

/** What was published when, newest first. */
export async function listVersions(id: number) {
  const rows = await db
    .select({ version: publicationVersion, by: nameOfStaff })
    .from(publicationVersion)
    .leftJoin(staff, eq(staff.id, publicationVersion.staffId))
    .where(eq(publicationVersion.publicationId, id))
    .orderBy(desc(publicationVersion.major), desc(publicationVersion.minor))
  return rows.map(({ version, by }) => ({ ...version, at: version.at.getTime(), by }))
}

export type PublicationEntry = {
  id: number
  kind: PublicationEventKind
  revision: number | null
  note: string
  at: number
  by: string
}

/** Everything that was done to a publication, newest first. */
export async function listPublicationEvents(id: number): Promise<PublicationEntry[]> {
  const rows = await db
    .select({ event: publicationEvent, by: nameOfStaff })
    .from(publicationEvent)
    .leftJoin(staff, eq(staff.id, publicationEvent.staffId))
    .where(eq(publicationEvent.publicationId, id))
    .orderBy(desc(publicationEvent.id))
  return rows.map(({ event: { id, kind, revisionNumber, note, at }, by }) => ({
    ...{ id, kind, revision: revisionNumber, note, by },
    at: at.getTime(),
  }))
}

export type NamedIn = { id: number; kind: PublicationKind; title: string; copy: 'live' | 'draft' }

/** Where a publication is named, at its address or a former one, and which recommendations were made in it. */
export async function whereNamed(id: number): Promise<{ texts: NamedIn[]; recommendations: string[] }> {
  const former = db
    .select({ key: sql<string>`${formerAddress.kind} || '/' || ${formerAddress.slug}` })
    .from(formerAddress)
    .where(eq(formerAddress.publicationId, id))
  const [texts, made] = await Promise.all([
    db.execute<NamedIn>(sql`
      select distinct p.id, p.kind, p.title, r.copy from publication_reference r join publication p on p.id = r.publication_id
      where r.kind = 'publication' and (r.key = (select kind || '/' || slug from publication where id = ${id}) or r.key in ${former})
      union select p.id, p.kind, p.title, 'live' from publication_issue i join publication p on p.id = i.publication_id where i.issue_id = ${id}
      order by 3 limit 100`),
    db.execute<{ number: string }>(
      sql`select number from recommendation where publication_id = ${id} order by number`,
    ),
  ])
  return { texts: [...texts], recommendations: [...made].map(({ number }) => number) }
}
