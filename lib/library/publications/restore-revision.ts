import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { draft, publication, revision } from '@/db/schema/publications'
import type { Content } from './content'
import { otherEditor } from './edit-lock'
import { holdPublication } from './hold-publication'
import { keepRevision } from './keep-revision'
import { referencesOf, writeReferences } from './references-of'
import { writePublicationEvent } from './write-event'

type RestoreResult =
  | { kind: 'restored'; edition: number }
  | { kind: 'not_found' | 'not_possible' }
  | { kind: 'being_edited'; by: string }

/** Makes an earlier revision the draft. What the draft was is kept first, so that history only grows. */
export async function restoreRevision(
  tx: Tx,
  { publicationId, number, staffId }: { publicationId: number; number: number; staffId: string },
): Promise<RestoreResult> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    const which = and(eq(revision.publicationId, publicationId), eq(revision.number, number))
    const [earlier] = await tx.select().from(revision).where(which)
    if (!held || !earlier) return { kind: 'not_found' }
    if (!['draft', 'published'].includes(held.state)) return { kind: 'not_possible' }
    const by = await otherEditor(tx, publicationId, staffId)
    if (by) return { kind: 'being_edited', by }
    await keepRevision(tx, { publicationId, staffId })
    const edition = held.edition + 1
    await tx
      .update(draft)
      .set({ content: earlier.content, edition, savedAt: sql`now()`, savedBy: staffId })
      .where(eq(draft.publicationId, publicationId))
    await keepRevision(tx, { publicationId, staffId })
    await tx
      .update(publication)
      .set({
        state: sql`case when live = (select content from draft where publication_id = ${publicationId}) then 'published' else 'draft' end`,
      })
      .where(eq(publication.id, publicationId))
    const content = earlier.content as unknown as Content
    await writeReferences(tx, publicationId, 'draft', referencesOf(held.kind, content))
    await writePublicationEvent(tx, { publicationId, kind: 'restored', staffId, revisionNumber: number })
    return { kind: 'restored', edition }
  })
}
