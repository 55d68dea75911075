import type postgres from 'postgres'
import type { MailingKind } from '../mailings/mailing'
import type { JourneyPlan, JourneyStart } from './journey'
import { planOf, type StoredPlan } from './plan-of'

/** Instants are milliseconds. */
export type DuePerson = { id: number; supporterId: string; dueAt: number; heldSince: number | null }

/** People of one version of a journey, at one step, about one campaign: what they are sent differs in names alone. */
export type DueGroup = {
  journeyId: number
  version: number
  step: number
  campaignId: number | null
  key: string
  startsWith: JourneyStart
  plan: JourneyPlan
  people: DuePerson[]
} & Parameters<typeof import('../mailings/purpose-of').purposeOf>[0]

/** Resend takes a hundred messages in one request. */
const batchSize = 100
/** One group is chosen from among so many who have waited longest, so that several workers rarely want the same. */
const lookedAt = 1000

type FirstRow = StoredPlan & {
  journeyId: number
  version: number
  step: number
  campaignId: number | null
  key: string
  startsWith: JourneyStart
  kind: MailingKind
  topics: string[]
}

/** Locks up to a hundred who are due; null when nobody is, or when others have them all. Journeys that are off rest. */
export async function takeDue(sql: postgres.TransactionSql): Promise<DueGroup | null> {
  const [first] = await sql<FirstRow[]>`
    select due.journey_id as "journeyId", due.version, due.step, due.campaign_id as "campaignId", j.key, j.kind,
      j.starts_with as "startsWith", v.entry, v.steps, v.exits,
      array(select t.topic from campaign_topic t where t.campaign_id = due.campaign_id and t.valid_to is null) as topics
    from journey j cross join lateral (
      select * from journey_person p where p.journey_id = j.id and p.state = 'waiting' and p.due_at <= now()
      order by p.due_at limit ${lookedAt}) due
    join journey_version v on v.journey_id = j.id and v.no = due.version
    where j.is_on order by random() limit 1`
  if (!first) return null
  const people = await sql<DuePerson[]>`
    select id::float8 as id, supporter_id as "supporterId", extract(epoch from due_at)::float8 * 1000 as "dueAt",
      extract(epoch from held_since)::float8 * 1000 as "heldSince"
    from journey_person where journey_id = ${first.journeyId} and version = ${first.version} and step = ${first.step}
      and campaign_id is not distinct from ${first.campaignId} and state = 'waiting' and due_at <= now()
      and id in (select id from journey_person where journey_id = ${first.journeyId} and state = 'waiting' and due_at <= now()
        order by due_at limit ${lookedAt})
    limit ${batchSize} for update skip locked`
  if (people.length === 0) return null
  const plan = planOf(first, first.startsWith)
  return { ...first, plan, people, containsAsk: false }
}
