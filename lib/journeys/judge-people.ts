import { sql as query, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type postgres from 'postgres'
import { audienceSql } from '../audiences/audience-sql'
import { canSend, dayMs, type Person, type Refusal } from '../consent/can-send'
import type { ContactPolicy } from '../consent/contact-policy'
import { readPeople } from '../consent/read-people'
import { purposeOf } from '../mailings/purpose-of'
import { aboutCampaign, type JourneyStep, mostHeldDays } from './journey'
import type { DueGroup, DuePerson } from './take-due'
import { heardOf, takesLetters } from './who-starts'

/** What becomes of somebody whose step is due. `basis`: what canSend says allows the mail. */
export type Judged = { person: DuePerson } & (
  | { kind: 'mail'; basis: string }
  | { kind: 'stop' }
  | { kind: 'pass' }
  | { kind: 'hold' }
  | { kind: 'leave'; why: string }
)

/** They may be written to, and not yet. */
const passing: readonly Refusal[] = ['cap_reached', 'often_enough', 'paused']

/** Judges each of a group, with their supporters locked, so that what was judged is still true when it is written down. */
export async function judgePeople(
  sql: postgres.TransactionSql,
  group: DueGroup,
  step: JourneyStep,
  policy: ContactPolicy,
  now: number,
): Promise<Judged[]> {
  const ids = group.people.map(({ supporterId }) => supporterId)
  const known = await readPeople(sql, ids, now)
  const standing = await readStanding(sql, group, step, ids, now)
  const purpose = purposeOf(group)
  return group.people.map((person) => {
    const supporter = known.get(person.supporterId)
    const stands = standing.get(person.id)
    const leave = (why: string): Judged => ({ kind: 'leave', person, why })
    if (person.dueAt < now - mostHeldDays * dayMs) return leave('too_late')
    if (!supporter || !stands) return leave('no_address')
    if (stands.exit) return leave(stands.exit)
    if (!stands.fits) return { kind: 'pass', person }
    if (step.does === 'stop') return stands.wasReached ? { kind: 'stop', person } : leave('not_reached')
    return judgeMail(person, supporter, purpose, policy, now)
  })
}

function judgeMail(
  person: DuePerson,
  supporter: Person,
  purpose: Parameters<typeof canSend>[1],
  policy: ContactPolicy,
  now: number,
): Judged {
  const verdict = canSend(supporter, purpose, now, policy)
  if (verdict.kind === 'yes') return { kind: 'mail', person, basis: verdict.basis }
  const isHeld = passing.includes(verdict.reason)
  const mayWait = person.heldSince === null || person.heldSince > now - mostHeldDays * dayMs
  return isHeld && mayWait ? { kind: 'hold', person } : { kind: 'leave', person, why: verdict.reason }
}

type Standing = { id: number; exit: string | null; fits: boolean; wasReached: boolean }

async function readStanding(
  sql: postgres.TransactionSql,
  group: DueGroup,
  step: JourneyStep,
  supporterIds: string[],
  now: number,
): Promise<Map<number, Standing>> {
  const exits = [
    ...ownExits(group),
    ...group.plan.exits.map(({ name, when }): [string, SQL] => [name, about(group, when, now)]),
  ]
  const cases = exits.map(([name, when]) => query`when ${when} then ${name}::text`)
  const exit = cases.length > 0 ? query`case ${query.join(cases, query` `)} end` : query`null`
  const fits = step.onlyWhere
    ? query`(${about(group, step.onlyFor, now)} and c.state = ${step.onlyWhere})`
    : about(group, step.onlyFor, now)
  const { sql: text, params } = new PgDialect().sqlToQuery(query`
    select j.id::float8 as id, ${exit} as exit, coalesce(${fits}, false) as fits,
      exists (select from mail m where m.journey_person_id = j.id and m.journey_step < j.step and m.state = 'sent'
        and coalesce(m.came_back, 'delayed') = 'delayed') as "wasReached"
    from journey_person j join supporter s on s.id = j.supporter_id
      left join mail_preference p on p.supporter_id = s.id left join campaign c on c.id = j.campaign_id
    where j.state = 'waiting' and s.id in ${supporterIds} and j.id in ${group.people.map(({ id }) => id)}`)
  const rows = await sql.unsafe<Standing[]>(text, params as string[])
  return new Map(rows.map((row) => [row.id, row]))
}

const about = ({ campaignId }: DueGroup, audience: JourneyStep['onlyFor'], now: number) =>
  audienceSql(aboutCampaign(audience, campaignId), now)

/** What ends a journey whatever its plan says. */
function ownExits({ startsWith, campaignId, plan }: DueGroup): [string, SQL][] {
  if (startsWith === 'lapsed') return [['answered', query`${heardOf} > j.entered_at`]]
  if (campaignId === null) return []
  return [
    ['campaign_gone', query`c.state in ('draft', 'in_review', 'archived', 'removed')`],
    ['no_longer_in_it', query`not ${isInIt}`],
    ...(plan.entry.needs.includes('takes_letters')
      ? [['letters_closed', query`not ${takesLetters(query`j.campaign_id`)}`] as [string, SQL]]
      : []),
  ]
}

/** Whoever has taken a signature back wants no thanks for it. */
const isInIt = query`(exists (select from signature g where g.supporter_id = s.id and g.canonical_email = s.canonical_email
    and g.campaign_id = j.campaign_id and g.state = 'confirmed')
  or exists (select from letter_request l where l.canonical_email = s.canonical_email and l.campaign_id = j.campaign_id
    and l.state = 'confirmed'))`
