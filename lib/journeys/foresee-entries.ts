import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { namesThisCampaign } from './journey'
import { mayEnter } from './may-enter'
import { type Journey, planToChange } from './read-journey'
import { whoStarts } from './who-starts'

const judgedByDays = 30
const dayMs = 86_400_000

/**
 * How many would enter a journey: `aDay`, judged by what people did in the last thirty days, rounded up; of silence, which
 * many share already, `atOnce` says how many wait at this moment.
 */
export type Foreseen = { kind: 'a_day'; people: number } | { kind: 'at_once'; people: number }

export async function foreseeEntries(journey: Journey, now = Date.now()): Promise<Foreseen> {
  const { startsWith } = journey
  const own = journey.published?.plan ?? planToChange(journey)
  const since = now - judgedByDays * dayMs
  // What an audience says of the campaign is left out here: an estimate need not ask for each campaign by itself.
  const { who } = own.entry
  const plan = namesThisCampaign(who) ? { ...own, entry: { ...own.entry, who: { ...who, of: [] } } } : own
  const [row] = await db.execute<{ people: number }>(sql`
    select count(*)::int as people from (${whoStarts(startsWith, since)}) who join supporter s on s.id = who.supporter_id
    where ${mayEnter(plan, undefined)}`)
  const people = row?.people ?? 0
  if (startsWith === 'lapsed') return { kind: 'at_once', people }
  return { kind: 'a_day', people: Math.ceil(people / judgedByDays) }
}
