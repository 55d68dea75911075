import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OutgoingMessage } from '@/lib/mail/mail'
import { sendBatch } from '@/lib/mail/resend'
import { backoffSeconds } from '@/lib/mail/settle-batch'
import { pack, unpack } from '@/lib/mail/take-batch'
import { mailSettings } from '../integration/mail-fixtures'
import { type Behaviour, startFakeResend } from '../support/fake-resend'

let fake: Awaited<ReturnType<typeof startFakeResend>>

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url), { DATABASE_URL: 'postgres://nowhere/none' })
})
beforeEach(() => fake.reset())
afterAll(() => fake.stop())

function message(to: string): OutgoingMessage {
  const headers = { 'Auto-Submitted': 'auto-generated' }
  return {
    from: '"Team, Us" <us@example.org>',
    to,
    replyTo: 'r@example.org',
    subject: 's',
    html: '<p>h</p>',
    text: 't',
    headers,
  }
}

test('an accepted batch gives an id for each message, and the messages arrive as composed', async () => {
  const { answer } = await sendBatch([message('a@example.org'), message('b@example.org')], 'mail/1')
  expect(answer).toEqual({ kind: 'accepted', ids: fake.accepted.map(({ id }) => id) })
  expect(fake.requests[0]).toMatchObject({ path: '/emails/batch', key: 'mail/1' })
  expect(fake.accepted[0]).toMatchObject({
    to: 'a@example.org',
    reply_to: 'r@example.org',
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
})

test('the same key and bytes get the same ids and send nothing more', async () => {
  const batch = [message('a@example.org')]
  const first = await sendBatch(batch, 'mail/2')
  expect(await sendBatch(unpack(pack(batch)), 'mail/2')).toMatchObject({ answer: first.answer })
  expect(fake.accepted).toHaveLength(1)
})

test('the same key with other bytes is known as changed', async () => {
  await sendBatch([message('a@example.org')], 'mail/3')
  expect((await sendBatch([message('b@example.org')], 'mail/3')).answer.kind).toBe('changed')
})

const table: [Behaviour, string][] = [
  [{ do: 'rate-limit', retryAfterSeconds: 7 }, 'later'],
  [{ do: 'quota', period: 'daily' }, 'paused'],
  [{ do: 'quota', period: 'monthly' }, 'paused'],
  [{ do: 'unauthorised' }, 'paused'],
  [{ do: 'concurrent' }, 'unclear'],
  [{ do: 'forget-bytes' }, 'changed'],
  [{ do: 'fail' }, 'unclear'],
  [{ do: 'fail', status: 503 }, 'unclear'],
  [{ do: 'refuse' }, 'unclear'],
  [{ do: 'hang' }, 'unclear'],
  [{ do: 'garbage' }, 'unclear'],
  [{ do: 'garbage', status: 400 }, 'unclear'],
  [{ do: 'garbage', status: 500, body: 'null' }, 'unclear'],
  [{ do: 'garbage', status: 200, body: '{}' }, 'unclear'],
  [{ do: 'garbage', status: 200, body: '<html>' }, 'unclear'],
  [{ do: 'garbage', status: 200, body: '{"data":[]}' }, 'unclear'],
  [{ do: 'garbage', status: 200, body: '{"data":[null]}' }, 'unclear'],
  [{ do: 'garbage', status: 502, body: '{"message":"no status in here"}' }, 'unclear'],
  [{ do: 'accept-and', but: 'cut' }, 'unclear'],
  [{ do: 'accept-and', but: 'garbage' }, 'unclear'],
]

test.each(table)('%j is read as %s', async (behaviour, kind) => {
  fake.willDo(behaviour)
  expect((await sendBatch([message('a@example.org')], 'mail/4', 300)).answer.kind).toBe(kind)
})

test('a bad address among good ones is refused, with the provider’s reason', async () => {
  fake.settings.refusesAddress = (address) => address.startsWith('bad')
  const { answer } = await sendBatch([message('bad@example.org'), message('b@example.org')], 'mail/5')
  expect(answer).toEqual({ kind: 'refused', reason: 'validation_error: Invalid `to` field.' })
  expect(fake.accepted).toHaveLength(0)
})

test('the wait and the limit are read from the headers', async () => {
  fake.settings.limit = 5
  fake.willDo({ do: 'rate-limit', retryAfterSeconds: 3 })
  const { answer, pace } = await sendBatch([message('a@example.org')], 'mail/7')
  expect(answer).toMatchObject({ kind: 'later', waitMs: 3000 })
  expect(pace).toEqual({ perSecond: 5, holdMs: 3000 })
})

test('the back-off doubles to five minutes and is never in step', () => {
  expect(backoffSeconds(1, 0)).toBe(1)
  expect(backoffSeconds(1, 1)).toBe(2)
  expect(backoffSeconds(4, 1)).toBe(16)
  expect(backoffSeconds(50, 1)).toBe(300)
})
