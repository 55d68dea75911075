import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { invalidationStates } from '@/db/schema/invalidations'
import type { Criteria } from './criteria'

export type InvalidationRow = {
  id: number
  criteria: Criteria
  campaignName: string | null
  reason: string
  note: string
  state: (typeof invalidationStates)[number]
  matched: number
  /** All that it ever took out. */
  invalidated: number
  skipped: number
  /** Those that are out now. */
  nowOut: number
  by: string
  /** Milliseconds since 1970. */
  createdAt: number
  countedAt: number
  endedAt: number | null
  restoredBy: string
  restoredAt: number | null
  restoreReason: string
}

const newest = 50

/** Invalidations, the newest first; `before` is the last one of the page before. */
export async function listInvalidations(
  before?: number,
): Promise<{ rows: InvalidationRow[]; hasMore: boolean }> {
  const rows = await read(
    sql`${before === undefined ? sql`true` : sql`i.id < ${before}`} order by i.id desc limit ${newest + 1}`,
  )
  return { rows: rows.slice(0, newest), hasMore: rows.length > newest }
}

/** Those that run or are being restored. */
export function listAtWork(): Promise<InvalidationRow[]> {
  return read(sql`i.state in ('running', 'restoring') order by i.id`)
}

/** One invalidation; null when there is none. */
export async function readInvalidation(id: number): Promise<InvalidationRow | null> {
  const [row] = await read(sql`i.id = ${id}`)
  return row ?? null
}

async function read(which: SQL): Promise<InvalidationRow[]> {
  return [
    ...(await db.execute<InvalidationRow>(sql`
      select i.id, i.criteria, c.name as "campaignName", i.reason, i.note, i.state, i.matched, i.invalidated, i.skipped,
        (select count(*)::int from signature s where s.invalidation_id = i.id) as "nowOut",
        coalesce(nullif(b.name, ''), b.email, '') as by, extract(epoch from i.created_at)::float8 * 1000 as "createdAt",
        extract(epoch from i.counted_at)::float8 * 1000 as "countedAt", extract(epoch from i.ended_at)::float8 * 1000 as "endedAt",
        coalesce(nullif(r.name, ''), r.email, '') as "restoredBy", extract(epoch from i.restored_at)::float8 * 1000 as "restoredAt",
        i.restore_reason as "restoreReason"
      from invalidation i left join staff b on b.id = i.created_by left join staff r on r.id = i.restored_by
        left join campaign c on c.id = (i.criteria ->> 'campaignId')::int
      where ${which}`)),
  ]
}
