import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { publication, publicationEvent } from '@/db/schema/publications'
import { type HeldPublication, holdPublication } from './hold-publication'
import { hindranceTo } from './publish-publication'
import { putLive } from './put-live'
import { writePublicationEvent } from './write-event'

/**
 * Publishes what is due, each in a transaction of its own, checked again. What cannot go live becomes a draft, with an
 * event that says why in its note: `stopped` or `approval_needed`.
 */
export async function publishScheduled(tx: Tx): Promise<{ published: number; stopped: number }> {
  const due = await tx
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.state, 'scheduled'), lte(publication.publishesAt, sql`now()`)))
    .orderBy(publication.publishesAt)
  const done = { published: 0, stopped: 0 }
  for (const { id } of due) {
    const outcome = await tx.transaction((tx) => publishOne(tx, id))
    if (outcome) done[outcome] += 1
  }
  return done
}

async function publishOne(tx: Tx, id: number): Promise<'published' | 'stopped' | null> {
  const held = await holdPublication(tx, id)
  // Another worker was quicker, or somebody took it off the schedule.
  if (held?.state !== 'scheduled' || !held.publishesAt || held.publishesAt > new Date()) return null
  const { revision, note, staffId } = await scheduling(tx, id)
  const hindrance = await hindranceTo(tx, held, revision)
  if (hindrance) return putBack(tx, held, hindrance.kind)
  const kind = held.live ? 'new_version' : 'first'
  await putLive(tx, { held, revisionNumber: revision, kind, note, staffId })
  return 'published'
}

async function scheduling(tx: Tx, id: number) {
  const [row] = await tx
    .select()
    .from(publicationEvent)
    .where(and(eq(publicationEvent.publicationId, id), eq(publicationEvent.kind, 'scheduled')))
    .orderBy(desc(publicationEvent.id))
    .limit(1)
  if (!row?.revisionNumber) throw new Error(`publication ${id} was scheduled without a revision`)
  return { revision: row.revisionNumber, note: row.note, staffId: row.staffId }
}

async function putBack(tx: Tx, held: HeldPublication, why: string): Promise<'stopped'> {
  await tx.update(publication).set({ state: 'draft', publishesAt: null }).where(eq(publication.id, held.id))
  await writePublicationEvent(tx, {
    ...{ publicationId: held.id, kind: 'unscheduled', staffId: null, note: why },
  })
  return 'stopped'
}
