import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { StillNamed } from '@/db/schema/rights'

export type ErasureRow = {
  id: number
  cause: 'asked' | 'staff' | 'retention' | 'replay'
  at: number
  /** Rows that were changed, over all tables. */
  rows: number
  stillNamed: StillNamed[]
}

const pageSize = 50

/** Who was erased, the newest first, by number alone; those of the clock only where words of staff still name somebody. */
export async function listErasures(
  before: number | null,
): Promise<{ rows: ErasureRow[]; next: number | null }> {
  const rows = await db.execute<ErasureRow>(sql`
    select id::float8 as id, cause, extract(epoch from at)::float8 * 1000 as at, still_named as "stillNamed",
      (select coalesce(sum(value::int), 0)::int from jsonb_each_text(reached)) as rows
    from erasure where (cause <> 'retention' or still_named <> '[]') and (${before}::bigint is null or id < ${before})
    order by id desc limit ${pageSize + 1}`)
  const shown = rows.slice(0, pageSize)
  return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}
