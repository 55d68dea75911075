import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET as getJson } from '@/app/dev/mailbox.json/route'
import { db, statements } from '@/db/client'
import { getMailOverview } from '@/lib/mail/queries'
import { retryFailedMail } from '@/lib/mail/retry-failed-mail'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { startFakeResend } from '../support/fake-resend'
import { addSignature, emptyMail, letTimePass, mailRows, mailSettings, putMail } from './mail-fixtures'

let fake: Awaited<ReturnType<typeof startFakeResend>>

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url))
})
beforeEach(async () => {
  fake.reset()
  await emptyMail()
})
afterAll(() => fake.stop())

const people = (count: number, name = 'p') =>
  Array.from({ length: count }, (_, i) => ({ to: `${name}${i}@example.org` }))
const states = async () => (await mailRows()).map(({ state }) => state)

async function sendAll() {
  while ((await sendWaitingMail()).waitMs === 0);
}

async function batches() {
  return statements()<
    {
      state: string
      attempts: number
      error: string | null
      isEmptied: boolean
      waits: number | null
      isFresh: boolean
    }[]
  >`
    select state, attempts, error, messages is null as "isEmptied", first_attempt_at is null as "isFresh",
      extract(epoch from next_attempt_at - now())::float8 as waits
    from mail_batch order by created_at, id`
}

describe('batches', () => {
  test('hold up to a hundred, confirmations first, and are emptied once accepted', async () => {
    await putMail(people(120, 'receipt'))
    const signatureId = await addSignature()
    await putMail(
      people(30, 'confirm').map((mail) => ({ ...mail, kind: 'confirm-signature', priority: 0, signatureId })),
    )
    await sendAll()
    expect(fake.requests.map(({ messages }) => messages.length)).toEqual([100, 50])
    const first = fake.requests[0]?.messages.map(({ to }) => to) ?? []
    expect(first.slice(0, 30).every((to) => to.startsWith('confirm'))).toBe(true)
    expect(first[30]).toBe('receipt0@example.org')
    expect(await batches()).toMatchObject([
      { state: 'accepted', isEmptied: true },
      { state: 'accepted', isEmptied: true },
    ])
    const [row] =
      await statements()`select count(distinct provider_id)::int as ids from mail where state = 'sent'`
    expect(row).toEqual({ ids: 150 })
  })

  test('each address gets one, with many senders at once', async () => {
    await putMail(people(450))
    await Promise.all(Array.from({ length: 5 }, sendAll))
    expect([...fake.countByAddress().values()]).toEqual(Array(450).fill(1))
    expect(new Set(await states())).toEqual(new Set(['sent']))
  })

  test('provider ids stand beside the right mails', async () => {
    await putMail(people(5))
    await sendAll()
    const rows = await statements()<
      { to: string; id: string }[]
    >`select to_address as "to", provider_id as id from mail`
    for (const { to, id } of rows) expect(fake.accepted.find((message) => message.id === id)?.to).toBe(to)
  })
})

