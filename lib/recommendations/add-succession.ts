import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { bodySuccession } from '@/db/schema/recommendations'
import { refreshPages } from '../refresh-pages'
import type { Mistake } from './typed-recommendation'
import { violatedBy } from './violation'

type SuccessionResult = { kind: 'saved' } | { kind: 'mistaken'; mistakes: Mistake[] }

/**
 * That one body took over from another on a day. The database refuses a circle, and a day on which both held the duty or
 * neither did.
 */
export async function addSuccession(
  tx: Tx,
  { predecessor, successor, on }: { predecessor: string; successor: string; on: string },
): Promise<SuccessionResult> {
  const refuse = (field: string, code: Mistake['code']): SuccessionResult => ({
    kind: 'mistaken',
    mistakes: [{ field, code }],
  })
  if (predecessor === successor) return refuse('successor', 'itself')
  try {
    await tx.transaction((tx) =>
      tx
        .insert(bodySuccession)
        .values({ predecessorSlug: predecessor, successorSlug: successor, on })
        .onConflictDoUpdate({
          target: [bodySuccession.predecessorSlug, bodySuccession.successorSlug],
          set: { on },
        }),
    )
    await refreshPages(tx)
    return { kind: 'saved' }
  } catch (error) {
    switch (violatedBy(error)) {
      case 'body_succession_is_no_circle':
        return refuse('successor', 'circle')
      case 'body_succession_does_not_overlap':
        return refuse('on', 'two_at_once')
      case 'body_succession_successor_slug_body_slug_fk':
      case 'body_succession_predecessor_slug_body_slug_fk':
        return refuse('successor', 'unknown')
      default:
        throw error
    }
  }
}

/** Takes a succession back that was never so. */
export async function removeSuccession(
  tx: Tx,
  { predecessor, successor }: { predecessor: string; successor: string },
): Promise<void> {
  await tx
    .delete(bodySuccession)
    .where(and(eq(bodySuccession.predecessorSlug, predecessor), eq(bodySuccession.successorSlug, successor)))
  await refreshPages(tx)
}
