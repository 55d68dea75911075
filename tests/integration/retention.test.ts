import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { changeRetentionDays, holdFromRetention, liftHold, listHolds } from '@/lib/rights/change-retention'
import { foreseeSweeps } from '@/lib/rights/foresee-sweeps'
import { readRetention, runRetention } from '@/lib/rights/run-retention'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { sweepSignatures } from '@/lib/signatures/sweep-signatures'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, sign, signaturesOf } from '../support/signing'

useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'undersigned-retention-'))
process.env.FILES_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const today = '2026-11-22'
const rule = 'signatures_of_ended_campaigns'

beforeEach(async () => {
  await emptySignatures()
  await db.execute(
    sql`select tests.empty('retention_run, retention_days, retention_hold, erasure, suppression, data_request, complaint, complaint_event, staff cascade')`,
  )
  await db.execute(
    sql`insert into staff (id, email, role, status, name) values ('ada', 'ada@example.org', 'owner', 'active', 'Ada')`,
  )
  for (const slug of ['harbour', 'bridge', 'tower']) {
    await addCampaign(slug)
    await sign(slug, { name: `Ann of ${slug}`, email: `ann.${slug}@example.org`, updates: 'yes' })
    for (const { id } of await signaturesOf(slug)) await confirmSignature(id)
  }
  await ended('harbour', 400)
  await ended('bridge', 100)
})

const ended = (slug: string, daysAgo: number) =>
  db.execute(sql`
    update campaign set state = 'closed', closed_at = now() - make_interval(days => ${daysAgo}),
      opens_at = now() - make_interval(days => ${daysAgo + 30}), closes_at = now() - make_interval(days => ${daysAgo}) where slug = ${slug}`)
const nameOn = async (slug: string) => (await signaturesOf(slug))[0]?.name
const standing = async () => (await readRetention(db)).find(({ key }) => key === rule)

