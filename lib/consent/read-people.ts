import type postgres from 'postgres'
import { dayMs, daysApart, type Person } from './can-send'
import { quotedKinds } from './mails-that-count'

/**
 * What is known this moment of each of these supporters, for canSend; whoever is not there any more is missing. They stay
 * locked to the transaction, so that two mailings that take the same person at once see each other's mail, and so that
 * nobody is erased between being read and being written to.
 */
export async function readPeople(
  sql: postgres.TransactionSql,
  supporterIds: string[],
  at: number,
): Promise<Map<string, Person>> {
  // In one order for all: two that want some of the same people wait for each other, and never in a circle.
  await sql`select 1 from supporter where id = any(${supporterIds}::uuid[]) order by id for no key update`
  const rows = await sql<({ id: string } & Person)[]>`
    select s.id, s.country, x.reason as suppressed,
      case when s.updates is not null then jsonb_build_object('action', s.updates, 'basis', s.updates_basis,
        'at', extract(epoch from s.updates_at) * 1000, 'impliedUntil', extract(epoch from s.implied_until) * 1000) end as updates,
      jsonb_build_object('refusedKinds', coalesce(p.refused_kinds, '{}'), 'refusedTopics', coalesce(p.refused_topics, '{}'),
        'frequency', coalesce(p.frequency, 'all'), 'pausedUntil', extract(epoch from p.paused_until) * 1000) as preference,
      array(select (extract(epoch from coalesce(m.sent_at, m.not_before)) * 1000)::float8 from mail m
        where m.address_key = s.address_key and m.kind in (${sql.unsafe(quotedKinds)}) and m.state in ('batched', 'sent', 'unknown')
          and coalesce(m.sent_at, m.not_before) > ${new Date(at - daysThatCount * dayMs).toISOString()}::timestamptz) as "sentAt"
    from supporter s left join suppression x on x.address_key = s.address_key
    left join mail_preference p on p.supporter_id = s.id
    where s.id = any(${supporterIds}::uuid[]) and s.address_key <> ''`
  return new Map(rows.map(({ id, ...person }) => [id, person]))
}

const daysThatCount = Math.max(...Object.values(daysApart))
