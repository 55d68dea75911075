import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** A text of the library that waits for a person; `at` is since when, in milliseconds. */
export type TextNeed = {
  kind: 'text_in_review' | 'text_approved' | 'text_not_published'
  id: number
  name: string
  /** Why the clock did not publish it: `stopped` or `approval_needed`. */
  reason: string
  at: number
}

/** Texts that wait for a second reader or to be published after one, and those that were due and could not go live. */
export async function listTextNeeds(): Promise<TextNeed[]> {
  const rows = await db.execute<TextNeed>(sql`
    select case when p.state = 'draft' then 'text_not_published' when e.kind = 'approved' then 'text_approved' else 'text_in_review' end as kind,
      p.id, coalesce(nullif(d.content->>'title', ''), p.title) as name, e.note as reason, extract(epoch from e.at) * 1000 as at
    from publication p left join draft d on d.publication_id = p.id
      cross join lateral (select kind, note, at, staff_id from publication_event where publication_id = p.id
        and kind <> 'lock_taken_over' and kind <> 'address_changed' order by id desc limit 1) e
    where (p.state = 'in_review' and e.kind in ('submitted', 'approved'))
      or (p.state = 'draft' and e.kind = 'unscheduled' and e.staff_id is null)
    order by e.at limit 50`)
  return [...rows].map((row) => ({ ...row, at: Number(row.at) }))
}
