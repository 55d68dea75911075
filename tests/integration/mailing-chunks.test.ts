import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { dissolveBatch } from '@/lib/mail/dissolve-batch'
import { retryFailedMail } from '@/lib/mail/retry-failed-mail'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { correctMailing } from '@/lib/mailings/correct-mailing'
import { countOutcomes } from '@/lib/mailings/count-outcomes'
import { finishMailings } from '@/lib/mailings/finish-mailing'
import { readMailing } from '@/lib/mailings/read-mailing'
import { startMailing } from '@/lib/mailings/start-mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'
import { withdrawCancelled } from '@/lib/mailings/withdraw-cancelled'
import { startFakeResend } from '../support/fake-resend'
import { addCampaign, letTimePass, mailSettings, putMail } from './mail-fixtures'
import {
  addMailing,
  addSupporters,
  emptyMailings,
  readChunks,
  readRecipients,
  readRow,
  setPolicy,
} from './mailing-fixtures'

let fake: Awaited<ReturnType<typeof startFakeResend>>

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url))
})
beforeEach(async () => {
  Object.assign(process.env, mailSettings(fake.url))
  fake.reset()
  await emptyMailings()
})
afterAll(() => fake.stop())

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n)
const send = () => sendWaitingMail(takeMailingChunk)

/** Until nothing moves any more, as if every wait were over. */
async function sendAll(): Promise<void> {
  for (let quiet = 0, round = 0; quiet < 2; round++) {
    expect(round).toBeLessThan(300)
    const before = fake.requests.length
    await send()
    await letTimePass()
    quiet = fake.requests.length === before ? quiet + 1 : 0
  }
}

async function begun(given: Parameters<typeof addMailing>[0] = {}): Promise<number> {
  const id = await addMailing(given)
  expect(await startMailing(id)).toMatchObject({ kind: 'started' })
  return id
}

/** How many mails each person got: `people` got one, and nobody anything else. */
function expectOneEach(people: number) {
  expect([...fake.countByAddress().values()]).toEqual(Array(people).fill(1))
}

