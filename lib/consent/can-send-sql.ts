import { type SQL, sql } from 'drizzle-orm'
import { asMarketing, capDays, dayMs, daysApart, type Purpose } from './can-send'
import { type ContactPolicy, softOptInFrom } from './contact-policy'
import { mailsThatCount } from './mails-that-count'

/** What canSend says, for as many as a query has. All three stand in one query, over the supporters `s` of `from`. */
export type BulkVerdict = {
  /** `supporter s`, with what is known of each; one row for a supporter. */
  from: SQL
  /** The first reason why not, as canSend names it; null where the mail may go. */
  refusal: SQL<string | null>
  /** On what basis, where it may go. */
  basis: SQL<string>
}

/**
 * The twin of canSend for many at once: audiences are counted, snapshot and looked at again with it. A supporter whose
 * address key is not known is left out, since nobody could tell whether they left. Instants are milliseconds.
 */
export function canSendSql(purpose: Purpose, at: number, policy: ContactPolicy): BulkVerdict {
  const marketing = asMarketing(purpose)
  const asks = marketing
    ? marketingRefusals(marketing, at, policy)
    : sql`${purpose.kind === 'answer' ? sql`` : left} else null end`
  return {
    from: marketing ? withLately(at) : withSuppression,
    refusal: sql<string | null>`(case when x.reason in ('bounced', 'complained') then x.reason ${asks})`,
    basis: marketing
      ? sql<string>`s.updates_basis`
      : sql<string>`${purpose.kind === 'answer' ? 'own_act' : 'asked_for'}::text`,
  }
}

const left = sql`when x.reason = 'asked' then 'left'`

const withSuppression = sql`(select * from supporter where address_key <> '') s
  left join suppression x on x.address_key = s.address_key`

/** The choices of those who made any, and how many mails went to each of late. */
function withLately(at: number): SQL {
  return sql`${withSuppression}
    left join mail_preference p on p.supporter_id = s.id
    left join (
      select address_key, count(*) filter (where sent_at > ${before(at, capDays)}) as in_cap_days, max(sent_at) as newest
      from (${mailsThatCount(before(at, Math.max(...Object.values(daysApart))))}) every_mail group by address_key
    ) lately on lately.address_key = s.address_key`
}

function marketingRefusals(
  { kind, topics }: NonNullable<ReturnType<typeof asMarketing>>,
  at: number,
  policy: ContactPolicy,
): SQL {
  const softFrom = softOptInFrom(policy)
  const soft = softFrom === null ? sql`true` : sql`coalesce(s.updates_at < ${instant(softFrom)}, true)`
  const topicList = sql`array[${sql.join(
    topics.map((topic) => sql`${topic}`),
    sql`, `,
  )}]::text[]`
  return sql`${left}
    when s.updates is null then 'never_asked'
    when s.updates = 'refused' then 'said_no'
    when s.updates = 'withdrawn' then 'withdrew'
    when s.updates_basis = 'soft_opt_in' and s.country <> 'GB' then 'basis_not_enough'
    when s.updates_basis = 'soft_opt_in' and ${soft} then 'soft_opt_in_not_relied_on'
    when s.updates_basis = 'implied' and s.country <> 'CA' then 'basis_not_enough'
    when s.updates_basis = 'implied' and coalesce(s.implied_until <= ${instant(at)}, true) then 'implied_is_over'
    when p.paused_until > ${instant(at)} then 'paused'
    when ${kind} = any (p.refused_kinds) then 'kind_refused'
    when p.refused_topics && ${topicList} then 'topic_refused'
    when p.frequency = 'weekly' and lately.newest > ${before(at, daysApart.weekly)} then 'often_enough'
    when p.frequency = 'monthly' and lately.newest > ${before(at, daysApart.monthly)} then 'often_enough'
    when lately.in_cap_days >= ${policy.mostInSevenDays} then 'cap_reached'
    end`
}

const instant = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`
const before = (at: number, days: number) => instant(at - days * dayMs)
