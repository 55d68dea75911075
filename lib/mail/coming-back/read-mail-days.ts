import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

export type Fared = {
  sent: number
  bounced: number
  complained: number
  delayed: number
  asked: number
  confirmed: number
}

const sums = sql.raw(
  ['sent', 'bounced', 'complained', 'delayed', 'asked', 'confirmed']
    .map((what) => `coalesce(sum(${what}), 0)::int as ${what}`)
    .join(', '),
)
const lately = (days: number) => sql`day > (now() at time zone 'Europe/London')::date - ${days}::int`

export type MailHealth = {
  all: Fared
  domains: (Fared & { domain: string })[]
  /** Newest first. */
  days: (Fared & { day: string })[]
}

/** How mail fared in the last thirty days, by domain, and by day in the last fourteen. */
export async function readMailHealth(): Promise<MailHealth> {
  const [[all], domains, days] = await Promise.all([
    db.execute<Fared>(sql`select ${sums} from mail_day where ${lately(30)}`),
    db.execute<Fared & { domain: string }>(sql`
      select domain, ${sums} from mail_day where ${lately(30)} group by domain
      order by domain = 'other', sum(sent) + sum(asked) desc limit 30`),
    db.execute<Fared & { day: string }>(sql`
      select day::text as day, ${sums} from mail_day where ${lately(14)} group by day order by mail_day.day desc`),
  ])
  return {
    all: all ?? { sent: 0, bounced: 0, complained: 0, delayed: 0, asked: 0, confirmed: 0 },
    domains: [...domains],
    days: [...days],
  }
}

export type CameBack = {
  id: number
  kind: string
  what: 'bounced' | 'complained' | 'failed' | 'suppressed' | 'delayed'
  /** What was said, without an address. */
  detail: string
  domain: string
  to: string
  at: number
}

/** What came back, newest first. */
export async function listCameBack(limit: number): Promise<CameBack[]> {
  const rows = await db.execute<CameBack>(sql`
    select m.id::float8 as id, m.kind, m.came_back as what, coalesce(e.detail, '') as detail,
      lower(split_part(m.to_address, '@', 2)) as domain, m.to_address as "to", extract(epoch from m.came_back_at)::float8 * 1000 as at
    from mail m left join lateral (select detail from mail_event e where e.mail_id = m.id and e.type = m.came_back
      order by e.occurred_at limit 1) e on true
    where m.came_back is not null order by m.came_back_at desc limit ${limit}`)
  return [...rows]
}

export type BouncedConfirmations = { slug: string; name: string; domain: string; people: number }

/** Unconfirmed signatures whose mail to confirm came back, by campaign and by domain: the domain is where to look for a cause. */
export async function listBouncedConfirmations(): Promise<BouncedConfirmations[]> {
  const rows = await db.execute<BouncedConfirmations>(sql`
    select c.slug, c.name, lower(split_part(s.email, '@', 2)) as domain, count(*)::int as people
    from signature s join campaign c on c.id = s.campaign_id
    where s.state = 'pending' and s.bounced_at >= s.requested_at
    group by 1, 2, 3 order by 4 desc, 2, 3 limit 100`)
  return [...rows]
}
