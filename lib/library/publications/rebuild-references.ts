import type { Tx } from '@/db/client'
import { draft, publication, publicationReference } from '@/db/schema/publications'
import type { Content } from './content'
import { referencesOf, writeReferences } from './references-of'

/** What every text names, found anew for its live copy and its draft: after a sample or an import, or when in doubt. */
export async function rebuildReferences(tx: Tx): Promise<void> {
  await tx.delete(publicationReference)
  const { id, kind, live } = publication
  const kindOf = new Map<number, typeof publication.$inferSelect.kind>()
  for (const text of await tx.select({ id, kind, live }).from(publication)) {
    kindOf.set(text.id, text.kind)
    if (text.live) await writeReferences(tx, text.id, 'live', referencesOf(text.kind, text.live as Content))
  }
  for (const { publicationId, content } of await tx.select().from(draft))
    await writeReferences(
      tx,
      publicationId,
      'draft',
      referencesOf(kindOf.get(publicationId)!, content as Content),
    )
}
