import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { publication, publicationReference } from '@/db/schema/publications'
import { addressOf, type PublicationKind } from '../publications/content'

export type Use = { kind: PublicationKind; title: string; address: string; times: number }

/** The pages on which readers meet this figure or source today: live copies only, archived ones left out. */
export async function whereUsed(
  kind: 'statistic' | 'source' | 'recommendation' | 'quote',
  key: string,
): Promise<Use[]> {
  const rows = await db
    .select({
      kind: publication.kind,
      slug: publication.slug,
      title: publication.title,
      times: publicationReference.times,
    })
    .from(publicationReference)
    .innerJoin(publication, eq(publication.id, publicationReference.publicationId))
    .where(
      and(
        eq(publicationReference.copy, 'live'),
        eq(publicationReference.kind, kind),
        eq(publicationReference.key, key),
        isNotNull(publication.live),
        isNull(publication.archivedAt),
      ),
    )
    .orderBy(asc(publication.kind), asc(publication.title))
  return rows.map(({ slug, ...row }) => ({ ...row, address: addressOf(row.kind, slug) }))
}
