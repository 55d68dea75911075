import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { letTimePass, mailSettings } from '../integration/mail-fixtures'
import { useDatabase } from '../support/database'
import { type Behaviour, startFakeResend } from '../support/fake-resend'
import { emptyJourneys, publishPlan, turnOn } from '../support/journeys'
import { addCampaign } from '../support/signing'

useDatabase()
let fake: Awaited<ReturnType<typeof startFakeResend>>

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url))
  await emptyJourneys()
}, 60_000)
afterAll(() => fake.stop())

const people = 2000

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/faults/journey-sender-child.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

/** Kills a worker when the provider has read its nth request, some milliseconds later: before, in or after the answer. */
async function runUntilKilled(nthRequest: number, afterMs: number, answer: Behaviour): Promise<void> {
  let seen = 0
  fake.settings.otherwise = answer
  const worker = startWorker()
  fake.settings.onRequest = () => {
    seen += 1
    if (seen === nthRequest) setTimeout(() => worker.kill('SIGKILL'), afterMs)
  }
  const tooLong = setTimeout(() => worker.kill('SIGKILL'), 12_000)
  await once(worker, 'exit')
  clearTimeout(tooLong)
  fake.settings.onRequest = () => {}
}

/** Two thousand who signed yesterday, half of whom stay for a second step of the first journey at once. */
async function sign(campaignId: number): Promise<void> {
  await db.execute(sql`
    insert into supporter (email, canonical_email, address_key, name, updates, updates_basis, updates_at)
    select 'p' || n || '@example.org', 'p' || n || '@example.org', translate(encode(sha256(('p' || n)::bytea), 'base64'), '+/=' || chr(10), '-_')::varchar(22),
      'Ada ' || n, 'given', 'explicit_consent', now() from generate_series(1, ${people}) n`)
  await db.execute(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, state, seat, confirmed_at, supporter_id)
    select ${campaignId}, name, lower(name), email, canonical_email, address_key, 'GB', 'confirmed', 1, now() - interval '1 hour', id from supporter`)
}

/** Everybody has been through both journeys, and nothing of them waits to be sent. */
const isOver = async () => {
  const [row] = await db.execute<{ over: boolean }>(sql`
    select (select count(*) from journey_person where state <> 'waiting') = ${2 * people}
      and not exists (select from mail where state in ('queued', 'batched')) as over`)
  return row?.over
}

test('workers killed again and again, over two journeys and a provider that misbehaves: nobody gets a step twice, nobody is lost', async () => {
  const campaignId = await addCampaign('harbour', { state: 'won' })
  await sign(campaignId)
  await db.execute(
    sql`insert into campaign_event (campaign_id, kind, is_public, at) values (${campaignId}, 'delivered', true, now() - interval '9 days'), (${campaignId}, 'won', true, now())`,
  )
  await publishPlan('late-joiner', (plan) => ({
    ...plan,
    steps: [0, 1].map((n) => ({ ...plan.steps[0]!, name: `step-${n}`, waitDays: 0 })),
  }))
  await turnOn('late-joiner')
  await turnOn('outcome')
  const kills: [number, number, Behaviour][] = [
    [1, 0, { do: 'accept' }],
    [3, 5, { do: 'delay', ms: 20 }],
    [2, 10, { do: 'hang' }],
    [3, 0, { do: 'accept-and', but: 'hang' }],
    [4, 2, { do: 'fail' }],
    [3, 3, { do: 'quota', period: 'daily' }],
    [6, 7, { do: 'accept-and', but: 'cut' }],
    [2, 1, { do: 'rate-limit', retryAfterSeconds: 0.02 }],
  ]
  for (const kill of kills) {
    await runUntilKilled(...kill)
    await letTimePass()
  }
  fake.settings.otherwise = { do: 'accept' }
  const workers = [startWorker(), startWorker()]
  const deadline = Date.now() + 90_000
  while (!(await isOver()) && Date.now() < deadline) {
    await sleep(200)
    await letTimePass()
  }
  for (const worker of workers) {
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }
  const states = await db.execute<{ state: string; n: number }>(
    sql`select p.state, count(*)::int as n from journey_person p group by 1`,
  )
  expect([...states]).toEqual([{ state: 'done', n: 2 * people }])
  // One of the ending, two of the other journey.
  expect(fake.countByAddress().size).toBe(people)
  expect(new Set(fake.countByAddress().values())).toEqual(new Set([3]))
}, 240_000)
