import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { type JourneyPlan, type JourneyStart, mostHeldDays, namesThisCampaign } from './journey'
import { makeWayForNewest } from './make-way-for-newest'
import { mayEnter } from './may-enter'
import { planOf, type StoredPlan } from './plan-of'
import { campaignsOfEntry, scopeSql, whoStarts } from './who-starts'

/** So many enter in one statement: short enough to be killed and begun again. */
const atATime = 10_000
/** What was done in a transaction that ended late is seen by the next pass. */
const overlapMs = 10 * 60_000
const dayMs = 86_400_000

type OnRow = StoredPlan & {
  id: number
  version: number
  startsWith: JourneyStart
  since: number
}

export type OnJourney = OnRow & { plan: JourneyPlan }

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
  const on = (await listOn(tx, began.at)).map((row) => ({ ...row, plan: planOf(row, row.startsWith) }))
  for (const journey of on)
    for (const campaignId of await campaignsOf(tx, journey)) {
      if (journey.startsWith === 'update_published') await makeWayForNewest(tx, journey, campaignId)
      entered += await enterInSteps(tx, journey, campaignId)
    }
  // Last: news that one journey had taken up would start no other.
  for (const journey of on)
    if (journey.startsWith === 'recommendation_changed') await takeUpNews(tx, journey, began.exactly)
  await tx.execute(sql`
    insert into heartbeat (part, at) values ('journeys', ${instant(began.at)})
    on conflict (part) do update set at = greatest(heartbeat.at, excluded.at)`)
  return entered
}

const instant = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`

/** What is older than two weeks starts nothing: nobody wants to be told of it. */
function listOn(tx: Tx, now: number): Promise<OnRow[]> {
  return tx.execute<OnRow>(sql`
    select j.id, j.version, j.starts_with as "startsWith", v.entry, v.steps, v.exits,
      extract(epoch from greatest(j.on_since, coalesce(h.at, '-infinity') - make_interval(secs => ${overlapMs / 1000}),
        ${instant(now - mostHeldDays * dayMs)}))::float8 * 1000 as since
    from journey j join journey_version v on v.journey_id = j.id and v.no = j.version
      left join heartbeat h on h.part = 'journeys'
    where j.is_on order by j.id`) as Promise<OnRow[]>
}

/** An audience that speaks of the campaign is asked for each campaign by itself; `undefined`: of all at once. */
async function campaignsOf(tx: Tx, journey: OnJourney): Promise<(number | undefined)[]> {
  const { about, who } = journey.plan.entry
  if (!namesThisCampaign(who)) return [undefined]
  const rows = await tx.execute<{ id: number }>(sql`
    select distinct campaign_id as id from (${whoStarts(journey.startsWith, journey.since)}) who
    where campaign_id is not null and ${scopeSql(about, sql`campaign_id`)}`)
  return rows.map(({ id }) => id)
}

async function enterInSteps(tx: Tx, journey: OnJourney, campaignId: number | undefined): Promise<number> {
  let all = 0
  for (;;) {
    const entered = await enterSome(tx, journey, campaignId)
    if (entered === 0) return all
    all += entered
  }
}

async function enterSome(
  tx: Tx,
  { id, version, startsWith, since, plan }: OnJourney,
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

/** Whoever asked sees that it has been taken up. */
async function takeUpNews(tx: Tx, { plan, since }: OnJourney, exactly: string) {
  await tx.execute(sql`
    update news_for_supporters n set taken_up_at = now() where n.taken_up_at is null and n.asked_at <= ${exactly}::timestamptz
      and n.asked_at > ${instant(since)} and exists (select from ${campaignsOfEntry}
        where e.id = n.entry_id and ${scopeSql(plan.entry.about, sql`c.id`)})`)
}
