import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { emptyMail, letTimePass, mailSettings } from '../integration/mail-fixtures'
import { startFakeResend } from '../support/fake-resend'
import { addLetterCampaign, checkedToday, emptyLetters, workingTime } from '../support/letters'
import { makeArea } from '../support/representatives-rows'

let fake: Awaited<ReturnType<typeof startFakeResend>>

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url))
}, 60_000)
afterAll(() => fake.stop())

const targets = 10
const perTarget = 50

/** Confirmed letters of so many writers to each target, all waiting. */
async function putLetters(): Promise<void> {
  await emptyMail()
  await emptyLetters()
  await emptyMail()
  const campaignId = await addLetterCampaign('harbour', { perHour: 200 })
  for (let i = 0; i < targets; i++)
    await makeArea({ chamber: 'uk-commons', name: `Seat ${i}`, members: [`Member ${i}`] })
  await checkedToday()
  await db.execute(sql`
    with request as (
      insert into letter_request (campaign_id, channel, state, name, email, canonical_email, address_key, postal_address, personal_text,
        ask_text, personal_words, confirmed_at)
      select ${campaignId}, 'sent_by_us', 'confirmed', 'Writer', 'w' || i || '-' || m.id || '@example.org',
        'w' || i || '-' || m.id || '@example.org', 'key', 'x', 'x', '', 3, now()
      from mandate m, generate_series(1, ${perTarget}) i returning id, canonical_email)
    insert into letter (request_id, campaign_id, canonical_email, mandate_id, channel_id, state, subject, body, queued_at)
    select r.id, ${campaignId}, r.canonical_email, m.id, cc.id, 'queued', 'Subject', 'Letter of ' || r.canonical_email, now()
    from request r join mandate m on r.canonical_email like 'w%-' || m.id || '@example.org'
    join contact_channel cc on cc.person_id = m.person_id`)
}

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'tests/faults/letter-sender-child.ts'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '', LETTERS_AT: workingTime().toISOString() },
  })
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function states(): Promise<Record<string, number>> {
  const rows = await statements()<{ state: string; n: number }[]>`
    select state, count(*)::int as n from letter group by state`
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

test('five hundred letters to ten people are each sent exactly once, however often the worker is killed', async () => {
  await putLetters()
  expect(await states()).toEqual({ queued: targets * perTarget })
  fake.settings.otherwise = { do: 'delay', ms: 40 }
  const deadline = Date.now() + 200_000
  let kills = 0
  let worker = startWorker()
  try {
    while ((await states()).sent !== targets * perTarget) {
      expect(Date.now()).toBeLessThan(deadline)
      // A killed worker's requests are cut off in every way: before they were taken, and after.
      if (kills % 3 === 1) fake.willDo({ do: 'accept-and', but: 'cut' }, { do: 'fail' })
      const before = fake.requests.length
      for (let i = 0; i < 60 && fake.requests.length - before < 6; i++) {
        await sleep(50)
        // As if an hour had passed for every target, and every wait were over: the cap is not what is tested here.
        await statements()`update letter_turn set next_at = '-infinity'`
      }
      if (kills < 8) {
        await kill(worker)
        kills += 1
        worker = startWorker()
      }
      await letTimePass()
    }
  } finally {
    await kill(worker)
  }
  expect(kills).toBeGreaterThanOrEqual(5)
  const texts = fake.accepted.map(({ text }) => text.trim())
  expect(texts).toHaveLength(targets * perTarget)
  expect(new Set(texts).size).toBe(targets * perTarget)
  expect([...fake.countByAddress().values()]).toEqual(Array(targets).fill(perTarget))
  for (const { to, reply_to, text, headers } of fake.accepted) {
    expect(to).toMatch(/^person\d+@example\.org$/)
    expect(text.trim()).toBe(`Letter of ${reply_to}`)
    expect(headers ?? {}).not.toHaveProperty('Auto-Submitted')
  }
})
