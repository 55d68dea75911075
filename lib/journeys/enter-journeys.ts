import { type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { audienceSql } from '../audiences/audience-sql'
import {
  aboutCampaign,
  type JourneyPlan,
  type JourneyStart,
  mostHeldDays,
  namesThisCampaign,
} from './journey'
import { planOf, type StoredPlan } from './plan-of'
import { needSql, whoStarts } from './who-starts'

/** So many enter in one statement: short enough to be killed and begun again. */
const atATime = 10_000
/** What was done in a transaction that ended late is seen by the next pass. */
const overlapMs = 10 * 60_000
const dayMs = 86_400_000

type OnJourney = StoredPlan & {
  id: number
  version: number
  startsWith: JourneyStart
  campaignId: number | null
  since: number
}

/**
 * Enters whoever did something that starts a journey since it was turned on, and since the last pass: once for each thing
 * they did, and never while they are within it. Can be killed at any instant and run beside itself. Returns how many entered.
 */
export async function enterJourneys(tx: Tx = db): Promise<number> {
  const [began] = await tx.execute<{ at: number; exactly: string }>(
    sql`select extract(epoch from now())::float8 * 1000 as at, now()::text as exactly`,
  )
  if (!began) throw new Error('the database has no clock')
  let entered = 0
  for (const journey of await listOn(tx, began.at)) {
    const plan = planOf(journey, journey.startsWith)
    for (const campaignId of await campaignsOf(tx, journey, plan))
      entered += await enterInSteps(tx, journey, plan, campaignId)
    if (journey.startsWith === 'recommendation_changed' && journey.campaignId === null)
      await takeUpNews(tx, began)
  }
  await tx.execute(sql`
    insert into heartbeat (part, at) values ('journeys', ${instant(began.at)})
    on conflict (part) do update set at = greatest(heartbeat.at, excluded.at)`)
  return entered
}

const instant = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`

/** What is older than two weeks starts nothing: nobody wants to be told of it. */
function listOn(tx: Tx, now: number): Promise<OnJourney[]> {
  return tx.execute<OnJourney>(sql`
    select j.id, j.version, j.starts_with as "startsWith", j.campaign_id as "campaignId", v.entry, v.steps, v.exits,
      extract(epoch from greatest(j.on_since, coalesce(h.at, '-infinity') - make_interval(secs => ${overlapMs / 1000}),
        ${instant(now - mostHeldDays * dayMs)}))::float8 * 1000 as since
    from journey j join journey_version v on v.journey_id = j.id and v.no = j.version
      left join heartbeat h on h.part = 'journeys'
    where j.is_on order by j.id`) as Promise<OnJourney[]>
}

/** An audience that speaks of the campaign is asked for each campaign by itself; `undefined`: of all at once. */
async function campaignsOf(tx: Tx, journey: OnJourney, plan: JourneyPlan): Promise<(number | undefined)[]> {
  if (journey.campaignId !== null) return [journey.campaignId]
  if (!namesThisCampaign(plan.entry.who)) return [undefined]
  const rows = await tx.execute<{ id: number }>(sql`
    select distinct campaign_id as id from (${whoStarts(journey.startsWith, journey.since)}) who where campaign_id is not null`)
  return rows.map(({ id }) => id)
}

async function enterInSteps(
  tx: Tx,
  journey: OnJourney,
  plan: JourneyPlan,
  campaignId: number | undefined,
): Promise<number> {
  let all = 0
  for (;;) {
    const entered = await enterSome(tx, journey, plan, campaignId)
    if (entered === 0) return all
    all += entered
  }
}

async function enterSome(
  tx: Tx,
  { id, version, startsWith, since }: OnJourney,
  plan: JourneyPlan,
  campaignId: number | undefined,
): Promise<number> {
  const waitDays = plan.steps[0]?.waitDays ?? 0
  const [row] = await tx.execute<{ entered: number }>(sql`
    with entering as (
      insert into journey_person (journey_id, version, supporter_id, cause, campaign_id, due_at)
      select ${id}::int, ${version}::int, who.supporter_id, who.cause, who.campaign_id, who.happened_at + make_interval(days => ${waitDays})
      from (${whoStarts(startsWith, since)}) who join supporter s on s.id = who.supporter_id
      where ${mayEnter(plan, campaignId)}
        and not exists (select from journey_person was where was.journey_id = ${id} and was.supporter_id = who.supporter_id
          and (was.cause = who.cause or was.state = 'waiting'))
      limit ${atATime}
      on conflict do nothing returning 1
    ), counted as (select count(*)::int as entered from entering),
    told as (insert into journey_tally as t (journey_id, version, step, what, people)
      select ${id}::int, ${version}::int, 0, 'entered', entered from counted where entered > 0
      on conflict (journey_id, version, step, what) do update set people = t.people + excluded.people)
    select entered from counted`)
  return row?.entered ?? 0
}

/**
 * Over `supporter s` and the row `who` of what happened. Whoever can never be mailed need not enter; the rest is asked
 * again, of everybody, when a mail is to go.
 */
export function mayEnter({ entry }: JourneyPlan, campaignId: number | undefined): SQL {
  const conditions = [
    sql`s.address_key <> '' and s.updates = 'given'`,
    sql`not exists (select from suppression x where x.address_key = s.address_key)`,
    sql`not exists (select from campaign c where c.id = who.campaign_id and c.state in ('draft', 'in_review', 'archived', 'removed'))`,
    ...(campaignId === undefined ? [] : [sql`who.campaign_id = ${campaignId}`]),
    ...entry.needs.map(needSql),
    audienceSql(aboutCampaign(entry.who, campaignId ?? null), Date.now()),
  ]
  return sql.join(conditions, sql` and `)
}

/** Whoever asked sees that it has been taken up. */
async function takeUpNews(tx: Tx, { at, exactly }: { at: number; exactly: string }) {
  await tx.execute(sql`
    update news_for_supporters set taken_up_at = now() where taken_up_at is null and asked_at <= ${exactly}::timestamptz
      and asked_at > (select greatest(j.on_since, ${instant(at - mostHeldDays * dayMs)}) from journey j
        where j.starts_with = 'recommendation_changed' and j.campaign_id is null and j.is_on order by j.on_since limit 1)`)
}
