import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { editLock, publication } from '@/db/schema/publications'
import type { Check } from '../checks/check'
import { isApproved, needsSecondPerson } from './approvals'
import { otherEditor } from './edit-lock'
import { type HeldPublication, holdPublication } from './hold-publication'
import { keepRevision } from './keep-revision'
import { putLive, type Version } from './put-live'
import { stopsOf } from './stops'

/** Why a draft cannot go live as it stands. */
export type Hindrance =
  | { kind: 'stopped'; stops: Check[] }
  /** Nobody but its author has approved this very revision. */
  | { kind: 'approval_needed'; revision: number }

type PublishResult =
  | { kind: 'published'; version: Version }
  | { kind: 'not_possible' | 'note_needed' }
  /** Readers see these very words already. */
  | { kind: 'unchanged' }
  | { kind: 'being_edited'; by: string }
  | Hindrance

type Publishing = {
  publicationId: number
  staffId: string
  /** What kind of change this is for readers; the first time it is neither. */
  change: 'edit' | 'correction' | 'new_version'
  /** For readers: what changed and why. A correction has one. */
  note: string
}

/** Makes the draft what readers see, with a version of its own. Of two at once, one does. */
export async function publishPublication(tx: Tx, publishing: Publishing): Promise<PublishResult> {
  const { publicationId, staffId, change, note } = publishing
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (!held || !['draft', 'in_review'].includes(held.state)) return { kind: 'not_possible' }
    const by = await otherEditor(tx, publicationId, staffId)
    if (by) return { kind: 'being_edited', by }
    const { number } = await keepRevision(tx, { publicationId, staffId })
    if (held.live && held.liveNumber === number) return backToPublished(tx, publicationId)
    const kind = held.live ? change : 'first'
    if (kind === 'correction' && note.trim() === '') return { kind: 'note_needed' }
    const hindrance = await hindranceTo(tx, held, number)
    if (hindrance) return hindrance
    const version = await putLive(tx, { held, revisionNumber: number, kind, note: note.trim(), staffId })
    await tx.delete(editLock).where(eq(editLock.publicationId, publicationId))
    return { kind: 'published', version }
  })
}

async function backToPublished(tx: Tx, publicationId: number): Promise<PublishResult> {
  await tx.update(publication).set({ state: 'published' }).where(eq(publication.id, publicationId))
  return { kind: 'unchanged' }
}

/** The first thing that keeps a revision from going live, or null. */
export async function hindranceTo(
  tx: Tx,
  held: HeldPublication,
  revision: number,
): Promise<Hindrance | null> {
  const stops = await stopsOf(tx, held)
  if (stops.length > 0) return { kind: 'stopped', stops }
  if ((await needsSecondPerson(tx)) && !(await isApproved(tx, held.id, revision)))
    return { kind: 'approval_needed', revision }
  return null
}