describe('names on a petition', () => {
  test('go a year after it has ended, and no sooner; what is counted stays', async () => {
    await runRetention(db, today)
    expect(await nameOn('harbour')).toBe('Erased')
    expect(await nameOn('bridge')).toBe('Ann of bridge')
    expect(await nameOn('tower')).toBe('Ann of tower')
    expect((await signaturesOf('harbour'))[0]?.state).toBe('confirmed')
  })

  test('are counted before, without anything being done', async () => {
    expect(await standing()).toMatchObject({ due: 1, held: 0, days: 365, last: null })
    expect(await nameOn('harbour')).toBe('Ann of harbour')
    await runRetention(db, today)
    expect(await standing()).toMatchObject({ due: 0, last: { day: today, done: 1, hasEnded: true } })
  })

  test('stay while a hold is on their campaign or on their address, and go once it is lifted', async () => {
    const hold = { reason: 'A court has asked for it', endsOn: '2099-01-01', staffId: 'ada' }
    await db.transaction((tx) => holdFromRetention(tx, { ...hold, campaignSlug: 'harbour', email: '' }))
    await runRetention(db, today)
    expect(await nameOn('harbour')).toBe('Ann of harbour')
    expect(await standing()).toMatchObject({ due: 0, held: 1 })
    await liftHold(db, (await listHolds(db))[0]!.id, 'ada')
    await db.transaction((tx) =>
      holdFromRetention(tx, { ...hold, campaignSlug: '', email: 'Ann.Harbour@example.org' }),
    )
    await runRetention(db, '2026-11-23')
    expect(await nameOn('harbour')).toBe('Ann of harbour')
    await liftHold(db, (await listHolds(db))[0]!.id, 'ada')
    await runRetention(db, '2026-11-24')
    expect(await nameOn('harbour')).toBe('Erased')
  })

  test('are not looked through again once they are all gone, unless something came since', async () => {
    const mark = async () =>
      (
        await db.execute<{ at: string | null }>(
          sql`select names_erased_at as at from campaign where slug = 'harbour'`,
        )
      )[0]?.at
    await runRetention(db, today)
    const first = await mark()
    expect(first).not.toBeNull()
    expect((await db.execute(sql`select 1 from campaign where names_erased_at is not null`)).length).toBe(1)
    await runRetention(db, '2026-11-23')
    expect(await mark()).toEqual(first)
    await db.execute(sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at)
      select id, 'Late Paper', 'late paper', '', 'late@example.org', 'GB', 'confirmed', 1, now() from campaign where slug = 'harbour'`)
    await runRetention(db, '2026-11-24')
    expect((await signaturesOf('harbour')).map(({ name }) => name)).toEqual(['Erased', 'Erased'])
  })

  test('go after the days that staff have set; a change of what somebody else changed meanwhile is refused', async () => {
    const change = (days: number, seen: number) =>
      db.transaction((tx) => changeRetentionDays(tx, { rule, days, seen, staffId: 'ada' }))
    expect((await change(90, 365)).kind).toBe('changed')
    expect((await change(30, 365)).kind).toBe('moved')
    await runRetention(db, today)
    expect(await nameOn('bridge')).toBe('Erased')
    expect(await standing()).toMatchObject({ days: 90 })
  })

  test('run twice at once, or again on the same day, nothing is done twice', async () => {
    await Promise.all([runRetention(db, today), runRetention(db, today)])
    await runRetention(db, today)
    expect((await standing())?.last).toMatchObject({ done: 1 })
  })
})

describe('what is forgotten in days', () => {
  const oldForms = () =>
    db.execute(sql`
      update signature set requested_at = now() - interval '200 days', created_at = now() - interval '200 days', ip = '198.51.100.7',
        state = case when campaign_id in (select id from campaign where slug = 'tower') then 'withdrawn' else 'pending' end,
        seat = null, supporter_id = null, confirmed_at = null,
        withdrawn_at = case when campaign_id in (select id from campaign where slug = 'tower') then now() - interval '200 days' end`)
  const hold = (campaignSlug: string, email = '') =>
    db.transaction((tx) =>
      holdFromRetention(tx, {
        ...{ campaignSlug, email, reason: 'A claim in court', endsOn: '2099-01-01', staffId: 'ada' },
      }),
    )
  const names = async () =>
    [...(await db.execute<{ name: string }>(sql`select name from signature order by name`))].map(
      ({ name }) => name,
    )

  test('stays as well while a hold is on its campaign or its address: forms not confirmed, names taken back, networks', async () => {
    await oldForms()
    await hold('tower')
    await hold('', 'Ann.Harbour@example.org')
    const foreseen = async () =>
      Object.fromEntries((await foreseeSweeps(db)).map(({ key, due, held }) => [key, [due, held]]))
    expect(await foreseen()).toMatchObject({
      ...{ unconfirmed: [1, 1], withdrawn: [0, 1], spam: [0, 0], network: [1, 2] },
      ...{ letters_unconfirmed: [0, 0], letter_texts: [0, 0] },
    })
    await sweepSignatures(db)
    expect(await foreseen()).toMatchObject({ unconfirmed: [0, 1], network: [0, 2] })
    expect(await names()).toEqual(['Ann of harbour', 'Ann of tower'])
    expect([...(await db.execute(sql`select 1 from signature where ip is not null`))]).toHaveLength(2)
    await db.execute(sql`update retention_hold set lifted_at = now()`)
    await sweepSignatures(db)
    expect(await names()).toEqual([])
  })
})

describe('people', () => {
  test('who agreed and cannot be asked any more go like those who did not: mail comes back, or what an act implied is over', async () => {
    await db.execute(sql`update supporter set last_acted_at = now() - interval '3 years'`)
    await db.execute(sql`
      insert into suppression (address_key, reason, source)
      select address_key, 'bounced', 'provider' from supporter where canonical_email = 'ann.bridge@example.org'`)
    await db.execute(sql`
      update supporter set updates_basis = 'implied', country = 'CA', implied_until = now() - interval '1 day'
      where canonical_email = 'ann.harbour@example.org'`)
    await runRetention(db, today)
    const left = await db.execute<{ email: string }>(sql`select email from supporter order by email`)
    expect(left.map(({ email }) => email)).toEqual(['ann.tower@example.org'])
  })

  test('who never agreed to mail go two years after they last did something; who agreed stay', async () => {
    await sign('bridge', { name: 'Bo Oh', email: 'bo@example.org', updates: 'no' })
    for (const { id } of await signaturesOf('bridge')) await confirmSignature(id)
    await db.execute(sql`update supporter set last_acted_at = now() - interval '3 years'`)
    await runRetention(db, today)
    const left = await db.execute<{ email: string }>(sql`select email from supporter order by email`)
    expect(left.map(({ email }) => email)).toEqual([
      'ann.bridge@example.org',
      'ann.harbour@example.org',
      'ann.tower@example.org',
    ])
  })
})