describe('a mailing under way', () => {
  test('is sent to each, a hundred to a request, and then it is done', async () => {
    await addSupporters(230)
    const id = await begun()
    expect(await finishMailings()).toBe(0)
    await sendAll()
    expectOneEach(230)
    expect(fake.requests.map(({ messages }) => messages.length)).toEqual([100, 100, 30])
    expect(fake.accepted[0]).toMatchObject({ subject: 'Subject A' })
    expect(fake.accepted[0]?.text).toContain('Dear Ada')
    expect(fake.accepted[0]?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect((await readChunks(id)).map(({ mailed }) => mailed)).toEqual([100, 100, 30])
    expect(await finishMailings()).toBe(1)
    expect((await readRow(id)).state).toBe('done')
  })

  test('reaches each once, however many lanes take of it', async () => {
    await addSupporters(850)
    await begun()
    for (let round = 0; round < 4; round++) await Promise.all(upTo(6).map(send))
    await sendAll()
    expectOneEach(850)
  })

  test('waits behind whatever has waited in the outbox for a second, and is not held up by what comes in meanwhile', async () => {
    await addSupporters(200)
    await begun()
    await putMail([{ to: 'someone@example.net', priority: 0 }])
    await statements()`update mail set not_before = now() - interval '2 seconds'`
    await send()
    await putMail([{ to: 'another@example.net', priority: 0 }])
    await send()
    expect(fake.requests.map(({ messages }) => messages[0]?.to)).toEqual([
      'someone@example.net',
      expect.stringContaining('@example.org'),
    ])
  })
})

describe('when their turn comes', () => {
  test('everybody is asked again, and why somebody is left out is written down', async () => {
    const ids = await addSupporters(7)
    const id = await begun()
    const sql = statements()
    await sql`insert into suppression (address_key, reason) values ('key of p0@example.org', 'asked'), ('key of p1@example.org', 'complained')`
    await sql`update supporter set updates = 'withdrawn' where id = ${ids[2]!}`
    await sql`insert into mail_preference (supporter_id, paused_until) values (${ids[3]!}, now() + interval '1 day')`
    await sql`delete from supporter where id = ${ids[4]!}`
    await sql`update supporter set email = 'not one address' where id = ${ids[5]!}`
    await sendAll()
    expect([...fake.countByAddress()]).toEqual([['p6@example.org', 1]])
    const leftOut = (await readRecipients(id)).map((row) => row.leftOut).sort()
    expect(leftOut).toEqual(['complained', 'erased', 'left', 'no_address', 'paused', 'withdrew', null].sort())
  })

  test('a chunk of which nobody is left makes no request', async () => {
    await addSupporters(150)
    const id = await begun()
    await statements()`update supporter set updates = 'withdrawn'`
    await sendAll()
    expect(fake.requests).toEqual([])
    expect(await readChunks(id)).toMatchObject([
      { state: 'taken', mailed: 0 },
      { state: 'taken', mailed: 0 },
    ])
    expect(await finishMailings()).toBe(1)
  })

  test('somebody has moved: it goes to where they are now', async () => {
    const [first] = await addSupporters(1)
    await begun()
    await statements()`update supporter set email = 'new@example.org', canonical_email = 'new@example.org', address_key = 'new' where id = ${first!}`
    await sendAll()
    expect([...fake.countByAddress()]).toEqual([['new@example.org', 1]])
  })

  test('two mailings at once do not write to one person more often than the policy allows', async () => {
    await setPolicy({ mostInSevenDays: 1 })
    await addSupporters(500)
    const ids = [await begun(), await begun()]
    for (let round = 0; round < 4; round++) await Promise.all(upTo(4).map(send))
    await sendAll()
    expectOneEach(500)
    const leftOut = (await Promise.all(ids.map(readRecipients))).flat().filter((row) => row.leftOut !== null)
    expect(leftOut).toHaveLength(500)
    expect(new Set(leftOut.map((row) => row.leftOut))).toEqual(new Set(['cap_reached']))
  })
})

describe('nothing goes', () => {
  test('in London’s quiet hours', async () => {
    await setPolicy({ quietFromHour: 21, quietUntilHour: 8 })
    await addSupporters(1)
    await begun()
    expect(await takeMailingChunk(Date.parse('2026-11-22T21:00:00Z'))).toBe(null)
    expect(await takeMailingChunk(Date.parse('2026-11-23T07:59:59Z'))).toBe(null)
    expect((await takeMailingChunk(Date.parse('2026-11-23T08:00:00Z')))?.messages).toHaveLength(1)
  })

  test('above the limit of the day, however many look at once', async () => {
    await setPolicy({ mostMailingsADay: 250 })
    await addSupporters(600)
    await begun()
    await Promise.all(upTo(6).map(() => takeMailingChunk()))
    const [made] = await statements()`select count(*)::int as mails from mail`
    expect(made).toEqual({ mails: 200 })
    await statements()`update mailing_chunk set taken_at = taken_at - interval '1 day' where state = 'taken'`
    expect(await takeMailingChunk()).not.toBe(null)
  })

  test('faster than its rate', async () => {
    await addSupporters(300)
    await begun({ ratePerMinute: 6000 })
    expect(await takeMailingChunk()).not.toBe(null)
    expect(await takeMailingChunk()).toBe(null)
    await statements()`update mailing set next_chunk_at = next_chunk_at - interval '1 second'`
    expect(await takeMailingChunk()).not.toBe(null)
    expect(await takeMailingChunk()).toBe(null)
  })

  test('of a mailing that is paused or cancelled, but for what is frozen already', async () => {
    await addSupporters(300)
    const id = await begun()
    const frozen = await takeMailingChunk()
    await statements()`update mailing set state = 'paused', paused_at = now(), paused_by = 'staff' where id = ${id}`
    expect(await takeMailingChunk()).toBe(null)
    await letTimePass()
    await sendAll()
    expect(fake.accepted).toHaveLength(frozen!.messages.length)
    await statements()`update mailing set state = 'sending' where id = ${id}`
    await sendAll()
    expectOneEach(300)
  })

  test('to those who wait for a test until it is decided, and then they get what won', async () => {
    await addSupporters(350)
    const campaignId = await addCampaign()
    const id = await begun({ variants: ['A', 'B'], testEach: 100, campaignId })
    await sendAll()
    expect(fake.accepted).toHaveLength(200)
    expect(await finishMailings()).toBe(0)
    await statements()`update mailing set winner = 'B', decided_at = now() where id = ${id}`
    await sendAll()
    expectOneEach(350)
    expect(fake.accepted.filter(({ subject }) => subject === 'Subject B')).toHaveLength(250)
    expect(await finishMailings()).toBe(1)
  })
})

describe('what the provider does', () => {
  test('while the account is paused nothing stays frozen: whoever leaves meanwhile is left out, the others get one', async () => {
    const ids = await addSupporters(150)
    const id = await begun()
    fake.willDo({ do: 'quota', period: 'daily' })
    await send()
    expect((await readChunks(id))[0]).toMatchObject({ state: 'taken', mailed: 100 })
    await statements()`update supporter set updates = 'withdrawn' where id = any(${ids.slice(0, 20)}::uuid[])`
    await letTimePass()
    await sendAll()
    expectOneEach(130)
    expect((await readRecipients(id)).filter(({ leftOut }) => leftOut === 'withdrew')).toHaveLength(20)
    expect((await readChunks(id)).every(({ state }) => state === 'taken')).toBe(true)
  })

  test('somebody left out the first time is asked anew when their chunk is taken again', async () => {
    await addSupporters(2)
    const id = await begun()
    await statements()`insert into suppression (address_key, reason) values ('key of p0@example.org', 'asked')`
    fake.willDo({ do: 'quota', period: 'daily' })
    await send()
    await statements()`delete from suppression`
    await letTimePass()
    await sendAll()
    expectOneEach(2)
    expect((await readRecipients(id)).map(({ leftOut }) => leftOut)).toEqual([null, null])
  })

  test('one bad address fails alone, and is not tried again by hand', async () => {
    await addSupporters(40)
    await begun()
    fake.settings.refusesAddress = (to) => to === 'p7@example.org'
    await sendAll()
    expect(fake.countByAddress().size).toBe(39)
    expect(new Set(fake.countByAddress().values())).toEqual(new Set([1]))
    const failed = await statements()<{ id: number; to: string }[]>`
      select id::float8 as id, to_address as "to" from mail where state = 'failed'`
    expect(failed.map(({ to }) => to)).toEqual(['p7@example.org'])
    expect(
      await db.transaction((tx) =>
        retryFailedMail(
          tx,
          failed.map(({ id }) => id),
        ),
      ),
    ).toBe(0)
    expect(await finishMailings()).toBe(1)
  })

  test('a pause among mails that go alone gives the rest back, and nobody gets two', async () => {
    await addSupporters(30)
    const id = await begun()
    fake.settings.refusesAddress = (to) => to === 'p7@example.org'
    await send()
    for (let i = 0; i < 5; i++) await send()
    fake.willDo({ do: 'quota', period: 'daily' })
    await send()
    await letTimePass()
    await sendAll()
    expect(fake.countByAddress().size).toBe(29)
    expect(new Set(fake.countByAddress().values())).toEqual(new Set([1]))
    expect(await readChunks(id)).toMatchObject([{ state: 'taken', mailed: 30 }])
    expect(await countOutcomes(db, id)).toMatchObject({ mailed: 30, accepted: 29, failed: 1, onItsWay: 0 })
  })

  test('a chunk that was taken apart and taken again is withdrawn too when its mailing is cancelled', async () => {
    await addSupporters(30)
    const id = await begun()
    const first = await takeMailingChunk()
    await statements()`update mail set state = 'sent' where mailing_place = 0`
    await statements().begin((sql) => dissolveBatch(sql, first!.id))
    const again = await takeMailingChunk()
    expect(again?.messages).toHaveLength(29)
    // It turns out that it never went.
    await statements()`
      update mail_batch set lease_until = null, attempts = 0, first_attempt_at = null where id = ${again!.id}`
    await statements()`update mailing set state = 'cancelled', finished_at = now() where id = ${id}`
    await withdrawCancelled()
    expect(await statements()`select mailing_place from mail`).toEqual([{ mailing_place: 0 }])
    expect(await countOutcomes(db, id)).toMatchObject({ mailed: 1, accepted: 1, onItsWay: 0 })
  })

  test('silence for 23 hours is unknown, and is never tried again', async () => {
    await addSupporters(5)
    const id = await begun()
    fake.willDo({ do: 'accept-and', but: 'cut' })
    await send()
    expect(await finishMailings()).toBe(0)
    await statements()`update mail_batch set first_attempt_at = now() - interval '23 hours 1 minute'`
    await letTimePass()
    await sendAll()
    expectOneEach(5)
    expect((await statements()`select distinct state from mail`).map(({ state }) => state)).toEqual([
      'unknown',
    ])
    expect(await finishMailings()).toBe(1)
    expect((await readRow(id)).state).toBe('done')
  })
})

describe('a correction', () => {
  test('ends what it corrects, and leaves out who got that', async () => {
    await addSupporters(300)
    const old = await begun()
    await send()
    const id = await begun({ correctsId: old })
    expect((await readRow(old)).state).toBe('cancelled')
    expect((await readChunks(old)).map(({ state }) => state)).toEqual(['taken', 'void', 'void'])
    expect(await readRow(id)).toMatchObject({ people: 200, leftOut: { got_corrected: 100 } })
    await sendAll()
    expectOneEach(300)
  })

  test('reaches them again where that was asked for', async () => {
    await addSupporters(200)
    const old = await begun()
    await send()
    const id = await begun({ correctsId: old, reachesAgain: true })
    expect((await readRow(id)).people).toBe(200)
  })

  test('for which nobody is left lets go of what it corrects, which can be corrected anew', async () => {
    await addSupporters(100)
    const old = await begun()
    await sendAll()
    const nobody = await addMailing({ correctsId: old })
    expect(await startMailing(nobody)).toEqual({ kind: 'nobody_matched' })
    expect(await readMailing(nobody)).toMatchObject({ state: 'done', people: 0, correctsId: null })
    expect((await correctMailing(db, { mailingId: old, staffId: 'writer' })).kind).toBe('corrected')
  })

  test('of a correction leaves out who got either', async () => {
    await setPolicy({ mostInSevenDays: 10 })
    await addSupporters(300)
    const first = await begun()
    await send()
    const second = await begun({ correctsId: first })
    await send()
    const third = await begun({ correctsId: second })
    expect((await readRow(third)).leftOut).toEqual({ got_corrected: 200 })
  })

  test('waits for a batch that is in the air, and then knows who got it', async () => {
    await addSupporters(200)
    const old = await begun()
    const inTheAir = await takeMailingChunk()
    const id = await addMailing({ correctsId: old })
    expect(await startMailing(id)).toEqual({ kind: 'waits' })
    expect((await readRow(old)).state).toBe('cancelled')
    // It turns out that it never went: as after a limit of the provider.
    await statements()`
      update mail_batch set lease_until = null, attempts = 0, first_attempt_at = null, error = 'rate_limit_exceeded' where id = ${inTheAir!.id}`
    expect(await startMailing(id)).toEqual({ kind: 'started', people: 200 })
    await sendAll()
    expectOneEach(200)
    expect(new Set((await statements()`select mailing_id as id from mail`).map((row) => row.id))).toEqual(
      new Set([id]),
    )
  })

  test('at the moment at which many take of what it corrects: each person gets one of the two, and nobody none', async () => {
    for (let round = 0; round < 6; round++) {
      await emptyMailings()
      fake.reset()
      await addSupporters(600)
      const old = await begun()
      const id = await addMailing({ correctsId: old })
      const start = async () => {
        while ((await startMailing(id)).kind === 'waits') await send()
      }
      await Promise.all([...upTo(round).map(send), send(), start(), ...upTo(3).map(send)])
      await sendAll()
      expectOneEach(600)
      expect((await readChunks(old)).filter(({ state }) => state === 'waiting')).toEqual([])
    }
  })
})
