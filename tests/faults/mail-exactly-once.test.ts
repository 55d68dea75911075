import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { statements } from '@/db/client'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { emptyMail, letTimePass, mailRows, mailSettings, putMail } from '../integration/mail-fixtures'
import { type Behaviour, startFakeResend } from '../support/fake-resend'

let fake: Awaited<ReturnType<typeof startFakeResend>>

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url))
}, 60_000)
beforeEach(async () => {
  fake.reset()
  await emptyMail()
})
afterAll(() => fake.stop())

const people = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ to: `p${i}@example.org`, priority: i % 2 }))

const fault: fc.Arbitrary<Behaviour> = fc.oneof(
  fc.constant<Behaviour>({ do: 'accept' }),
  fc.integer({ min: 1, max: 30 }).map((ms): Behaviour => ({ do: 'delay', ms })),
  fc.constant<Behaviour>({ do: 'rate-limit', retryAfterSeconds: 0.02 }),
  fc.constant<Behaviour>({ do: 'quota', period: 'daily' }),
  fc.constantFrom<Behaviour>({ do: 'fail' }, { do: 'fail', status: 503 }),
  fc.constant<Behaviour>({ do: 'concurrent' }),
  fc.constant<Behaviour>({ do: 'unauthorised' }),
  fc.constantFrom<Behaviour>(
    { do: 'garbage' },
    { do: 'garbage', status: 200 },
    { do: 'garbage', status: 400 },
  ),
  fc.constant<Behaviour>({ do: 'refuse' }),
  fc.constantFrom<Behaviour>(
    { do: 'accept-and', but: 'cut' },
    { do: 'accept-and', but: 'fail' },
    { do: 'accept-and', but: 'garbage' },
  ),
)

/** Whatever happens, one key always has the same bytes. */
function expectSameBytes() {
  const hashes = new Map<string, string>()
  for (const { key, hash } of fake.requests) {
    expect(hash).toBe(hashes.get(key ?? '') ?? hash)
    hashes.set(key ?? '', hash)
  }
}

async function waiting(): Promise<number> {
  return (await mailRows()).filter(({ state }) => state === 'queued' || state === 'batched').length
}

test('each address gets exactly one, whatever the provider does and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 14 }),
      fc.integer({ min: 1, max: 230 }),
      fc.integer({ min: 1, max: 3 }),
      async (faults, count, lanes) => {
        fake.reset()
        await emptyMail()
        await putMail(people(count))
        fake.willDo(...faults)
        for (let round = 0; (await waiting()) > 0; round++) {
          expect(round).toBeLessThan(80)
          await Promise.all(Array.from({ length: lanes }, sendWaitingMail))
          await letTimePass()
        }
        expectSameBytes()
        expect([...fake.countByAddress().values()]).toEqual(Array(count).fill(1))
      },
    ),
    { numRuns: 40, endOnFailure: true },
  )
}, 120_000)

test('with bad addresses among them the others get exactly one, and the bad ones fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 29 }), { minLength: 1, maxLength: 3 }),
      async (faults, bad) => {
        fake.reset()
        await emptyMail()
        await putMail(people(30))
        const isBad = (to: string) => bad.some((i) => to === `p${i}@example.org`)
        fake.settings.refusesAddress = isBad
        fake.willDo(...faults)
        for (let round = 0; (await waiting()) > 0; round++) {
          expect(round).toBeLessThan(120)
          await sendWaitingMail()
          await letTimePass()
        }
        const rows = await mailRows()
        expect(
          rows
            .filter(({ state }) => state === 'failed')
            .map(({ to }) => to)
            .filter((to) => !isBad(to)),
        ).toEqual([])
        expect(fake.countByAddress().size).toBe(30 - bad.length)
        expect(new Set(fake.countByAddress().values())).toEqual(new Set([1]))
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
}, 120_000)

function startSender(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/faults/mail-sender-child.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

/** Kills the sender when the provider has read its nth request, some milliseconds later: before, in or after the answer. */
async function runUntilKilled(nthRequest: number, afterMs: number, answer: Behaviour): Promise<void> {
  let seen = 0
  fake.settings.otherwise = answer
  const sender = startSender()
  fake.settings.onRequest = () => {
    seen += 1
    if (seen === nthRequest) setTimeout(() => sender.kill('SIGKILL'), afterMs)
  }
  await once(sender, 'exit')
  fake.settings.onRequest = () => {}
}

test('a sender killed in the middle of a request leaves nothing lost and nothing twice', async () => {
  await putMail(people(900))
  const kills: [number, number, Behaviour][] = [
    [1, 0, { do: 'accept' }],
    [2, 2, { do: 'delay', ms: 20 }],
    [1, 10, { do: 'hang' }],
    [2, 0, { do: 'accept-and', but: 'hang' }],
    [3, 5, { do: 'accept' }],
  ]
  for (const kill of kills) {
    await runUntilKilled(...kill)
    const [held] = await statements()<{ leases: number }[]>`
      select count(*)::int as leases from mail_batch where state = 'open' and lease_until > now()`
    expect(held?.leases).toBeLessThanOrEqual(4)
    await letTimePass()
  }
  fake.settings.otherwise = { do: 'accept' }
  const sender = startSender()
  const deadline = Date.now() + 30_000
  while ((await waiting()) > 0 && Date.now() < deadline) {
    await sleep(100)
    await letTimePass()
  }
  sender.kill('SIGKILL')
  await once(sender, 'exit')
  expectSameBytes()
  expect(new Set((await mailRows()).map(({ state }) => state))).toEqual(new Set(['sent']))
  expect(fake.countByAddress().size).toBe(900)
  expect(new Set(fake.countByAddress().values())).toEqual(new Set([1]))
}, 120_000)

test('a killed sender’s batch is left alone until its lease ends, and then goes as it was', async () => {
  await putMail(people(3))
  await runUntilKilled(1, 5, { do: 'accept-and', but: 'hang' })
  fake.settings.otherwise = { do: 'accept' }
  await sendWaitingMail()
  expect(fake.requests).toHaveLength(1)
  await statements()`update mail_batch set lease_until = now()`
  await sendWaitingMail()
  expect(fake.requests[1]).toMatchObject({ key: fake.requests[0]?.key, hash: fake.requests[0]?.hash })
  expect([...fake.countByAddress().values()]).toEqual([1, 1, 1])
  expect((await mailRows()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
}, 60_000)
