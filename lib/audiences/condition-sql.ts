import { type SQL, sql } from 'drizzle-orm'
import { mailsThatCount } from '../consent/mails-that-count'
import type { Condition, Nation } from './audience'
import { seatsHeld } from './seats-held'

/** One condition over `supporter s`, as it is before `not`: true or false, never null. */
export function conditionSql(condition: Condition, at: number): SQL {
  switch (condition.kind) {
    case 'signed':
      return exists(sql`${signatures} ${of(condition.campaignIds)} ${within(condition, at)}`)
    case 'signed_number': {
      const { howMany, campaigns } = condition
      return sql`(select count(distinct act.campaign_id) ${signatures}) ${howMany === 'exactly' ? sql`=` : sql`>=`} ${campaigns}`
    }
    case 'came_by':
      return exists(
        sql`${signatures} and ${anyOf(sql`act.source`, condition.sources, sql`act.source <> ''`)}`,
      )
    case 'wrote':
      return exists(sql`${letters} ${of(condition.campaignIds)} ${within(condition, at)}`)
    case 'heard_back':
      return exists(sql`${letters} ${of(condition.campaignIds)} and l.outcome = ${condition.outcome}`)
    case 'interested_in':
      return interestedIn(condition.topics, within(condition, at))
    case 'got_mailing':
      return gotMailing(condition.mailingIds)
    case 'mailed':
      return sql`(s.address_key <> '' and exists (
        select from (${mailsThatCount(daysBefore(at, condition.withinDays))}) went where went.address_key = s.address_key))`
    case 'lives_in_country':
      return anyOf(sql`s.country`, condition.countries, sql`true`)
    case 'lives_in_area':
      return sql`(s.constituency_id is not null and ${anyOf(sql`s.constituency_id`, condition.areaIds, sql`true`)})`
    case 'lives_in_nation':
      return livesInNation(condition.nations)
    case 'represented_by':
      return representedBy(condition.personIds, condition.parties, at)
    case 'last_acted':
      return sql`s.last_acted_at > ${daysBefore(at, condition.withinDays)}`
    case 'known_since':
      return sql`s.created_at > ${daysBefore(at, condition.withinDays)}`
  }
}

const exists = (rows: SQL) => sql`exists (select ${rows})`

/** `values` empty: any will do, which is what `whenAny` says. */
const anyOf = (column: SQL, values: readonly (string | number)[], whenAny: SQL) =>
  values.length === 0 ? whenAny : sql`${column} in ${[...values]}`

const instant = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`
const daysBefore = (at: number, days: number) => instant(at - days * 86_400_000)

const of = (campaignIds: number[]) => sql`and ${anyOf(sql`act.campaign_id`, campaignIds, sql`true`)}`
const within = ({ withinDays }: { withinDays: number | null }, at: number) =>
  withinDays === null ? sql`` : sql`and act.confirmed_at > ${daysBefore(at, withinDays)}`

// By the address and not by supporter_id: it is what both tables have an index on.
const signatures = sql`from signature act where act.canonical_email = s.canonical_email and act.state = 'confirmed'`

const isWritten = sql`act.state = 'confirmed' and l.state not in ('pending', 'opened', 'withdrawn', 'expired')`
const letters = sql`from letter_request act join letter l on l.request_id = act.id
  where act.canonical_email = s.canonical_email and ${isWritten}`

function interestedIn(topics: string[], inTime: SQL): SQL {
  return exists(sql`from (
      select canonical_email, campaign_id, confirmed_at from signature where state = 'confirmed'
      union all
      select act.canonical_email, act.campaign_id, act.confirmed_at
      from letter_request act join letter l on l.request_id = act.id where ${isWritten}
    ) act join campaign_topic t on t.campaign_id = act.campaign_id
      and t.valid_from <= act.confirmed_at and (t.valid_to is null or act.confirmed_at < t.valid_to)
    where act.canonical_email = s.canonical_email and ${anyOf(sql`t.topic`, topics, sql`true`)} ${inTime}`)
}

/** Who was sent one of these mailings, or any, over `supporter s`: a correction leaves them out by the same words. */
function gotMailing(mailingIds: number[]): SQL {
  return exists(sql`from mailing_recipient r join mailing_chunk k on k.mailing_id = r.mailing_id and k.no = r.place / 100
    where r.supporter_id = s.id and r.left_out is null and k.state = 'taken' and ${anyOf(sql`r.mailing_id`, mailingIds, sql`true`)}
      and not exists (select from mail m where m.mailing_id = r.mailing_id and m.mailing_place = r.place
        and m.state in ('failed', 'dropped'))`)
}

const nationCodes: Record<Nation, string> = {
  England: 'ENG',
  Scotland: 'SCT',
  Wales: 'WLS',
  'Northern Ireland': 'NIR',
}

function livesInNation(nations: Nation[]): SQL {
  const codes =
    nations.length === 0 ? Object.values(nationCodes) : nations.map((nation) => nationCodes[nation])
  return exists(sql`from area a where a.id = s.constituency_id and a.nation in ${codes}`)
}

/** Somebody of either list; where both are empty, anybody. */
function representedBy(personIds: number[], parties: string[], at: number): SQL {
  const wanted = [
    ...(personIds.length > 0 ? [sql`held.person_id in ${personIds}`] : []),
    ...(parties.length > 0 ? [sql`held.party in ${parties}`] : []),
  ]
  const isOne = wanted.length === 0 ? sql`true` : sql`(${sql.join(wanted, sql` or `)})`
  return exists(
    sql`from (${seatsHeld(instant(at))}) held where held.area_id = s.constituency_id and ${isOne}`,
  )
}
