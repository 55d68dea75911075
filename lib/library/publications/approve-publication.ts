import type { Tx } from '@/db/client'
import { isApproved, newestSubmission } from './approvals'
import { holdPublication } from './hold-publication'
import { writePublicationEvent } from './write-event'

type ApproveResult =
  | { kind: 'approved'; revision: number }
  | { kind: 'not_possible' }
  /** Whoever submitted it cannot approve it; a trigger holds this too. */
  | { kind: 'own' }

/** Approves the revision that was submitted. Approving twice is the same as approving once. */
export async function approvePublication(
  tx: Tx,
  { publicationId, staffId, note }: { publicationId: number; staffId: string; note: string },
): Promise<ApproveResult> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    const submission = await newestSubmission(tx, publicationId)
    if (held?.state !== 'in_review' || !submission) return { kind: 'not_possible' }
    if (submission.staffId === staffId) return { kind: 'own' }
    const { revision } = submission
    if (!(await isApproved(tx, publicationId, revision)))
      await writePublicationEvent(tx, {
        ...{ publicationId, kind: 'approved', staffId, note },
        revisionNumber: revision,
      })
    return { kind: 'approved', revision }
  })
}
