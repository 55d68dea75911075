import { beforeEach, describe, expect, test } from 'vitest'
import { findingsOf } from '@/app/staff/(office)/mailings/[id]/report/report-sentences'
import { db, statements } from '@/db/client'
import { decideTests } from '@/lib/mailings/decide-test'
import { forgetRecipients, keepTallies } from '@/lib/mailings/keep-tally'
import { readMailing } from '@/lib/mailings/read-mailing'
import { readReport } from '@/lib/mailings/read-report'
import { startMailing } from '@/lib/mailings/start-mailing'
import { takeMailingChunk } from '@/lib/mailings/take-chunk'
import { runRetention } from '@/lib/rights/run-retention'
import { useDatabase } from '../support/database'
import { addCampaign } from './mail-fixtures'
import { addMailing, addSupporters, emptyMailings, readChunks } from './mailing-fixtures'

useDatabase()
beforeEach(emptyMailings)

/** A mailing about a campaign, started; with a test in two groups of a hundred where that is asked for. */
async function begun(people: number, testEach?: number): Promise<number> {
  await addSupporters(people)
  const campaignId = await addCampaign()
  const variants = testEach ? (['A', 'B'] as const) : (['A'] as const)
  const id = await addMailing({ campaignId, testEach, variants: [...variants] })
  expect((await startMailing(id)).kind).toBe('started')
  await beganHoursAgo(id, 6)
  return id
}

/** When it began never changes: tests alone may. */
async function beganHoursAgo(id: number, hours: number): Promise<void> {
  await statements().begin(async (sql) => {
    await sql`alter table mailing disable trigger mailing_is_frozen_once_begun`
    await sql`update mailing set snapshot_at = now() - make_interval(hours => ${hours}) where id = ${id}`
    await sql`alter table mailing enable trigger mailing_is_frozen_once_begun`
  })
}

/** Takes every hundred that may go now, and lets the provider take them. */
async function goOut(id: number): Promise<void> {
  while (await takeMailingChunk());
  await statements()`update mail set state = 'sent', sent_at = now() - interval '1 hour' where mailing_id = ${id} and state = 'batched'`
  await statements()`update mail_batch set state = 'accepted', messages = null, lease_until = null where state = 'open'`
}

/** So many readers from a place on sign its campaign, so long after now. */
const sign = (id: number, from: number, people: number, minutesFromNow: number) => statements()`
  insert into signature (campaign_id, name, name_key, email, canonical_email, address_key, country, state, seat, supporter_id, confirmed_at)
  select m.campaign_id, s.name, s.name, s.email, s.canonical_email, s.address_key, 'GB', 'confirmed', 1, s.id,
    now() + make_interval(mins => ${minutesFromNow}::int)
  from mailing m join mailing_recipient r on r.mailing_id = m.id and r.place >= ${from} and r.place < ${from + people}
    join supporter s on s.id = r.supporter_id where m.id = ${id}`

const groupsWereTaken = (id: number, hoursAgo: number) => statements()`
  update mailing_chunk set taken_at = now() - make_interval(hours => ${hoursAgo}) where mailing_id = ${id} and taken_at is not null`

describe('a subject test', () => {
  test('is decided by what each group did between its mail and the deadline, and the rest gets the winner', async () => {
    const id = await begun(450, 100)
    await goOut(id)
    expect((await readChunks(id)).map(({ state }) => state)).toEqual([
      'taken',
      'taken',
      'waiting',
      'waiting',
      'waiting',
    ])
    await sign(id, 0, 2, -10)
    await sign(id, 100, 3, -10)
    // Before their mail, and of the rest, who got neither: both say nothing of the subjects.
    await sign(id, 50, 4, -120)
    await sign(id, 250, 9, -10)
    expect(await decideTests()).toBe(0)
    await groupsWereTaken(id, 4)
    expect(await decideTests()).toBe(1)
    expect(await decideTests()).toBe(0)
    const mailing = (await readMailing(id))!
    expect([mailing.winner, mailing.tally]).toEqual(['B', { test_A: 2, test_B: 3 }])
    await goOut(id)
    const report = await readReport(mailing)
    expect(report.mailedByVariant).toEqual({ A: 100, B: 350 })
    const [{ facts } = { facts: null }] = await statements()<{ facts: unknown }[]>`
      select facts from audit_entry where action = 'mailing.test_decided' and object_id = ${String(id)}`
    expect(facts).toEqual({ winner: 'B', by: 'signatures', A: 2, B: 3 })
  })

  test('that nobody answers, or that ends even, is won by A', async () => {
    const id = await begun(300, 100)
    await goOut(id)
    await groupsWereTaken(id, 5)
    await sign(id, 100, 1, -10)
    // After the deadline.
    await statements()`update signature set confirmed_at = now()`
    expect(await decideTests()).toBe(1)
    expect((await readMailing(id))?.winner).toBe('A')
    expect((await readReport((await readMailing(id))!)).votes).toEqual({})
  })

  test('waits for its groups to be taken, however long that takes', async () => {
    const id = await begun(300, 100)
    await takeMailingChunk()
    await groupsWereTaken(id, 100)
    expect(await decideTests()).toBe(0)
  })
})

