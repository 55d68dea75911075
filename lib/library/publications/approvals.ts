import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisation } from '@/db/schema/organisation'
import { publicationEvent } from '@/db/schema/publications'

/** The newest submission of a publication: which revision, by whom. */
export async function newestSubmission(tx: Tx, publicationId: number) {
  const [row] = await tx
    .select({ revision: publicationEvent.revisionNumber, staffId: publicationEvent.staffId })
    .from(publicationEvent)
    .where(and(eq(publicationEvent.publicationId, publicationId), eq(publicationEvent.kind, 'submitted')))
    .orderBy(desc(publicationEvent.id))
    .limit(1)
  return row?.revision ? { revision: row.revision, staffId: row.staffId } : null
}

/** Whether this very revision was approved, and not sent back since. */
export async function isApproved(tx: Tx, publicationId: number, revision: number): Promise<boolean> {
  const [newest] = await tx
    .select({ kind: publicationEvent.kind })
    .from(publicationEvent)
    .where(
      and(eq(publicationEvent.publicationId, publicationId), eq(publicationEvent.revisionNumber, revision)),
    )
    .orderBy(desc(publicationEvent.id))
    .limit(20)
    .then((rows) => rows.filter(({ kind }) => kind === 'approved' || kind === 'sent_back'))
  return newest?.kind === 'approved'
}

/** Whether the organisation asks for a second person before anything is published. */
export async function needsSecondPerson(tx: Tx): Promise<boolean> {
  const [row] = await tx.select({ needs: organisation.needsSecondPerson }).from(organisation)
  return row?.needs ?? false
}
