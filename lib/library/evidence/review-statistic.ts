import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { statistic } from '@/db/schema/evidence'
import { holdEvidence, recordEvidence } from './evidence-row'

/** Somebody has looked whether a figure still holds: it is due again on that day (2027-11-30), or no more. */
export async function reviewStatistic(
  tx: Tx,
  { key, nextOn, staffId }: { key: string; nextOn: string | null; staffId: string },
): Promise<{ kind: 'reviewed' | 'not_found' }> {
  const held = await holdEvidence(tx, 'statistic', key)
  if (!held) return { kind: 'not_found' }
  await tx.update(statistic).set({ reviewDue: nextOn, changedAt: sql`now()` }).where(eq(statistic.key, key))
  const [before, after] = [{ reviewDue: held.row.reviewDue }, { reviewDue: nextOn }]
  await recordEvidence(tx, { kind: 'statistic', key, act: 'reviewed', before, after, staffId })
  return { kind: 'reviewed' }
}
