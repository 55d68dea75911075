import { beforeEach, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { copyMailing } from '@/lib/mailings/copy-mailing'
import { countMailing } from '@/lib/mailings/count-mailing'
import { countMissing } from '@/lib/mailings/count-missing'
import { readMailing } from '@/lib/mailings/read-mailing'
import { readOneReader } from '@/lib/mailings/read-reader'
import { sendTest } from '@/lib/mailings/send-test'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { addMailing, addSupporters, emptyMailings } from './mailing-fixtures'

useDatabase()
beforeEach(emptyMailings)

async function addStaff(): Promise<{ id: string; email: string }> {
  const email = `writer.${Date.now()}@example.org`
  const [row] = await statements()<{ id: string }[]>`
    insert into staff (email, role, status, name) values (${email}, 'campaigner', 'active', 'A Writer') returning id`
  return { id: row!.id, email }
}

const asReadBy = { values: { name: 'Aoife Brannigan', 'name.first': 'Aoife' }, signedOn: '2026-10-14' }

test('a test goes to its writer alone, in each version, marked, and has no place in the mailing', async () => {
  await addSupporters(3)
  const staff = await addStaff()
  const mailing = (await readMailing(await addMailing({ variants: ['A', 'B'] })))!
  expect(await sendTest({ mailing, staff, ...asReadBy })).toEqual({ kind: 'sent', mails: 2 })
  const rows = await statements()<{ to: string; mailing: number | null; kind: string }[]>`
    select to_address as to, mailing_id as mailing, kind from mail`
  expect(rows).toEqual(mailing.texts.map(() => ({ to: staff.email, mailing: null, kind: 'mailing-test' })))
  expect((await readMailing(mailing.id))?.testedVersion).toBe(mailing.version)
})

test('no test goes where mail came back from, and nobody is told that it does', async () => {
  const staff = await addStaff()
  const mailing = (await readMailing(await addMailing()))!
  await statements()`
    insert into suppression (address_key, reason, source) values (${addressKey(staff.email)}, 'bounced', 'provider')`
  expect(await sendTest({ mailing, staff, ...asReadBy })).toEqual({ kind: 'no_mail_arrives' })
  expect(await statements()`select from mail`).toHaveLength(0)
  expect((await readMailing(mailing.id))?.testedVersion).toBeNull()
})

test('how many have nothing for a field is counted over those whom it would go to, and over nobody else', async () => {
  const [first, second] = await addSupporters(4)
  await statements()`update supporter set name = '' where id = ${first!}`
  await statements()`update supporter set name = '', updates = 'withdrawn' where id = ${second!}`
  const mailing = (await readMailing(await addMailing()))!
  const missing = await countMissing(mailing, Date.now())
  expect(missing).toMatchObject({
    name: 1,
    'name.first': 1,
    constituency: 3,
    'mp.name': 3,
    'signature.date': 3,
  })
})

test('whoever it is looked at as is one of those whom it would go to, the same each time, and nobody where it goes to nobody', async () => {
  const [left, stays] = await addSupporters(2)
  await statements()`update supporter set updates = 'withdrawn' where id = ${left!}`
  const mailing = (await readMailing(await addMailing()))!
  const drawn = async () => (await readOneReader(mailing, Date.now()))?.supporterId ?? null
  expect([await drawn(), await drawn()]).toEqual([stays, stays])
  await statements()`update supporter set updates = 'withdrawn' where id = ${stays!}`
  expect(await drawn()).toBeNull()
})

test('a copy has the people and the words of the other, and neither its days nor its approval', async () => {
  const staff = await addStaff()
  const other = (await readMailing(await addMailing({ approvedPeople: 10 })))!
  const copied = await copyMailing(db, {
    ...{ fromId: other.id, staffId: staff.id, name: 'Again', kind: 'news', campaignId: null, topics: [] },
  })
  if (copied.kind !== 'created') throw new Error(copied.kind)
  const copy = (await readMailing(copied.id))!
  expect(copy.texts).toEqual(other.texts)
  expect(copy.audience).toEqual(other.audience)
  expect([copy.state, copy.startsAt, copy.approved]).toEqual(['draft', null, null])
})

test('a mailing to nine in ten of all whom we may mail is to everybody, as the page of whom it goes to says', async () => {
  const people = await addSupporters(20)
  const setFrance = (ids: string[]) =>
    statements()`update supporter set country = 'FR' where id = any(${ids})`
  const notFrance = {
    ...{ kind: 'group', must: 'all' },
    of: [{ kind: 'lives_in_country', not: true, countries: ['FR'] }],
  }
  const count = async () => countMailing((await readMailing(await addMailing({ audience: notFrance })))!)
  await setFrance(people.slice(0, 2))
  expect(await count()).toEqual({ people: 18, isEverybody: true })
  await setFrance(people.slice(2, 3))
  expect(await count()).toEqual({ people: 17, isEverybody: false })
})
