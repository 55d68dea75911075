import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { statistic } from '@/db/schema/evidence'
import { recordEvidence } from './evidence-row'
import { type EvidencePlace, whereEvidenceStands } from './where-evidence-stands'

/** Lets readers see a figure. Doing it twice is the same as once. */
export async function publishStatistic(tx: Tx, key: string, staffId: string): Promise<boolean> {
  return turn(tx, key, true, '', staffId)
}

type WithdrawnStatistic =
  | { kind: 'withdrawn' | 'not_published' | 'reason_needed' }
  /** Live pages show it: they would show a gap. */
  | { kind: 'in_use'; places: EvidencePlace[] }

/** Takes a figure that no live page shows from readers. */
export async function withdrawStatistic(
  tx: Tx,
  key: string,
  reason: string,
  staffId: string,
): Promise<WithdrawnStatistic> {
  if (reason.trim() === '') return { kind: 'reason_needed' }
  const places = (await whereEvidenceStands(tx, 'statistic', key)).filter(({ isLive }) => isLive)
  if (places.length > 0) return { kind: 'in_use', places }
  return { kind: (await turn(tx, key, false, reason.trim(), staffId)) ? 'withdrawn' : 'not_published' }
}

async function turn(
  tx: Tx,
  key: string,
  isPublished: boolean,
  reason: string,
  staffId: string,
): Promise<boolean> {
  const changed = await tx
    .update(statistic)
    .set({ isPublished, changedAt: sql`now()` })
    .where(and(eq(statistic.key, key), eq(statistic.isPublished, !isPublished)))
    .returning({ key: statistic.key })
  if (changed.length === 0) return false
  const act = isPublished ? 'published' : 'withdrawn'
  await recordEvidence(tx, { kind: 'statistic', key, act, reason, staffId })
  return true
}
