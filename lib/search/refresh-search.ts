import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { publication, publicationReference } from '@/db/schema/publications'
import { recommendation } from '@/db/schema/recommendations'
import { searchEntry, searchKinds } from '@/db/schema/search'
import { type Entry, readEntries } from './read-entries'

export type SearchKind = (typeof searchKinds)[number]

/**
 * Brings the search up to date with one thing: the key of a campaign or a publication is its slug, of a recommendation its
 * number, of a figure or a source its key, of a place its code. What is public now is found from the commit on; what is
 * not, or is not there, is not. Also brings up to date what carries its words: texts that show a figure, recommendations
 * made in a publication.
 */
export async function refreshSearch(tx: Tx, kind: SearchKind, key: string): Promise<void> {
  await refreshOne(tx, kind, key)
  if (kind === 'statistic') {
    for (const text of await textsWith(tx, key)) await refreshOne(tx, text.kind, text.slug)
  }
  if (kind === 'briefing') {
    for (const { number } of await recommendationsOf(tx, key)) await refreshOne(tx, 'recommendation', number)
  }
}

/** The whole search anew: after a sample or an import, or when in doubt. */
export async function rebuildSearch(tx: Tx): Promise<void> {
  await tx.delete(searchEntry)
  for (const kind of searchKinds) {
    const entries = await readEntries(tx, kind)
    for (let from = 0; from < entries.length; from += 200) await write(tx, entries.slice(from, from + 200))
  }
}

async function refreshOne(tx: Tx, kind: SearchKind, key: string): Promise<void> {
  const entries = await readEntries(tx, kind, key)
  if (entries.length > 0) await write(tx, entries)
  else await tx.delete(searchEntry).where(and(eq(searchEntry.kind, kind), eq(searchEntry.key, key)))
}

async function write(tx: Tx, entries: Entry[]): Promise<void> {
  await tx
    .insert(searchEntry)
    .values(entries)
    .onConflictDoUpdate({
      target: [searchEntry.kind, searchEntry.key],
      set: {
        address: sql`excluded.address`,
        title: sql`excluded.title`,
        summary: sql`excluded.summary`,
        body: sql`excluded.body`,
        datedOn: sql`excluded.dated_on`,
      },
    })
}

function textsWith(tx: Tx, statisticKey: string) {
  return tx
    .select({ kind: publication.kind, slug: publication.slug })
    .from(publicationReference)
    .innerJoin(publication, eq(publication.id, publicationReference.publicationId))
    .where(
      and(
        eq(publicationReference.kind, 'statistic'),
        eq(publicationReference.key, statisticKey),
        eq(publicationReference.copy, 'live'),
      ),
    )
}

function recommendationsOf(tx: Tx, slug: string) {
  const made = tx
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.kind, 'briefing'), eq(publication.slug, slug)))
  return tx
    .select({ number: recommendation.number })
    .from(recommendation)
    .where(inArray(recommendation.publicationId, made))
}
