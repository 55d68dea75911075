import { statements } from '@/db/client'
import type { DayRange } from './day-range'

export type Move = {
  number: string
  title: string
  line: 'response' | 'implementation'
  value: string
  /** Recorded before it; null for the first of its line. */
  before: string | null
  on: string
  precision: 'day' | 'month' | 'year'
  summary: string
}

/**
 * What was recorded of recommendations in these days: of one and its parts, or of all. An entry that was corrected since is
 * left out, and so is one that says again what stood before it.
 */
export async function readMoves(range: DayRange, recommendationId: number | null): Promise<Move[]> {
  return statements()<Move[]>`
    select number, title, line, value, before, "on", precision, summary from (
      select r.number, r.title, e.line, e.value, e."on"::text as "on", e.on_precision as precision, e.summary, e.id,
        lag(e.value) over (partition by r.id, e.line order by e."on", e.id) as before
      from recommendation_entry e join recommendation r on r.id = e.recommendation_id
      where e.line <> 'note' and not exists (select from recommendation_entry c where c.corrects_id = e.id)
        and (${recommendationId}::int is null or r.id = ${recommendationId} or r.parent_id = ${recommendationId})
    ) m where "on" between ${range.from} and ${range.to} and value is distinct from before order by "on" desc, id desc limit 200`
}

/** The recommendation a campaign pushes. */
export async function findPushed(
  recommendationId: number,
): Promise<{ number: string; title: string } | null> {
  const [row] = await statements()<{ number: string; title: string }[]>`
    select number, title from recommendation where id = ${recommendationId}`
  return row ?? null
}
