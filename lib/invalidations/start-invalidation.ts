import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { type Criteria, candidates, readCriteria } from './criteria'
import { queueInvalidations } from './queue-invalidations'

/** From so many on, whoever starts it has to type how many. */
export const typedFrom = 51

type Start = {
  criteria: Criteria
  countedAt: string
  /** What the preview showed. */
  expected: number
  /** What was typed to go on; only asked from 51 on. */
  typed: number | null
  reason: string
  note: string
  staffId: string
}

export type Started =
  | { kind: 'started'; id: number }
  | { kind: 'no_criteria' }
  | { kind: 'nothing_matches' }
  | { kind: 'not_typed' }
  /** Some have changed since the preview: nothing was begun. */
  | { kind: 'changed'; count: number }

/**
 * Begins an invalidation if exactly as many match as the preview showed, by one statement that counts and writes; the work
 * is a job's. Sent twice, it is begun once.
 */
export async function startInvalidation(tx: Tx, start: Start): Promise<Started> {
  const criteria = readCriteria(start.criteria)
  if (!criteria) return { kind: 'no_criteria' }
  if (start.expected === 0) return { kind: 'nothing_matches' }
  if (start.expected >= typedFrom && start.typed !== start.expected) return { kind: 'not_typed' }
  return tx.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('undersigned.invalidation.start'))`)
    const earlier = await findSame(tx, criteria, start.countedAt)
    if (earlier !== null) return { kind: 'started', id: earlier }
    const which = candidates(criteria, start.countedAt)
    const [begun] = await tx.execute<{ id: number }>(sql`
      insert into invalidation (criteria, reason, note, matched, counted_at, created_by)
      select ${JSON.stringify(criteria)}::jsonb, ${start.reason}, ${start.note}, n, least(${start.countedAt}::timestamptz, now()), ${start.staffId}
      from (select count(*)::int as n from signature s where ${which}) counted where n = ${start.expected}::int
      returning id`)
    if (!begun) {
      const [now] = await tx.execute<{ n: number }>(
        sql`select count(*)::int as n from signature s where ${which}`,
      )
      return { kind: 'changed', count: now?.n ?? 0 }
    }
    await writeAudit(tx, {
      staffId: start.staffId,
      action: 'invalidation.started',
      objectKind: 'invalidation',
      objectId: String(begun.id),
      facts: { matched: start.expected },
    })
    await queueInvalidations(tx)
    return { kind: 'started', id: begun.id }
  })
}

/** A preview has an instant of its own: the same criteria counted at the same instant are the same form. */
async function findSame(tx: Tx, criteria: Criteria, countedAt: string): Promise<number | null> {
  const [row] = await tx.execute<{ id: number }>(sql`
    select id from invalidation where counted_at = ${countedAt}::timestamptz and criteria = ${JSON.stringify(criteria)}::jsonb`)
  return row?.id ?? null
}
