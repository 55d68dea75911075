import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { editLock, publication } from '@/db/schema/publications'
import type { Check } from '../checks/check'
import { otherEditor } from './edit-lock'
import { holdPublication } from './hold-publication'
import { keepRevision } from './keep-revision'
import { stopsOf } from './stops'
import { writePublicationEvent } from './write-event'

type SubmitResult =
  | { kind: 'submitted'; revision: number }
  | { kind: 'not_possible' }
  | { kind: 'being_edited'; by: string }
  | { kind: 'stopped'; stops: Check[] }

/** Keeps the draft as a revision and asks a second person to read it. While it waits nobody edits it. */
export async function submitPublication(
  tx: Tx,
  { publicationId, staffId }: { publicationId: number; staffId: string },
): Promise<SubmitResult> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (held?.state !== 'draft') return { kind: 'not_possible' }
    const by = await otherEditor(tx, publicationId, staffId)
    if (by) return { kind: 'being_edited', by }
    const stops = await stopsOf(tx, held)
    if (stops.length > 0) return { kind: 'stopped', stops }
    const { number } = await keepRevision(tx, { publicationId, staffId })
    await tx.update(publication).set({ state: 'in_review' }).where(eq(publication.id, publicationId))
    await tx.delete(editLock).where(eq(editLock.publicationId, publicationId))
    await writePublicationEvent(tx, { publicationId, kind: 'submitted', staffId, revisionNumber: number })
    return { kind: 'submitted', revision: number }
  })
}