describe('what the provider answers', () => {
  test.each([
    ['a rate limit', { do: 'rate-limit', retryAfterSeconds: 0.05 }],
    ['a server error', { do: 'fail' }],
    ['another request in flight', { do: 'concurrent' }],
    ['a cut connection', { do: 'refuse' }],
    ['garbage', { do: 'garbage' }],
    ['taken, then a cut connection', { do: 'accept-and', but: 'cut' }],
    ['taken, then a server error', { do: 'accept-and', but: 'fail' }],
  ] as const)(
    'after %s the same key and bytes go again, and each address has one',
    async (_name, behaviour) => {
      await putMail(people(3))
      fake.willDo(behaviour)
      await sendWaitingMail()
      expect(await states()).toEqual(['batched', 'batched', 'batched'])
      const [batch] = await batches()
      expect(batch?.waits).toBeGreaterThan(0)
      await letTimePass()
      await sendAll()
      expect(fake.requests).toHaveLength(2)
      expect(fake.requests[1]).toMatchObject({ key: fake.requests[0]?.key, hash: fake.requests[0]?.hash })
      expect([...fake.countByAddress().values()]).toEqual([1, 1, 1])
      expect(await states()).toEqual(['sent', 'sent', 'sent'])
    },
  )

  test('a rate limit waits as long as it says', async () => {
    await putMail(people(1))
    fake.willDo({ do: 'rate-limit', retryAfterSeconds: 90 })
    fake.settings.limit = null
    await sendWaitingMail()
    const [batch] = await batches()
    expect(batch).toMatchObject({ state: 'open', isFresh: true })
    expect(batch?.waits).toBeGreaterThan(80)
  })

  test('a spent quota pauses everything, keeps it, shows why, and looks again at who may be mailed', async () => {
    await putMail(people(2))
    fake.willDo({ do: 'quota', period: 'daily' })
    await sendAll()
    await putMail(people(2, 'later'))
    await sendAll()
    expect(fake.requests).toHaveLength(1)
    expect(await getMailOverview()).toMatchObject({
      counts: { batched: 2, queued: 2 },
      pausedBecause: 'daily_quota_exceeded: You have reached your daily email sending quota.',
    })
    await statements()`insert into suppression (address_key, reason) values ('key of p1@example.org', 'complained')`
    await letTimePass()
    for (let i = 0; i < 4; i++) await sendWaitingMail()
    expect(await states()).toEqual(['sent', 'dropped', 'sent', 'sent'])
    expect(await getMailOverview()).toMatchObject({ pausedBecause: null })
  })

  test('a quota after an unclear try keeps the key and the bytes: it may have been sent', async () => {
    await putMail(people(2))
    fake.willDo({ do: 'accept-and', but: 'cut' }, { do: 'quota', period: 'monthly' })
    await sendWaitingMail()
    await letTimePass()
    await sendWaitingMail()
    await letTimePass()
    await sendAll()
    expect(new Set(fake.requests.map(({ key }) => key)).size).toBe(1)
    expect([...fake.countByAddress().values()]).toEqual([1, 1])
    expect(await states()).toEqual(['sent', 'sent'])
  })

  test('a wrong key blames no mail: all waits and staff see why', async () => {
    await putMail(people(2))
    fake.willDo({ do: 'unauthorised' })
    await sendAll()
    expect(await states()).toEqual(['batched', 'batched'])
    expect((await getMailOverview()).pausedBecause).toBe('invalid_api_key: API key is invalid.')
  })

  test('a key that the provider knows with other bytes is unknown, and never sent again', async () => {
    await putMail(people(2))
    fake.willDo({ do: 'forget-bytes' })
    await sendAll()
    await letTimePass()
    await sendAll()
    expect(fake.requests).toHaveLength(1)
    expect(await states()).toEqual(['unknown', 'unknown'])
    expect(await batches()).toMatchObject([{ state: 'unknown', isEmptied: true }])
  })

  test('an outcome unknown for 23 hours stays unknown, and is never sent again', async () => {
    await putMail(people(2))
    fake.willDo({ do: 'refuse' })
    await sendWaitingMail()
    await statements()`update mail_batch set first_attempt_at = now() - interval '23 hours 1 minute'`
    await letTimePass()
    await sendAll()
    await sendAll()
    expect(fake.requests).toHaveLength(1)
    expect(await states()).toEqual(['unknown', 'unknown'])
  })

  test('one bad address fails alone, with the reason; staff may try it again', async () => {
    await putMail([...people(20), { to: 'bad@example.org' }, ...people(20, 'q')])
    fake.settings.refusesAddress = (address) => address.startsWith('bad')
    for (let i = 0; i < 45; i++) await sendWaitingMail()
    const rows = await mailRows()
    expect(rows.filter(({ state }) => state === 'sent')).toHaveLength(40)
    expect(rows.filter(({ state }) => state === 'failed')).toMatchObject([
      { to: 'bad@example.org', error: 'validation_error: Invalid `to` field.' },
    ])
    expect([...fake.countByAddress().values()]).toEqual(Array(40).fill(1))
    fake.settings.refusesAddress = () => false
    await retryFailedMail(
      db,
      rows.filter(({ state }) => state === 'failed').map(({ id }) => id),
    )
    await sendAll()
    expect(fake.countByAddress().get('bad@example.org')).toBe(1)
  })
})

describe('a provider that is away', () => {
  test('gets no fourth batch until it answers, and then everything at once', async () => {
    fake.settings.otherwise = { do: 'fail' }
    for (let i = 0; i < 6; i++) {
      await putMail(people(2, `round${i}-`))
      await sendAll()
    }
    expect(await batches()).toHaveLength(3)
    expect((await getMailOverview()).counts).toMatchObject({ batched: 6, queued: 6 })
    fake.settings.otherwise = { do: 'accept' }
    await statements()`update mail_batch set next_attempt_at = now() where id = (select id from mail_batch limit 1)`
    for (let i = 0; i < 8; i++) await sendWaitingMail()
    expect(new Set(await states())).toEqual(new Set(['sent']))
    expect([...fake.countByAddress().values()]).toEqual(Array(12).fill(1))
  })

  test('is heard again without waiting for a batch that is in other hands', async () => {
    fake.willDo({ do: 'fail' }, { do: 'fail' })
    for (const name of ['first', 'second']) {
      await putMail(people(1, name))
      await sendWaitingMail()
    }
    const [due, held] = await statements()<{ id: string }[]>`select id from mail_batch order by created_at`
    await statements()`update mail_batch set next_attempt_at = now() where id = ${due!.id}`
    await statements().begin(async (other) => {
      await other`select from mail_batch where id = ${held!.id} for update`
      await sendWaitingMail()
    })
    expect(await states()).toEqual(['sent', 'batched'])
  })

  test('a batch that alone is at fault does not stop the others for ever', async () => {
    await putMail(people(1))
    fake.willDo({ do: 'fail' })
    await sendWaitingMail()
    await statements()`insert into mail_batch (messages, attempts, first_attempt_at, next_attempt_at, error)
      select messages, 7, now(), now() + interval '5 minutes', error from mail_batch, generate_series(1, 5)`
    await putMail([{ to: 'new@example.org' }])
    await sendAll()
    expect(fake.countByAddress().get('new@example.org')).toBe(1)
  })
})

test('all processes together keep to the pace', async () => {
  fake.settings.limit = 10
  await putMail(people(1))
  await sendAll()
  await putMail(people(700))
  await Promise.all(Array.from({ length: 4 }, sendAll))
  const at = fake.requests.slice(1).map((request) => request.at)
  expect(at.length).toBeGreaterThanOrEqual(7)
  expect(at.at(-1)! - at[0]!).toBeGreaterThanOrEqual((at.length - 1) * 95)
  expect(new Set(await states())).toEqual(new Set(['sent']))
})

test('where a provider is set there is no local mailbox', async () => {
  await putMail(people(1))
  await sendAll()
  expect((await getJson(new Request('http://x/dev/mailbox.json'))).status).toBe(404)
  const [row] = await statements()`select count(*)::int as mails from local_mail`
  expect(row).toEqual({ mails: 0 })
})
