import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { place } from '@/db/schema/places'
import { publication, publicationIssue, publicationPlace } from '@/db/schema/publications'
import { roughDate } from '../../rough-date'
import { addressOf, type Content, type PublicationKind } from './content'
import type { LivePublication } from './find-live'

/** A publication as a list shows it. */
export type LiveSummary<K extends PublicationKind = PublicationKind> = Pick<
  LivePublication<K>,
  'id' | 'kind' | 'slug' | 'address' | 'title' | 'standfirst' | 'datedOn' | 'firstPublishedAt' | 'isSample'
> & {
  sensitivity: Content['sensitivity']
  details: Content<K>['details']
  /** ISO codes. */
  places: string[]
}

type Filter = {
  issueId?: number
  placeCode?: string
  /** Only children of this issue; null for those at the top. */
  parentId?: number | null
  slugs?: string[]
  exceptId?: number
  limit?: number
}

const isDated: PublicationKind[] = ['briefing', 'news', 'event']

/** A briefing without a date of its own is as old as its first edition here; news and events without one come last. */
function newestFirst(kind: PublicationKind): SQL {
  return kind === 'briefing'
    ? sql`coalesce(${publication.datedOn}, ${publication.firstPublishedAt}::date) desc`
    : sql`${publication.datedOn} desc nulls last`
}

/**
 * What readers may find of one kind, never what is archived or taken down. Briefings, news and events come newest first,
 * the others in the order that staff gave them.
 */
export async function listLive<K extends PublicationKind>(
  kind: K,
  filter: Filter = {},
): Promise<LiveSummary<K>[]> {
  const rows = await db
    .select({
      id: publication.id,
      slug: publication.slug,
      title: publication.title,
      standfirst: publication.standfirst,
      sensitivity: sql<Content['sensitivity']>`${publication.live} ->> 'sensitivity'`,
      details: sql<Content<K>['details']>`${publication.live} -> 'details'`,
      places: sql<string[] | null>`${publication.live} -> 'places'`,
      datedOn: publication.datedOn,
      datedOnPrecision: publication.datedOnPrecision,
      firstPublishedAt: publication.firstPublishedAt,
      isSample: publication.isSample,
    })
    .from(publication)
    .where(
      and(
        eq(publication.kind, kind),
        isNotNull(publication.live),
        isNull(publication.archivedAt),
        ...conditions(filter),
      ),
    )
    .orderBy(
      ...(isDated.includes(kind)
        ? [newestFirst(kind), desc(publication.firstPublishedAt)]
        : [asc(publication.position)]),
      asc(publication.title),
    )
    .limit(filter.limit ?? 1000)
  return rows.map(({ datedOn, datedOnPrecision, firstPublishedAt, places, ...row }) => ({
    ...row,
    kind,
    address: addressOf(kind, row.slug),
    datedOn: roughDate(datedOn, datedOnPrecision),
    firstPublishedAt: firstPublishedAt?.getTime() ?? 0,
    places: places ?? [],
  }))
}

function conditions({ issueId, placeCode, parentId, slugs, exceptId }: Filter): SQL[] {
  const all: (SQL | false | undefined)[] = [
    issueId !== undefined &&
      exists(
        db
          .select({ one: sql`1` })
          .from(publicationIssue)
          .where(
            and(eq(publicationIssue.publicationId, publication.id), eq(publicationIssue.issueId, issueId)),
          ),
      ),
    placeCode !== undefined &&
      exists(
        db
          .select({ one: sql`1` })
          .from(publicationPlace)
          .where(
            and(
              eq(publicationPlace.publicationId, publication.id),
              eq(publicationPlace.placeCode, placeCode),
            ),
          ),
      ),
    parentId === null && isNull(publication.parentId),
    typeof parentId === 'number' && eq(publication.parentId, parentId),
    slugs !== undefined && (slugs.length > 0 ? inArray(publication.slug, slugs) : sql`false`),
    exceptId !== undefined && ne(publication.id, exceptId),
  ]
  return all.filter((one): one is SQL => one !== false && one !== undefined)
}

export type NamedLink = { title: string; address: string; kind: PublicationKind }

/** The titles and addresses of `kind/slug` names that readers may open, in the order given. */
export async function readRelated(names: string[]): Promise<NamedLink[]> {
  if (names.length === 0) return []
  const rows = await db
    .select({ kind: publication.kind, slug: publication.slug, title: publication.title })
    .from(publication)
    .where(
      and(
        isNotNull(publication.live),
        isNull(publication.archivedAt),
        inArray(sql`${publication.kind} || '/' || ${publication.slug}`, names),
      ),
    )
  return names.flatMap((name) => {
    const row = rows.find(({ kind, slug }) => `${kind}/${slug}` === name)
    return row ? [{ title: row.title, address: addressOf(row.kind, row.slug), kind: row.kind }] : []
  })
}

/** Places by code, in the order of their names. */
export async function readPlaces(codes: string[]): Promise<{ code: string; name: string; region: string }[]> {
  if (codes.length === 0) return []
  return db
    .select({ code: place.code, name: place.name, region: place.region })
    .from(place)
    .where(inArray(place.code, codes))
    .orderBy(asc(place.name))
}
