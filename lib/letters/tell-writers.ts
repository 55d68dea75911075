import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Tells writers that their letters have gone: one mail once none of what they wrote still waits. Runs each minute; the key of
 * the mail sees to it that nobody is told twice.
 */
export async function tellWriters(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into mail (kind, to_address, address_key, letter_request_id, data, priority, dedupe_key)
    select 'letter-sent', s.email, r.address_key, r.id, jsonb_build_object('campaignSlug', c.slug, 'campaignName', c.name,
      'to', gone.names, 'asksLater', case when r.wants_follow_up then 'yes' else '' end), 1, 'letter-sent/' || r.id
    from (
      select l.request_id, string_agg(trim(p.name || ' ' || ch.member_title), E'\n' order by ch.position, p.sort_name) as names
      from letter l join mandate m on m.id = l.mandate_id join person p on p.id = m.person_id join chamber ch on ch.slug = m.chamber_slug
      where l.state = 'sent' and l.sent_at > now() - interval '3 days' group by l.request_id) gone
    join letter_request r on r.id = gone.request_id join supporter s on s.id = r.supporter_id join campaign c on c.id = r.campaign_id
    where not exists (select 1 from letter l where l.request_id = r.id and l.state in ('queued', 'sending'))
      and not exists (select 1 from mail where dedupe_key = 'letter-sent/' || r.id)
    on conflict (dedupe_key) do nothing`)
}