describe('the report', () => {
  test('counts what became of each, what it led to and who left, and says it in sentences', async () => {
    const id = await begun(200)
    await statements()`
      insert into suppression (address_key, reason) select address_key, 'asked' from mailing_recipient where mailing_id = ${id} and place < 6`
    await goOut(id)
    const set = (what: string, where: string) =>
      statements().unsafe(`update mail set ${what} where mailing_id = ${id} and ${where}`)
    await set("came_back = 'bounced', came_back_at = now()", 'mailing_place between 10 and 17')
    await set("came_back = 'complained', came_back_at = now()", 'mailing_place between 20 and 22')
    await set("came_back = 'delayed', came_back_at = now()", 'mailing_place between 30 and 35')
    await sign(id, 40, 7, -5)
    await sign(id, 60, 3, -200)
    await statements()`
      insert into suppression (address_key, reason, at) select address_key, 'asked', now() from mailing_recipient
      where mailing_id = ${id} and place between 70 and 75`
    await statements()`
      insert into suppression (address_key, reason, at) select address_key, 'asked', now() - interval '3 hours' from mailing_recipient
      where mailing_id = ${id} and place = 80`
    const mailing = (await readMailing(id))!
    const report = await readReport(mailing)
    expect(report).toMatchObject({
      ...{
        mailed: 194,
        accepted: 194,
        onItsWay: 0,
        bounced: 8,
        complained: 3,
        unknown: 0,
        failed: 0,
        waiting: 0,
      },
      ...{ signed: 7, wrote: 0, left: 6, leftOutInTurn: { left: 6 } },
    })
    const said = findingsOf({ mailing, report }).map(({ sentence }) => sentence)
    expect(said).toEqual([
      'Of 194 people, 95.9% took it; 8 addresses bounced.',
      'Seven signed under its campaign within seven days of their mail.',
      'Six of those who got it left all our mail afterwards; fewer than 5 complained of spam.',
      'Nobody who matched was left out when it started; 6 more when their turn came.',
    ])
  })

  test('looks at single mails where a batch was taken apart', async () => {
    const id = await begun(200)
    await goOut(id)
    const [batch] = await statements()<
      { id: string }[]
    >`select batch_id as id from mailing_chunk where mailing_id = ${id} and no = 1`
    await statements()`update mail_batch set state = 'rejected' where id = ${batch!.id}`
    await statements()`update mail set state = 'failed' where mailing_id = ${id} and mailing_place between 100 and 104`
    await statements()`update mail set state = 'unknown' where mailing_id = ${id} and mailing_place between 105 and 107`
    expect(await readReport((await readMailing(id))!)).toMatchObject({
      mailed: 200,
      accepted: 192,
      failed: 5,
      unknown: 3,
    })
  })

  test('says no number under five that could point at somebody', async () => {
    const id = await begun(100)
    await goOut(id)
    await sign(id, 0, 1, -5)
    await statements()`
      insert into suppression (address_key, reason, at) select address_key, 'asked', now() from mailing_recipient where mailing_id = ${id} and place = 3`
    const mailing = (await readMailing(id))!
    const findings = findingsOf({ mailing, report: await readReport(mailing) })
    const of = (wanted: string) => findings.find(({ id: name }) => name === wanted)
    expect(of('led')?.sentence).toMatch(/^Fewer than 5 signed/)
    expect(of('led')?.rows).toContainEqual(['Signed', 'fewer than 5', ''])
    expect(of('left')?.rows[0]).toEqual(['Left all mail after it', 'fewer than 5', ''])
  })

  test('is the same after its recipients are forgotten, which a hundred at a time makes no less true', async () => {
    const id = await begun(350, 100)
    await goOut(id)
    await sign(id, 0, 6, -5)
    await groupsWereTaken(id, 5)
    await statements()`update signature set confirmed_at = now() - interval '2 hours'`
    await statements()`update mail set sent_at = now() - interval '3 hours' where mailing_id = ${id}`
    await statements()`update mailing_chunk set taken_at = now() - interval '5 hours' where taken_at is not null`
    await decideTests()
    await goOut(id)
    await statements()`update mailing set state = 'done', finished_at = now() - interval '91 days' where id = ${id}`
    const before = await readReport((await readMailing(id))!)
    const places = Array.from({ length: 350 }, (_, place) => `${id}:${place}`)
    for (let from = 0; from < 350; from += 70)
      await db.transaction((tx) => forgetRecipients(tx, places.slice(from, from + 70)))
    expect(await statements()`select 1 from mailing_recipient where mailing_id = ${id}`).toHaveLength(0)
    expect(await readChunks(id)).toEqual([])
    await statements()`delete from mail where mailing_id = ${id}`
    await keepTallies(db)
    expect(await readReport((await readMailing(id))!)).toEqual(before)
  })

  test('loses its recipients by the rule of retention, after its days and not before; who is held stays', async () => {
    const id = await begun(150)
    await goOut(id)
    const endedDaysAgo = (days: number) =>
      statements()`update mailing set state = 'done', finished_at = now() - make_interval(days => ${days}::int) where id = ${id}`
    const left = () => statements()`select 1 from mailing_recipient where mailing_id = ${id}`
    await endedDaysAgo(89)
    await runRetention(db, '2026-11-20')
    expect(await left()).toHaveLength(150)
    await endedDaysAgo(91)
    await statements()`
      insert into retention_hold (reason, address_key, ends_on)
      select 'A claim', address_key, current_date + 30 from mailing_recipient where mailing_id = ${id} and place = 7`
    await runRetention(db, '2026-11-21')
    expect(await left()).toHaveLength(1)
    expect(await readReport((await readMailing(id))!)).toMatchObject({ mailed: 150, accepted: 150 })
  })
})
