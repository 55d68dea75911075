import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { listMailingNeeds } from '@/lib/desk/mailing-needs'
import { sendWaitingMail } from '@/lib/mail/send-mail'
import { finishMailings } from '@/lib/mailings/finish-mailing'
import { readMailing } from '@/lib/mailings/read-mailing'
import { readSendingNow } from '@/lib/mailings/read-under-way'
import { pauseMailing, resumeMailing } from '@/lib/mailings/run-mailing'
import { startDueMailings, startMailing } from '@/lib/mailings/start-mailing'
import { tryAgain } from '@/lib/mailings/stuck-mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'
import { addHarbourEvidence } from '../support/briefing-rows'
import { startFakeResend } from '../support/fake-resend'
import { mailSettings } from './mail-fixtures'
import {
  addMailing,
  addSupporters,
  emptyMailings,
  readChunks,
  readRecipients,
  readRow,
} from './mailing-fixtures'

let fake: Awaited<ReturnType<typeof startFakeResend>>

beforeAll(async () => {
  fake = await startFakeResend()
  Object.assign(process.env, mailSettings(fake.url))
})
beforeEach(async () => {
  fake.reset()
  await emptyMailings()
})
afterAll(async () => {
  await refuseMails(null)
  await fake.stop()
})

/** A fault of the database: it takes no mail of these places, of any mailing or of one. Null: it is well again. */
async function refuseMails(places: [number, number] | null, mailingId = 0): Promise<void> {
  await statements()`alter table mail drop constraint if exists mail_of_some_place`
  if (places)
    await statements().unsafe(
      `alter table mail add constraint mail_of_some_place check (mailing_place is null or mailing_place not between ${places[0]} and ${places[1]}
        or mailing_id <> ${mailingId} and ${mailingId} > 0)`,
    )
}

const aMinuteLater = () =>
  statements()`update mailing set next_chunk_at = next_chunk_at - interval '61 seconds'`
const stuckOf = async (id: number) => (await readMailing(id))?.stuck
const needs = async () => (await listMailingNeeds()).map(({ kind, id }) => [kind, id])
const by = (mailingId: number) => ({ mailingId, staffId: 'writer' })

async function sendAll(): Promise<void> {
  for (let round = 0; round < 8; round++) await sendWaitingMail(takeMailingChunk)
}

test('a hundred that a fault holds up is told of, the others go on, and once the fault is gone everybody has got one', async () => {
  await addSupporters(350)
  const id = await addMailing()
  await startMailing(id)
  await refuseMails([100, 199])
  await sendAll()
  expect(await stuckOf(id)).toMatchObject({ at: 'hundred', people: 100, since: expect.any(Number) })
  expect(await needs()).toEqual([['mailing_stuck', id]])
  const first = (await stuckOf(id))?.since
  await aMinuteLater()
  await sendAll()
  expect((await readChunks(id)).map(({ state }) => state)).toEqual(['taken', 'waiting', 'taken', 'taken'])
  await aMinuteLater()
  await sendAll()
  expect(await stuckOf(id)).toMatchObject({ at: 'hundred', people: 100, since: first })
  expect(await finishMailings()).toBe(0)
  await refuseMails(null)
  await aMinuteLater()
  await sendAll()
  expect(await stuckOf(id)).toBeNull()
  expect(await needs()).toEqual([])
  expect([...fake.countByAddress().values()]).toEqual(Array(350).fill(1))
  expect(await finishMailings()).toBe(1)
})

test('a fault of one mailing holds up no other, and is tried again when staff say so', async () => {
  await addSupporters(100)
  const [broken, well] = [await addMailing(), await addMailing()]
  await refuseMails([0, 99], broken)
  await startMailing(broken)
  await startMailing(well)
  await sendAll()
  expect(await stuckOf(broken)).toMatchObject({ at: 'hundred', people: 100 })
  expect((await readSendingNow()).underWay.map(({ id, stuck }) => [id, stuck !== null])).toEqual(
    expect.arrayContaining([
      [broken, true],
      [well, false],
    ]),
  )
  expect((await readChunks(well)).map(({ mailed }) => mailed)).toEqual([100])
  expect((await tryAgain(db, by(well))).kind).toBe('moved_on')
  const before = fake.requests.length
  await refuseMails(null)
  await sendAll()
  expect(fake.requests.length).toBe(before)
  expect((await tryAgain(db, by(broken))).kind).toBe('tries_again')
  await sendAll()
  expect(await stuckOf(broken)).toBeNull()
  expect((await readChunks(broken)).map(({ mailed }) => mailed)).toEqual([100])
})

