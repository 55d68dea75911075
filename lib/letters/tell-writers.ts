import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Tells writers that their letters have gone: one mail once none of what they wrote still waits. Runs each minute; the key of
 * the mail sees to it that nobody is told twice.
 */
export async function tellWriters(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with untold as materialized (
      select distinct l.request_id as id from letter l
      where l.state = 'sent' and l.sent_at > now() - interval '3 days'
        and not exists (select 1 from mail where dedupe_key = 'letter-sent/' || l.request_id)
    ), gone as (
      select l.request_id as id, string_agg(trim(p.name || ' ' || ch.member_title), E'\n' order by ch.position, p.sort_name)
          filter (where l.state = 'sent') as names
      from untold join letter l on l.request_id = untold.id
      join mandate m on m.id = l.mandate_id join person p on p.id = m.person_id join chamber ch on ch.slug = m.chamber_slug
      group by l.request_id having not bool_or(l.state in ('queued', 'sending')))
    insert into mail (kind, to_address, address_key, letter_request_id, data, priority, dedupe_key)
    select 'letter-sent', s.email, r.address_key, r.id, jsonb_build_object('campaignSlug', c.slug, 'campaignName', c.name,
      'to', gone.names, 'asksLater', case when r.wants_follow_up then 'yes' else '' end), 1, 'letter-sent/' || r.id
    from gone join letter_request r on r.id = gone.id join supporter s on s.id = r.supporter_id join campaign c on c.id = r.campaign_id
    on conflict (dedupe_key) do nothing`)
}
