import { statements } from '@/db/client'
import type { LetterState } from './read-request'

/** How the letters to one member stand, for staff: numbers, never a writer. */
export type TargetDelivery = {
  mandateId: number
  name: string
  areaName: string
  chamberName: string
  /** The mandate has ended. */
  hasEnded: boolean
  channel: { id: number; value: string; state: string; checkedOn: string } | null
  counts: Partial<Record<LetterState, number>>
  /** How many are held, by why. */
  held: Record<string, number>
  lastSentAt: number | null
  oldestWaitingAt: number | null
}

/** Every member to whom letters of a campaign were written, those with trouble first, then by name. */
export async function readDelivery(campaignSlug: string): Promise<TargetDelivery[]> {
  const sql = statements()
  return sql<TargetDelivery[]>`
    select m.id as "mandateId", trim(p.name || ' ' || ch.member_title) as name, coalesce(a.name, '') as "areaName",
      ch.name as "chamberName", m.ended_on is not null as "hasEnded",
      (select jsonb_build_object('id', cc.id, 'value', cc.value, 'state', cc.state, 'checkedOn', cc.checked_on)
        from letter l join contact_channel cc on cc.id = l.channel_id where l.mandate_id = m.id and l.campaign_id = found.campaign_id
        order by l.created_at desc limit 1) as channel,
      found.counts, found.held, found."lastSentAt", found."oldestWaitingAt"
    from (
      select mandate_id, campaign_id, jsonb_object_agg(state, n) filter (where n > 0) as counts,
        coalesce((select jsonb_object_agg(h.reason, h.n) from (select reason, count(*)::int as n from letter h
          where h.mandate_id = t.mandate_id and h.campaign_id = t.campaign_id and h.state = 'held' group by reason) h), '{}') as held,
        extract(epoch from max(sent))::float8 * 1000 as "lastSentAt", extract(epoch from min(waiting))::float8 * 1000 as "oldestWaitingAt"
      from (
        select l.mandate_id, l.campaign_id, l.state, count(*)::int as n, max(l.sent_at) as sent,
          min(l.queued_at) filter (where l.state in ('queued', 'held')) as waiting
        from letter l join campaign c on c.id = l.campaign_id where c.slug = ${campaignSlug}
        group by l.mandate_id, l.campaign_id, l.state) t
      group by mandate_id, campaign_id) found
    join mandate m on m.id = found.mandate_id join person p on p.id = m.person_id join chamber ch on ch.slug = m.chamber_slug
    left join area a on a.id = m.area_id
    order by (found.counts ?| array['held', 'bounced', 'failed']) desc, p.sort_name, m.id`
}

/** All letters of a campaign by state, and how many replies wait to be read. */
export async function readLetterCounts(
  campaignSlug: string,
): Promise<{ counts: Partial<Record<LetterState, number>>; unreadReplies: number; awaitingTarget: number }> {
  const [row] = await statements()<
    { counts: Partial<Record<LetterState, number>>; unreadReplies: number; awaitingTarget: number }[]
  >`
    select coalesce((select jsonb_object_agg(state, n) from (select state, count(*)::int as n from letter
        where campaign_id = c.id group by state) s), '{}') as counts,
      (select count(*)::int from letter_reply y join letter l on l.id = y.letter_id where l.campaign_id = c.id and y.state = 'new')
        as "unreadReplies",
      (select count(*)::int from letter_request r where r.campaign_id = c.id and r.awaits_target and r.state = 'confirmed')
        as "awaitingTarget"
    from campaign c where c.slug = ${campaignSlug}`
  return row ?? { counts: {}, unreadReplies: 0, awaitingTarget: 0 }
}
