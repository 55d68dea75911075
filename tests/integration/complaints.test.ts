import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { type ComplaintAct, handleComplaint, readComplaintRecord } from '@/lib/rights/handle-complaint'
import { listComplaints } from '@/lib/rights/list-complaints'
import { makeComplaint, readComplaint, receiptsAnHour } from '@/lib/rights/make-complaint'
import { useDatabase } from '../support/database'

useDatabase()
const typed = { name: 'Una Findlater', email: 'una@example.org', text: 'You wrote to me after I had left.' }

beforeEach(async () => {
  await db.execute(sql`select tests.empty('complaint, complaint_event, mail, staff cascade')`)
  await db.execute(
    sql`insert into staff (id, email, role, status, name) values ('ada', 'ada@example.org', 'support', 'active', 'Ada')`,
  )
})

const make = (now = new Date()) => db.transaction((tx) => makeComplaint(tx, typed, now))
const first = async () => (await db.execute<{ id: number }>(sql`select id from complaint`))[0]!.id
const act = async (what: ComplaintAct, entries: number, words = 'We look into it.') =>
  db.transaction(async (tx) =>
    handleComplaint(tx, { id: await first(), act: what, words, entries, staffId: 'ada' }),
  )
const mailed = async () =>
  (await db.execute<{ news: string }>(sql`select data->>'news' as news from mail order by id`)).map(
    ({ news }) => news,
  )

describe('a complaint', () => {
  test('has thirty days from when it came to be acknowledged, and its reference is mailed at once', async () => {
    const made = await make(new Date('2026-11-22T23:30:00Z'))
    const record = await readComplaintRecord(await first())
    expect(record).toMatchObject({
      state: 'new',
      dueOn: '2026-12-22',
      reference: (made as { reference: string }).reference,
    })
    expect(await mailed()).toEqual(['received'])
  })

  test('has its thirty days of the calendar, whatever the clocks do in between', async () => {
    await make(new Date('2027-02-28T23:30:00Z'))
    expect((await readComplaintRecord(await first()))?.dueOn).toBe('2027-03-30')
  })

  test('of somebody whom no mail reaches says so to whoever answers it, and one nobody answered in time is late', async () => {
    await make(new Date(Date.now() - 40 * 86_400_000))
    expect((await readComplaintRecord(await first()))?.takesNothing).toBeNull()
    await db.execute(sql`
      insert into suppression (address_key, reason, source) select address_key, 'complained', 'provider' from complaint`)
    expect((await readComplaintRecord(await first()))?.takesNothing).toBe('complained')
    expect((await listComplaints(null)).open).toMatchObject([{ isLate: true, acknowledgedAt: null }])
    await act('acknowledged', 1)
    expect((await listComplaints(null)).open).toMatchObject([{ isLate: false }])
    await db.execute(sql`truncate suppression`)
  })

  test('is not taken a fourth time in a day from one address, also when sent at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => make()))
    expect(made.filter(({ kind }) => kind === 'made')).toHaveLength(3)
  })

  test('is kept in a flood, of which no more than some get a receipt: the form is no way to make us write to strangers', async () => {
    for (let i = 0; i < receiptsAnHour + 5; i++)
      await db.transaction((tx) =>
        makeComplaint(tx, { ...typed, email: `stranger${i}@example.org` }, new Date()),
      )
    expect(await db.execute(sql`select 1 from complaint`)).toHaveLength(receiptsAnHour + 5)
    expect(await mailed()).toHaveLength(receiptsAnHour)
  })

  test('goes its way: acknowledged, told, closed, with every step in its record and in the log', async () => {
    await make()
    expect((await act('acknowledged', 1)).kind).toBe('done')
    expect((await act('note', 2, 'Asked the data officer')).kind).toBe('done')
    expect((await act('closed', 3, 'It was our mistake.')).kind).toBe('done')
    const record = await readComplaintRecord(await first())
    expect(record).toMatchObject({ state: 'closed', outcome: 'It was our mistake.' })
    expect(record?.entries.map(({ what }) => what)).toEqual(['received', 'acknowledged', 'note', 'closed'])
    expect(await mailed()).toEqual(['received', 'acknowledged', 'closed'])
    const logged = await db.execute(
      sql`select action from audit_entry where object_kind = 'complaint' and object_id = ${String(await first())}`,
    )
    expect(logged).toHaveLength(3)
  })

  test('is answered by one of two who answer at once; the other is told and nothing of theirs is sent', async () => {
    await make()
    const both = await Promise.all([act('acknowledged', 1, 'One'), act('acknowledged', 1, 'Two')])
    expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'moved'])
    expect(await mailed()).toEqual(['received', 'acknowledged'])
  })

  test('stays closed, and its record cannot be edited', async () => {
    await make()
    await act('closed', 1)
    expect((await act('told', 2)).kind).toBe('moved')
    await expect(db.execute(sql`update complaint_event set words = 'something else'`)).rejects.toThrow()
  })
})

test('every mistake of the form is named at once, and nothing typed is lost', () => {
  const read = readComplaint({ name: ' ', email: 'nobody', text: 'x'.repeat(5001) })
  expect(read).toEqual({
    kind: 'invalid',
    mistakes: [
      { field: 'name', code: 'missing' },
      { field: 'email', code: 'wrong' },
      { field: 'text', code: 'too_long' },
    ],
  })
})
