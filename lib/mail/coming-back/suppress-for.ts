import type postgres from 'postgres'
import type { KnownNews } from './apply-news'

/** So many bounces of one kind, each of another mail, within so many days. */
const bouncesThatTell = 3
const withinDays = 30

type Suppressing = { reason: 'asked' | 'bounced' | 'complained'; source: string; at: string; detail: string }

/**
 * Stops mail to an address whose mail came back: for good where the address is at fault or its owner complained; after three
 * bounces in thirty days that nobody could place; for all but answers, which is what `asked` does, after three that passed
 * (a full mailbox). The gravest reason stands, whatever came first. An erased address has no key, and nothing to stop.
 */
export async function suppressFor(sql: postgres.TransactionSql, news: KnownNews): Promise<void> {
  if (news.addressKey === '') return
  const suppressing = await whatFollows(sql, news)
  if (suppressing) await suppress(sql, news.addressKey, suppressing)
}

async function whatFollows(sql: postgres.TransactionSql, news: KnownNews): Promise<Suppressing | null> {
  const { type, severity, detail, occurredAt: at } = news
  if (type === 'complained') return { reason: 'complained', source: 'provider', at, detail }
  if (type === 'suppressed') return { reason: 'bounced', source: 'provider', at, detail }
  if (type !== 'bounced') return null
  if (severity === 'Permanent') return { reason: 'bounced', source: 'provider', at, detail }
  const third = await timeOfThird(sql, news)
  if (!third) return null
  if (severity === 'Transient') return { reason: 'asked', source: 'passing_bounces', at: third, detail: '' }
  return { reason: 'bounced', source: 'unclear_bounces', at: third, detail: '' }
}

/** When the third within thirty days of this one's kind came, or null. The same whatever order they are applied in. */
async function timeOfThird(
  sql: postgres.TransactionSql,
  { addressKey, severity }: KnownNews,
): Promise<string | null> {
  const [row] = await sql<{ at: string | null }[]>`
    with bounces as (
      select e.mail_id, min(e.occurred_at) as at from mail m join mail_event e on e.mail_id = m.id
      where m.address_key = ${addressKey} and e.type = 'bounced' and e.severity = ${severity} and m.kind <> 'letter'
      group by 1)
    select min(at) as at from bounces b where (select count(*) from bounces earlier
      where earlier.at <= b.at and earlier.at > b.at - make_interval(days => ${withinDays})) >= ${bouncesThatTell}`
  return row?.at ?? null
}

/**
 * One statement: the row that is there gives way to a graver reason alone, and of two alike to the earlier. Somebody's own
 * wish to leave is never taken for a full mailbox, whichever came first.
 */
export async function suppress(
  sql: postgres.TransactionSql,
  key: string,
  { reason, source, at, detail }: Suppressing,
): Promise<void> {
  await sql`
    insert into suppression as s (address_key, reason, source, detail, at) values (${key}, ${reason}, ${source}, ${detail}, ${at}::timestamptz)
    on conflict (address_key) do update set reason = excluded.reason, source = excluded.source, detail = excluded.detail, at = excluded.at
    where array_position(array['asked', 'bounced', 'complained'], s.reason)
        < array_position(array['asked', 'bounced', 'complained'], excluded.reason)
      or (s.reason = excluded.reason and (s.reason <> 'asked' or s.source = 'passing_bounces') and (s.at, s.source, s.detail) > (excluded.at, excluded.source, excluded.detail))`
}
