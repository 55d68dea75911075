import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { statistic } from '@/db/schema/evidence'
import { holdEvidence, recordEvidence } from './evidence-row'

type SupersededStatistic = {
  kind: 'superseded' | 'not_found' | 'unknown_successor' | 'unpublished_successor' | 'circle' | 'unchanged'
}

type Supersession = { key: string; byKey: string | null; note: string; staffId: string }

/**
 * Says which figure replaces this one, or (null) that none does. Both stay as they are: pages that carry the old one show
 * that there is a newer one, and the desk finds them. A figure that would come to replace itself is refused.
 */
export async function supersedeStatistic(
  tx: Tx,
  { key, byKey, note, staffId }: Supersession,
): Promise<SupersededStatistic> {
  const held = await holdEvidence(tx, 'statistic', key)
  if (!held) return { kind: 'not_found' }
  if (held.row.supersededByKey === byKey && held.row.supersededNote === note) return { kind: 'unchanged' }
  if (byKey !== null) {
    const [successor] = await tx
      .select({ isPublished: statistic.isPublished })
      .from(statistic)
      .where(eq(statistic.key, byKey))
    if (!successor) return { kind: 'unknown_successor' }
    if (!successor.isPublished) return { kind: 'unpublished_successor' }
  }
  const before = { supersededByKey: held.row.supersededByKey, supersededNote: held.row.supersededNote }
  const after = { supersededByKey: byKey, supersededNote: byKey === null ? '' : note }
  const isCircle = await tx
    // A savepoint: the trigger's refusal ends only what it refused.
    .transaction((tx) =>
      tx
        .update(statistic)
        .set({ ...after, changedAt: sql`now()` })
        .where(eq(statistic.key, key)),
    )
    .then(() => false, onlyCircle)
  if (isCircle) return { kind: 'circle' }
  await recordEvidence(tx, {
    kind: 'statistic',
    key,
    act: 'superseded',
    before,
    after,
    reason: note,
    staffId,
  })
  return { kind: 'superseded' }
}

const circleConstraints = ['statistic_succession_is_no_circle', 'statistic_is_not_its_own_successor']

function onlyCircle(error: unknown): true {
  const cause = error instanceof Error && error.cause ? error.cause : error
  const name = (cause as { constraint_name?: string }).constraint_name ?? ''
  if (circleConstraints.includes(name)) return true
  throw error
}
