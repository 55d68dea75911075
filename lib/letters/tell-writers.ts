import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/**
 * Tells writers that their letters have gone, once none of what they wrote still waits its turn: those that have gone since
 * the last such mail. One that was held goes later, and is told then. Runs each minute; the key of the mail, which counts how
 * many have gone, sees to it that nobody is told twice.
 */
export async function tellWriters(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with recent as materialized (
      select distinct request_id as id from letter where state = 'sent' and sent_at > now() - interval '3 days'
    ), written as (
      select r.*, coalesce((select max(m.created_at) from mail m where m.address_key = r.address_key
        and m.letter_request_id = r.id and m.kind = 'letter-sent'), '-infinity') as told_at
      from recent join letter_request r on r.id = recent.id
    ), gone as (
      select l.request_id as id, count(l.sent_at) as letters,
        string_agg(trim(p.name || ' ' || ch.member_title), E'\n' order by ch.position, p.sort_name)
          filter (where l.state = 'sent' and l.sent_at > w.told_at) as names
      from written w join letter l on l.request_id = w.id
      join mandate m on m.id = l.mandate_id join person p on p.id = m.person_id join chamber ch on ch.slug = m.chamber_slug
      group by l.request_id having not bool_or(l.state in ('queued', 'sending')))
    insert into mail (kind, to_address, address_key, letter_request_id, data, priority, dedupe_key)
    select 'letter-sent', s.email, w.address_key, w.id, jsonb_build_object('campaignSlug', c.slug, 'campaignName', c.name,
      'to', gone.names, 'asksLater', case when w.wants_follow_up then 'yes' else '' end), 1, 'letter-sent/' || w.id || '/' || gone.letters
    from gone join written w on w.id = gone.id join supporter s on s.id = w.supporter_id join campaign c on c.id = w.campaign_id
    where gone.names is not null
    on conflict (dedupe_key) do nothing`)
}
