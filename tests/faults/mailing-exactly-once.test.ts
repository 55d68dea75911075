import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { suppress } from '@/lib/mail/coming-back/suppress-for'
import { stopAllMail } from '@/lib/preferences/stop-all-mail'
import { erasePerson } from '@/lib/rights/erase-person'
import { mailSettings, putMail } from '../integration/mail-fixtures'
import { addMailing, addSupporters, emptyMailings } from '../integration/mailing-fixtures'
import { seededRandom, seededSchedule, startFakeResend } from '../support/fake-resend'

const people = 20_000
const seed = Number(process.env.MAILING_SEED ?? Math.floor(Math.random() * 1e9))
/** Workers are killed when the provider has read so many more requests, some milliseconds later. */
const kills = 7
const requestsBetweenKills = 30

let fake: Awaited<ReturnType<typeof startFakeResend>>
const folder = mkdtempSync(join(tmpdir(), 'undersigned-mailing-'))
const workers = new Set<ChildProcess>()

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url), { FILES_DIR: folder })
  await emptyMailings()
}, 60_000)
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await fake.stop()
  rmSync(folder, { recursive: true })
})

function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/mailing-sender-child.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  workers.add(worker)
  return worker
}

/** Two workers, of which one after another is killed at some instant of a request, and replaced. */
function killWorkers(random: () => number): void {
  let seen = 0
  let killed = 0
  fake.settings.onRequest = () => {
    seen += 1
    if (killed === kills || seen < (killed + 1) * requestsBetweenKills) return
    killed += 1
    const [victim] = workers
    setTimeout(() => {
      if (!victim) return
      workers.delete(victim)
      victim.kill('SIGKILL')
      startWorker()
    }, random() * 40)
  }
}

type Left = { address: string; why: 'asked' | 'bounced' | 'complained' | 'erased'; at: number }

