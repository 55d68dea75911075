import { and, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { formerAddress, publication } from '@/db/schema/publications'
import { type RoughDate, roughDate } from '../../rough-date'
import { addressOf, type Content, type PublicationKind } from './content'

export type LivePublication<K extends PublicationKind = PublicationKind> = {
  id: number
  kind: K
  slug: string
  address: string
  title: string
  standfirst: string
  content: Content<K>
  version: { major: number; minor: number }
  /** Milliseconds since 1970, like every instant here. */
  firstPublishedAt: number
  changedAt: number
  datedOn: RoughDate | null
  /** Kept for the record and out of every list. */
  archivedAt: number | null
  supersededBy: { title: string; address: string } | null
  isSample: boolean
  consentId: number | null
}

export type FoundLive<K extends PublicationKind = PublicationKind> =
  | { kind: 'live'; publication: LivePublication<K> }
  /** A former address: answer with a permanent redirect. */
  | { kind: 'moved'; to: string }
  /** Answer 410 with the reason. */
  | { kind: 'taken_down'; title: string; reason: string; at: number }

/** What readers find at an address: the live copy, where it has moved, that it was taken down, or null. */
export async function findLive<K extends PublicationKind>(
  kind: K,
  slug: string,
): Promise<FoundLive<K> | null> {
  const row = await readRow(and(eq(publication.kind, kind), eq(publication.slug, slug)))
  if (row?.found.live || row?.found.takenDownAt) return toFound<K>(row)
  const [former] = await db
    .select({ id: formerAddress.publicationId })
    .from(formerAddress)
    .where(and(eq(formerAddress.kind, kind), eq(formerAddress.slug, slug)))
  if (!former) return null
  const moved = await readRow(eq(publication.id, former.id))
  if (!moved?.found.live && !moved?.found.takenDownAt) return null
  return { kind: 'moved', to: addressOf(moved.found.kind, moved.found.slug) }
}

const successor = alias(publication, 'successor')
type Row = { found: typeof publication.$inferSelect; after: typeof publication.$inferSelect | null }

async function readRow(which: ReturnType<typeof eq> | undefined): Promise<Row | undefined> {
  const [row] = await db
    .select({ found: publication, after: successor })
    .from(publication)
    .leftJoin(successor, eq(successor.id, publication.supersededById))
    .where(which)
  return row
}

function toFound<K extends PublicationKind>({ found, after }: Row): FoundLive<K> | null {
  if (found.takenDownAt)
    return {
      kind: 'taken_down',
      title: found.title,
      reason: found.takenDownReason,
      at: found.takenDownAt.getTime(),
    }
  if (!found.live) return null
  return {
    kind: 'live',
    publication: {
      id: found.id,
      kind: found.kind as K,
      slug: found.slug,
      address: addressOf(found.kind, found.slug),
      title: found.title,
      standfirst: found.standfirst,
      content: found.live as unknown as Content<K>,
      version: { major: found.versionMajor, minor: found.versionMinor },
      firstPublishedAt: found.firstPublishedAt?.getTime() ?? 0,
      changedAt: found.changedAt?.getTime() ?? 0,
      datedOn: roughDate(found.datedOn, found.datedOnPrecision),
      archivedAt: found.archivedAt?.getTime() ?? null,
      supersededBy: after?.live ? { title: after.title, address: addressOf(after.kind, after.slug) } : null,
      isSample: found.isSample,
      consentId: found.consentId,
    },
  }
}
