import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { statistic } from '@/db/schema/evidence'
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
      times: sql<number>`sum(${publicationReference.times})`.mapWith(Number),
    })
    .from(publicationReference)
    .innerJoin(publication, eq(publication.id, publicationReference.publicationId))
    .where(
      and(
        eq(publicationReference.copy, 'live'),
        or(
          and(eq(publicationReference.kind, kind), eq(publicationReference.key, key)),
          // Whoever uses a figure cites its source.
          kind === 'source'
            ? and(
                eq(publicationReference.kind, 'statistic'),
                inArray(
                  publicationReference.key,
                  db.select({ key: statistic.key }).from(statistic).where(eq(statistic.sourceKey, key)),
                ),
              )
            : undefined,
        ),
        isNotNull(publication.live),
        isNull(publication.archivedAt),
      ),
    )
    .groupBy(publication.id)
    .orderBy(asc(publication.kind), asc(publication.title))
  return rows.map(({ slug, ...row }) => ({ ...row, address: addressOf(row.kind, slug) }))
}