/** A day that cannot be written as a date, in the sentence which says why the mail came. */
const spoilDay = (below: number) =>
  statements()`update supporter set updates_at = '290000-01-01' where substring(email from '^p(\\d+)@')::int < ${below}`

test('few whose mail cannot be written are left out and counted; where it is many, nobody is left out and all wait', async () => {
  await addSupporters(100)
  const [few, many] = [await addMailing(), await addMailing()]
  await startMailing(few)
  await spoilDay(3)
  await sendAll()
  const left = (await readRecipients(few)).filter(({ leftOut }) => leftOut === 'not_written')
  expect(left.map(({ address }) => address).sort()).toEqual([
    'p0@example.org',
    'p1@example.org',
    'p2@example.org',
  ])
  expect(await stuckOf(few)).toBeNull()
  await startMailing(many)
  await spoilDay(11)
  await sendAll()
  expect(await stuckOf(many)).toMatchObject({ at: 'hundred', people: 100 })
  expect((await readRecipients(many)).every(({ leftOut }) => leftOut === null)).toBe(true)
  await statements()`update supporter set updates_at = now() - interval '1 day'`
  await aMinuteLater()
  await sendAll()
  expect((await readChunks(many)).map(({ mailed }) => mailed)).toEqual([100])
})

test('a mailing that cannot begin is told of, is tried again in a minute, and can be paused while it cannot go on', async () => {
  await addSupporters(10)
  const id = await addMailing({ audience: { kind: 'riddle' } })
  expect(await startDueMailings()).toBe(0)
  expect(await stuckOf(id)).toMatchObject({ at: 'start', people: 0 })
  expect(await needs()).toEqual([['mailing_stuck', id]])
  await statements()`update mailing set audience = '{"kind":"group","must":"all","of":[]}'`
  expect(await startDueMailings()).toBe(0)
  await aMinuteLater()
  expect(await startDueMailings()).toBe(1)
  expect(await stuckOf(id)).toBeNull()
  await refuseMails([0, 99])
  await sendAll()
  expect((await stuckOf(id))?.at).toBe('hundred')
  expect((await pauseMailing(db, { ...by(id), why: '' })).kind).toBe('paused')
  expect(await stuckOf(id)).toBeNull()
  expect(await needs()).toEqual([])
  await refuseMails(null)
  await resumeMailing(db, { ...by(id), why: '' })
  await sendAll()
  expect((await readChunks(id)).map(({ mailed }) => mailed)).toEqual([10])
  expect((await readRow(id)).state).toBe('sending')
})

test('a mailing under way of which a figure is gone waits each time it is told to go on, until the figure is there again', async () => {
  await addSupporters(150)
  const id = await addMailing({ body: 'Now.\n\n::statistic{id=harbour-falls}' })
  await startMailing(id)
  await sendAll()
  expect(fake.requests).toHaveLength(0)
  expect(await readRow(id)).toMatchObject({ state: 'paused', pausedBy: 'changed' })
  expect(await needs()).toEqual([['mailing_changed', id]])
  await resumeMailing(db, { ...by(id), why: '' })
  await sendAll()
  expect(fake.requests).toHaveLength(0)
  expect(await readRow(id)).toMatchObject({ state: 'paused', pausedBy: 'changed' })
  await addHarbourEvidence(statements())
  await resumeMailing(db, { ...by(id), why: '' })
  await sendAll()
  expect([...fake.countByAddress().values()]).toEqual(Array(150).fill(1))
})
