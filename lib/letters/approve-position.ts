import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { targetPosition } from '@/db/schema/letters'

export type ApproveResult =
  | { kind: 'done' }
  /** Whoever noted it cannot be who approves it. */
  | { kind: 'own' }
  /** Somebody has decided on it already, or there is none. */
  | { kind: 'not_possible' }

type Decision = { positionId: number; staffId: string; decision: 'approved' | 'refused' }

/** Lets a position stand in public, or not: always another person than who noted it. What was decided stays. */
export async function decidePosition(
  tx: Tx,
  { positionId, staffId, decision }: Decision,
): Promise<ApproveResult> {
  const decided = await tx
    .update(targetPosition)
    .set({ state: decision, approvedBy: staffId, approvedAt: sql`now()` })
    .where(
      and(
        eq(targetPosition.id, positionId),
        eq(targetPosition.state, 'noted'),
        ne(targetPosition.notedBy, staffId),
      ),
    )
    .returning({ id: targetPosition.id })
  if (decided.length > 0) return { kind: 'done' }
  const [row] = await tx
    .select({ state: targetPosition.state })
    .from(targetPosition)
    .where(eq(targetPosition.id, positionId))
  return row?.state === 'noted' ? { kind: 'own' } : { kind: 'not_possible' }
}
