import { statements } from '@/db/client'
import { longestUncheckedDays } from './mail-channel'

/** Why a letter does not go out now. What is over by itself lets it go again; the rest waits for staff. */
export const passingReasons = ['dissolved', 'regulated', 'campaign_paused'] as const
export const lastingReasons = [
  'suspected',
  'campaign_over',
  'seat_ended',
  'out_of_date',
  'no_channel',
  'channel_bounced',
  'channel_unchecked',
] as const
export type HeldReason = (typeof passingReasons)[number] | (typeof lastingReasons)[number]

/**
 * Why a letter must not go at this instant, as an expression over `l` (letter), `m` (its mandate), `ch` (its chamber), `c`
 * (its campaign), `a` (its area) and `cc` (its channel); null when it may. The days are those of the chamber's own clock.
 */
export function whyBlocked(now: Date) {
  const sql = statements()
  const at = now.toISOString()
  const day = sql`(${at}::timestamptz at time zone ch.time_zone)::date`
  return sql`case
    when c.state in ('archived', 'superseded', 'removed') then 'campaign_over'
    when c.state in ('paused', 'draft', 'in_review') then 'campaign_paused'
    when exists (select 1 from chamber_period p where p.chamber_slug = ch.slug and p.dissolved_at <= ${at}::timestamptz
      and (p.returned_at is null or p.returned_at > ${at}::timestamptz)) then 'dissolved'
    when m.ended_on <= ${day} or m.started_on > ${day} then 'seat_ended'
    when ch.term_ends_on <= ${day} and least(m.checked_on, (select s.as_of from directory_source s where s.slug = m.source_slug))
      < ch.term_ends_on then 'out_of_date'
    when exists (select 1 from regulated_period p where p.pauses_actions and p.nation = split_part(a.nation, '-', 1)
      and p.from_day <= ${day} and p.until_day > ${day}) then 'regulated'
    when cc.id is null or cc.state = 'withdrawn' then 'no_channel'
    when cc.state = 'bounced' then 'channel_bounced'
    when cc.checked_on < ${day} - ${longestUncheckedDays}::int then 'channel_unchecked'
  end`
}

/** The joins that `whyBlocked` speaks of, from `letter l`. */
export function letterJoins() {
  return statements()`
    join mandate m on m.id = l.mandate_id join chamber ch on ch.slug = m.chamber_slug
    join campaign c on c.id = l.campaign_id left join area a on a.id = l.area_id
    left join contact_channel cc on cc.id = l.channel_id`
}

/**
 * Holds the waiting letters that must not go, each with why, and lets those wait again whose hindrance is over. A letter is
 * held in its seat's dissolution and stays so once somebody else sits there.
 */
export async function holdBlocked(now: Date): Promise<void> {
  const sql = statements()
  await sql`
    update letter set state = case when found.why is null then 'queued' else 'held' end, reason = coalesce(found.why, '')
    from (
      select l.id, l.state, l.reason, ${whyBlocked(now)} as why from letter l ${letterJoins()}
      where l.state = 'queued' or (l.state = 'held' and l.reason = any(${[...passingReasons]}::text[]))
    ) found
    where letter.id = found.id and letter.state = found.state
      and (found.state, found.reason) <> (case when found.why is null then 'queued' else 'held' end, coalesce(found.why, ''))`
}
