import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** A link confirms for seven days, and what comes back comes within them: older days no longer change. */
const daysThatMove = 8
/** A domain with fewer mails a day stands under 'other': it could be one person's. */
const fewest = 10

/**
 * Counts the mails and the signatures asked for of the last eight London days, by the domain they went to, and writes
 * them down anew. What came back counts for the day its mail went, a confirmation for the day it was asked for. Safe to call
 * at any time and often; afterwards mails and signatures may be swept away.
 */
export async function keepMailDays(tx: Tx): Promise<void> {
  await tx.transaction(async (within) => {
    // Two at once would write the same days twice.
    await within.execute(sql`select pg_advisory_xact_lock(hashtextextended('undersigned.mail.days', 0))`)
    await within.execute(sql`
      delete from mail_day where day > (now() at time zone 'Europe/London')::date - ${daysThatMove}::int`)
    await within.execute(sql`
      with mails as (
        select (sent_at at time zone 'Europe/London')::date as day, lower(split_part(to_address, '@', 2)) as domain,
          count(*)::int as sent, count(*) filter (where came_back in ('bounced', 'suppressed'))::int as bounced,
          count(*) filter (where came_back = 'complained')::int as complained,
          count(*) filter (where came_back = 'delayed')::int as delayed, 0 as asked, 0 as confirmed
        from mail where state = 'sent' and to_address <> '' and ${since('sent_at')} group by 1, 2
      ), signatures as (
        select (created_at at time zone 'Europe/London')::date as day, lower(split_part(email, '@', 2)) as domain, 0, 0, 0, 0,
          count(*)::int, count(confirmed_at)::int
        from signature where channel = 'web' and confirmations_sent > 0 and ${since('created_at')} group by 1, 2
      ), together as (
        select day, case when sum(sent) over (partition by day, domain) + sum(asked) over (partition by day, domain) < ${fewest}
          or domain = '' then 'other' else domain end as domain, sent, bounced, complained, delayed, asked, confirmed
        from (select * from mails union all select * from signatures) both_of_them
      )
      insert into mail_day (day, domain, sent, bounced, complained, delayed, asked, confirmed)
      select day, domain, sum(sent), sum(bounced), sum(complained), sum(delayed), sum(asked), sum(confirmed)
      from together group by 1, 2`)
  })
}

function since(column: 'sent_at' | 'created_at') {
  return sql`${sql.raw(column)} >= ((now() at time zone 'Europe/London')::date - ${daysThatMove - 1}::int)::timestamp
    at time zone 'Europe/London'`
}