/** Each stops to be written to in one of four ways, through the doors of the product; `at` is when that was certain. */
async function leave(n: number, why: Left['why']): Promise<Left> {
  const address = `p${n}@example.org`
  const key = `key of ${address}`
  if (why === 'asked') await db.transaction((tx) => stopAllMail(tx, key, 'one_click'))
  else if (why === 'erased') await db.transaction((tx) => erasePerson(tx, key, { cause: 'asked' }))
  else
    await statements().begin((sql) =>
      suppress(sql, key, { reason: why, source: 'provider', at: new Date().toISOString(), detail: '' }),
    )
  const [row] = await statements()<{ at: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as at`
  return { address, why, at: row!.at }
}

/** As if back-offs were over at once, and leases after a second. */
async function hurry(): Promise<void> {
  await statements()`
    update mail_batch set next_attempt_at = least(next_attempt_at, now()),
      lease_until = case when lease_until > now() + interval '59 seconds' then lease_until end
    where state = 'open' and (next_attempt_at > now() or lease_until <= now() + interval '59 seconds')`
}

async function isOver(id: number): Promise<boolean> {
  const [row] = await statements()<{ over: boolean }[]>`
    select state = 'done' and not exists (select 1 from mail where mail.state in ('queued', 'batched')) as over from mailing where id = ${id}`
  return row?.over ?? false
}

const nthPercentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN

type Outcome = {
  address: string
  leftOut: string | null
  mailed: number
  states: string[]
  /** When the chunk was taken, milliseconds. */
  takenAt: number
}

async function readOutcomes(id: number, addressOf: Map<string, string>): Promise<Outcome[]> {
  const rows = await statements()<(Omit<Outcome, 'address'> & { supporterId: string })[]>`
    select r.supporter_id as "supporterId", r.left_out as "leftOut", count(m.id)::int as mailed,
      array_agg(m.state) filter (where m.id is not null) as states, (extract(epoch from c.taken_at) * 1000)::float8 as "takenAt"
    from mailing_recipient r join mailing_chunk c on c.mailing_id = r.mailing_id and c.no = r.place / 100
    left join mail m on m.mailing_id = r.mailing_id and m.mailing_place = r.place
    where r.mailing_id = ${id} group by r.place, r.supporter_id, r.left_out, c.taken_at`
  return rows.map(({ supporterId, ...row }) => ({ ...row, address: addressOf.get(supporterId) ?? '' }))
}

test('twenty thousand get it exactly once, whatever the provider and the workers suffer; whoever left before their turn gets nothing', async () => {
  console.log(`MAILING_SEED=${seed} runs the same schedule again`)
  const random = seededRandom(seed)
  const ids = await addSupporters(people)
  const addressOf = new Map(ids.map((id, n) => [id, `p${n}@example.org`]))
  await statements()`analyze supporter`
  const id = await addMailing({ approvedPeople: people })
  Object.assign(fake.settings, { schedule: seededSchedule(seed), keepsTexts: false })
  killWorkers(random)
  startWorker()
  startWorker()

  const left: Left[] = []
  const confirmations = new Map<string, number>()
  const deadline = Date.now() + 220_000
  const whys = ['asked', 'bounced', 'complained', 'erased'] as const
  const leavers = new Set<number>()
  while (!(await isOver(id))) {
    expect(Date.now()).toBeLessThan(deadline)
    for (let i = 0; i < 4; i++) {
      const n = Math.floor(random() * people)
      const why = whys[Math.floor(random() * whys.length)] ?? 'asked'
      if (leavers.has(n)) continue
      leavers.add(n)
      left.push(await leave(n, why))
    }
    const to = `c${confirmations.size}@example.net`
    confirmations.set(to, Date.now())
    await putMail([{ to, priority: 0 }])
    await hurry()
    await sleep(60)
  }

  const outcomes = await readOutcomes(id, addressOf)
  const counts = fake.countByAddress()
  const arrived = new Map(
    fake.requests.flatMap(({ messages, at }) => messages.map(({ to }) => [to, at] as const)).reverse(),
  )
  const leftAt = new Map(left.map(({ address, at }) => [address, at]))

  // Whoever is not in it had left before it began; everybody else got one mail or a reason.
  const inIt = new Set(outcomes.map(({ address }) => address))
  expect([...addressOf.values()].filter((address) => !inIt.has(address) && !leftAt.has(address))).toEqual([])
  const wrong = outcomes.filter(({ address, leftOut, mailed, states }) => {
    const got = counts.get(address) ?? 0
    return leftOut === null ? got !== 1 || mailed !== 1 || states[0] !== 'sent' : got !== 0 || mailed !== 0
  })
  expect(wrong).toEqual([])
  expect([...counts].filter(([, mails]) => mails !== 1)).toEqual([])
  // Who left before their chunk was taken is left out.
  const mailedAfterLeaving = outcomes.filter(
    ({ address, leftOut, takenAt }) =>
      leftOut === null && (leftAt.get(address) ?? Number.POSITIVE_INFINITY) < takenAt,
  )
  expect(mailedAfterLeaving).toEqual([])
  const reasons = new Set(outcomes.flatMap(({ leftOut }) => leftOut ?? []))
  expect([...reasons].sort()).toEqual(['bounced', 'complained', 'erased', 'left'])

  // One key, one body.
  const hashes = new Map<string, string>()
  for (const { key, hash } of fake.requests) {
    expect(hash).toBe(hashes.get(key ?? '') ?? hash)
    hashes.set(key ?? '', hash)
  }

  const waits = [...confirmations].map(([to, asked]) => (arrived.get(to) ?? Number.POSITIVE_INFINITY) - asked)
  console.log(
    `${fake.requests.length} requests, ${kills} kills, ${left.length} left, ${outcomes.filter(({ leftOut }) => leftOut).length} of them left out, ` +
      `${confirmations.size} confirmations, 95 % within ${Math.round(nthPercentile(waits, 0.95))} ms`,
  )
  expect(nthPercentile(waits, 0.95)).toBeLessThan(10_000)
  await Promise.all(
    [...workers].map((worker) => {
      worker.kill('SIGKILL')
      return once(worker, 'exit')
    }),
  )
  workers.clear()
})
