import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { publication } from '@/db/schema/publications'
import { newestSubmission } from './approvals'
import { holdPublication } from './hold-publication'
import { writePublicationEvent } from './write-event'

type SendBackResult = { kind: 'sent_back' | 'not_possible' | 'note_needed' }

/** Takes what waits for a reader back to draft. Somebody else than its author says what should change. */
export async function sendBack(
  tx: Tx,
  { publicationId, staffId, note }: { publicationId: number; staffId: string; note: string },
): Promise<SendBackResult> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    const submission = await newestSubmission(tx, publicationId)
    if (held?.state !== 'in_review') return { kind: 'not_possible' }
    if (note.trim() === '' && submission?.staffId !== staffId) return { kind: 'note_needed' }
    await tx.update(publication).set({ state: 'draft' }).where(eq(publication.id, publicationId))
    await writePublicationEvent(tx, {
      ...{ publicationId, kind: 'sent_back', staffId, note },
      revisionNumber: submission?.revision,
    })
    return { kind: 'sent_back' }
  })
}
