import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** What became of those who came to a step, over all versions that have a step of this name. */
export type StepCounts = {
  entered: number
  waiting: number
  mailed: number
  passedOver: number
  left: number
  /** Why, and how many, the most first: of those who are still known. */
  leftWhy: { why: string; people: number }[]
}

export const noCounts: StepCounts = {
  ...{ entered: 0, waiting: 0, mailed: 0, passedOver: 0, left: 0 },
  leftWhy: [],
}

/** The counts of each step of a journey, by its name. A step that nobody came to is missing. */
export async function countSteps(journeyId: number): Promise<Map<string, StepCounts>> {
  const rows = await db.execute<{ name: string; what: string; why: string; people: number }>(sql`
    with named as (
      select v.no, (step.place - 1)::int as place, step.value->>'name' as name
      from journey_version v, jsonb_array_elements(v.steps) with ordinality step (value, place) where v.journey_id = ${journeyId})
    select n.name, t.what, '' as why, sum(t.people)::int as people from journey_tally t
      join named n on n.no = t.version and n.place = t.step where t.journey_id = ${journeyId} group by 1, 2
    union all
    select n.name, case p.state when 'left' then 'why' else 'waiting' end, p.left_why, count(*)::int from journey_person p
      join named n on n.no = p.version and n.place = p.step
      where p.journey_id = ${journeyId} and p.state in ('waiting', 'left') group by 1, 2, 3
    order by people desc`)
  const counts = new Map<string, StepCounts>()
  for (const { name, what, why, people } of rows) {
    const known = counts.get(name) ?? { ...noCounts, leftWhy: [] }
    counts.set(name, known)
    if (what === 'why') known.leftWhy.push({ why, people })
    else if (what === 'passed_over') known.passedOver += people
    else known[what as 'entered' | 'waiting' | 'mailed' | 'left'] += people
  }
  return counts
}
