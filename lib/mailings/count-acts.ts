import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Variant } from './mailing'
import type { TestedBy } from './read-mailing'

/** So long after their mail an act counts as following it. */
const actDays = 7

/** Acts under the campaign of mailing `m`, since its first mail: who, and when. Read from the acts' side: they are the fewer. */
const acts: Record<TestedBy, SQL> = {
  signatures: sql`select act.canonical_email, act.confirmed_at as at from signature act
    where act.campaign_id = m.campaign_id and act.state = 'confirmed' and act.confirmed_at >= m.snapshot_at`,
  letters: sql`select act.canonical_email, act.confirmed_at as at from letter_request act
    where act.campaign_id = m.campaign_id and act.state = 'confirmed' and act.confirmed_at >= m.snapshot_at
      and exists (select 1 from letter l where l.request_id = act.id and l.state not in ('pending', 'opened', 'withdrawn', 'expired'))`,
}

const acted = (by: TestedBy, until: SQL, besides = sql``) => sql`
  from mailing m cross join lateral (${acts[by]}) act join supporter s on s.canonical_email = act.canonical_email
    join mailing_recipient r on r.mailing_id = m.id and r.supporter_id = s.id
    join mail on mail.mailing_id = m.id and mail.mailing_place = r.place and mail.state in ('sent', 'batched', 'unknown')
    ${besides}
  where act.at >= coalesce(mail.sent_at, mail.created_at) and act.at < ${until}`

/** How many of its readers did this under its campaign within seven days of their mail. None for a mailing without a campaign. */
export async function countActs(tx: Tx, mailingId: number, by: TestedBy): Promise<number> {
  const until = sql`coalesce(mail.sent_at, mail.created_at) + make_interval(days => ${actDays})`
  const [row] = await tx.execute<{ people: number }>(
    sql`select count(distinct s.id)::int as people ${acted(by, until)} and m.id = ${mailingId}`,
  )
  return row?.people ?? 0
}

/** How many people of each group of its test did this between their mail and an instant. A group of which nobody did is missing. */
export async function countVotes(
  tx: Tx,
  mailingId: number,
  by: TestedBy,
  untilMs: number,
): Promise<Partial<Record<Variant, number>>> {
  const until = sql`${new Date(untilMs).toISOString()}::timestamptz`
  const group = sql`join mailing_chunk c on c.mailing_id = m.id and c.no = r.place / 100`
  const rows = await tx.execute<{ variant: Variant; people: number }>(sql`
    select c.variant, count(distinct s.id)::int as people ${acted(by, until, group)} and m.id = ${mailingId} and c.variant is not null group by 1`)
  return Object.fromEntries([...rows].map(({ variant, people }) => [variant, people]))
}

/** How many who got it have left all our mail since. */
export async function countLeavers(tx: Tx, mailingId: number): Promise<number> {
  const [row] = await tx.execute<{ people: number }>(sql`
    select count(distinct s.id)::int as people
    from mailing m join suppression x on x.at >= m.snapshot_at and x.reason = 'asked'
      join supporter s on s.address_key = x.address_key and s.address_key <> ''
      join mailing_recipient r on r.mailing_id = m.id and r.supporter_id = s.id
      join mail on mail.mailing_id = m.id and mail.mailing_place = r.place and x.at >= coalesce(mail.sent_at, mail.created_at)
    where m.id = ${mailingId}`)
  return row?.people ?? 0
}
