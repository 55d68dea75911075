import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { editLock, publication } from '@/db/schema/publications'
import { otherEditor } from './edit-lock'
import { holdPublication } from './hold-publication'
import { keepRevision } from './keep-revision'
import { type Hindrance, hindranceTo } from './publish-publication'
import { writePublicationEvent } from './write-event'

type Act = { publicationId: number; staffId: string }

type ScheduleResult =
  | { kind: 'scheduled' }
  | { kind: 'not_possible' | 'in_the_past' }
  | { kind: 'being_edited'; by: string }
  | Hindrance

/**
 * Lets the draft go live by itself at an instant to come, in milliseconds. It is checked now and again at that time. What
 * is live already gets a new version, with this note for readers.
 */
export async function schedulePublication(
  tx: Tx,
  { publicationId, staffId, publishesAt, note }: Act & { publishesAt: number; note: string },
): Promise<ScheduleResult> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (!held || !['draft', 'in_review'].includes(held.state)) return { kind: 'not_possible' }
    if (publishesAt <= Date.now()) return { kind: 'in_the_past' }
    const by = await otherEditor(tx, publicationId, staffId)
    if (by) return { kind: 'being_edited', by }
    const { number } = await keepRevision(tx, { publicationId, staffId })
    const hindrance = await hindranceTo(tx, held, number)
    if (hindrance) return hindrance
    await tx
      .update(publication)
      .set({ state: 'scheduled', publishesAt: new Date(publishesAt) })
      .where(eq(publication.id, publicationId))
    await tx.delete(editLock).where(eq(editLock.publicationId, publicationId))
    await writePublicationEvent(tx, {
      ...{ publicationId, kind: 'scheduled', staffId, note: note.trim() },
      revisionNumber: number,
    })
    return { kind: 'scheduled' }
  })
}

/** Takes a publication off the schedule: it is a draft again. */
export async function unschedulePublication(
  tx: Tx,
  { publicationId, staffId }: Act,
): Promise<{ kind: 'unscheduled' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (held?.state !== 'scheduled') return { kind: 'not_possible' }
    await tx
      .update(publication)
      .set({ state: 'draft', publishesAt: null })
      .where(eq(publication.id, publicationId))
    await writePublicationEvent(tx, { publicationId, kind: 'unscheduled', staffId })
    return { kind: 'unscheduled' }
  })
}
