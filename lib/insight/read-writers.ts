import { statements } from '@/db/client'
import type { DayRange } from './day-range'

export type Writers = {
  /** Whether this campaign asks people to write, and since which London day. */
  asks: boolean
  openedOn: string | null
  /** People who wrote, by London day: only days with any. */
  days: { day: string; people: number }[]
  /** People, each in one state, and their letters. */
  states: { state: WriterState; people: number; letters: number }[]
  /** People whose writing is known: those that only opened a letter in their own mail are not among them. */
  people: number
  replied: number
}
export type WriterState = 'sent' | 'declared_sent' | 'waiting' | 'not_delivered' | 'opened'

type Row = { day: string; state: WriterState; people: number; letters: number; replied: number }

/** Who wrote letters under a campaign, as numbers. One letter of a person decides in which state the person is counted. */
export async function readWriters(campaignId: number, range: DayRange): Promise<Writers> {
  const [[action], rows] = await Promise.all([
    statements()<{ openedOn: string | null }[]>`
      select (select min((at at time zone 'Europe/London')::date)::text from campaign_event e
        where e.campaign_id = a.campaign_id and e.kind = 'noted' and e.facts->>'letters' = 'opened') as "openedOn"
      from contact_action a where a.campaign_id = ${campaignId} and a.state <> 'draft'`,
    statements()<Row[]>`
      select day, state, count(*)::int as people, sum(letters)::int as letters, sum(replied)::int as replied from (
        select request_id, min((created_at at time zone 'Europe/London')::date)::text as day, count(*) as letters,
          count(*) filter (where outcome = 'replied') as replied,
          case when bool_or(state = 'sent') then 'sent' when bool_or(state = 'declared_sent') then 'declared_sent'
            when bool_or(state in ('queued', 'held', 'sending')) then 'waiting'
            when bool_or(state in ('bounced', 'failed', 'unknown')) then 'not_delivered' else 'opened' end as state
        from letter where campaign_id = ${campaignId} and state not in ('withdrawn', 'expired', 'pending') group by 1
      ) r where day between ${range.from} and ${range.to} group by 1, 2 order by 1`,
  ])
  const known = rows.filter(({ state }) => state !== 'opened')
  const sum = (some: Row[], key: 'people' | 'letters' | 'replied') =>
    some.reduce((total, row) => total + row[key], 0)
  const of = <Key extends 'day' | 'state'>(some: Row[], key: Key) => [...new Set(some.map((row) => row[key]))]
  return {
    asks: action !== undefined,
    openedOn: action?.openedOn ?? null,
    days: of(known, 'day').map((day) => ({
      day,
      people: sum(
        known.filter((row) => row.day === day),
        'people',
      ),
    })),
    states: of(rows, 'state').map((state) => {
      const own = rows.filter((row) => row.state === state)
      return { state, people: sum(own, 'people'), letters: sum(own, 'letters') }
    }),
    people: sum(known, 'people'),
    replied: sum(rows, 'replied'),
  }
}
