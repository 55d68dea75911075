import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'
import {
  cancelInvalidation,
  goOnWithInvalidation,
  restoreInvalidation,
} from '@/lib/invalidations/change-invalidation'
import { type Criteria, readCriteria } from '@/lib/invalidations/criteria'
import { previewInvalidation } from '@/lib/invalidations/preview-invalidation'
import { readInvalidation } from '@/lib/invalidations/read-invalidations'
import { startInvalidation } from '@/lib/invalidations/start-invalidation'
import { nextToTakeOut, takeOutBatch } from '@/lib/invalidations/take-out-batch'
import { workInvalidations } from '@/lib/invalidations/work-invalidations'
import { useDatabase } from '../support/database'
import { addBurst, countsAsTheyAre, countsAsTold } from '../support/signature-rows'
import { addCampaign, emptySignatures } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()
const sees = { email: true, network: true }
const network = '203.0.113.0/24'
let staffId = ''
let campaignId = 0
beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`select tests.empty('staff, invalidation cascade')`)
  campaignId = await addCampaign('harbour', { goals: [1000] })
  staffId = await addStaff('moderator@example.org', 'moderator')
})

async function preview(criteria: Criteria) {
  const counted = await previewInvalidation(criteria, sees)
  if (counted.kind !== 'counted') throw new Error('too wide')
  return counted
}

async function begin(
  criteria: Criteria,
  more: { typed?: number | null; countedAt?: string; expected?: number } = {},
) {
  const shown = more.countedAt ? null : await preview(criteria)
  const expected = more.expected ?? shown?.total ?? 0
  const countedAt = more.countedAt ?? shown?.countedAt ?? ''
  const typed = more.typed === undefined ? expected : more.typed
  return startInvalidation(db, {
    criteria,
    countedAt,
    expected,
    typed,
    reason: 'Made by a program',
    note: '',
    staffId,
  })
}

async function begun(criteria: Criteria): Promise<number> {
  const started = await begin(criteria)
  if (started.kind !== 'started') throw new Error(started.kind)
  return started.id
}

async function states(): Promise<Record<string, number>> {
  const rows = await db.execute<{ state: string; n: number }>(
    sql`select state, count(*)::int as n from signature group by 1 order by 1`,
  )
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

async function everyRow(): Promise<unknown[]> {
  return [
    ...(await db.execute(
      sql`select id, state, seat, state_before, invalidation_id, confirmed_at from signature order by id`,
    )),
  ]
}

describe('before it begins', () => {
  test('no criteria, or such as say nothing, are refused here and by the database', async () => {
    await addBurst(campaignId, { count: 3 })
    for (const nothing of [
      {},
      { scoreFrom: 0 },
      { name: ' ' },
      { postcode: '' },
      { ids: [] },
    ] as Criteria[]) {
      expect(readCriteria(nothing)).toBeNull()
      expect(await begin(nothing, { countedAt: new Date().toISOString(), expected: 3 })).toEqual({
        kind: 'no_criteria',
      })
    }
    await expect(
      db.execute(
        sql`insert into invalidation (criteria, reason, matched, counted_at) values ('{}', 'why', 3, now())`,
      ),
    ).rejects.toMatchObject({ cause: { constraint_name: 'invalidation_has_criteria' } })
  })
  test('the preview counts by state, draws ten, says what each condition matches alone and which goal comes back', async () => {
    await addBurst(campaignId, { count: 1010, ip: '198.51.100' })
    await addBurst(campaignId, { count: 60 })
    await countSignatures(db)
    const shown = await preview({ campaignId, network: '198.51.100.0/24', scoreFrom: 1 })
    const [only] = shown.campaigns
    expect(shown.total).toBe(1010)
    expect([only?.confirmed, only?.pending, only?.held]).toEqual([808, 101, 101])
    expect(shown.sample).toHaveLength(10)
    expect(shown.alone).toContainEqual({ condition: 'network', matches: 1010 })
    expect(only?.goals).toEqual([])
    await db.execute(sql`update campaign_goal set reached_at = now(), at_count = 500`)
    expect((await preview({ network: '198.51.100.0/24' })).campaigns[0]?.goals).toEqual([500])
  })
  test('from 51 on the count has to be typed', async () => {
    await addBurst(campaignId, { count: 51 })
    expect(await begin({ network }, { typed: null })).toEqual({ kind: 'not_typed' })
    expect(await begin({ network }, { typed: 50 })).toEqual({ kind: 'not_typed' })
    expect(await begin({ network })).toMatchObject({ kind: 'started' })
  })
  test('a count that changed since the preview is refused with the new one, and nothing is begun', async () => {
    await addBurst(campaignId, { count: 20 })
    const { countedAt } = await preview({ network })
    await db.execute(
      sql`update signature set state = 'withdrawn', seat = null where id in (select id from signature limit 1)`,
    )
    expect(await begin({ network }, { countedAt, expected: 20 })).toEqual({ kind: 'changed', count: 19 })
    expect(await db.execute(sql`select from invalidation`)).toHaveLength(0)
  })
  test('what arrives after the preview is neither counted nor taken out', async () => {
    await addBurst(campaignId, { count: 20 })
    const { countedAt } = await preview({ network })
    await addBurst(campaignId, { count: 5, ip: '203.0.113', from: 100, isNew: true })
    expect(await begin({ network }, { countedAt, expected: 20 })).toMatchObject({ kind: 'started' })
    await workInvalidations()
    expect((await states()).invalidated).toBe(20)
  })
  test('a form sent twice begins one invalidation', async () => {
    await addBurst(campaignId, { count: 20 })
    const { countedAt } = await preview({ network })
    const both = await Promise.all([1, 2].map(() => begin({ network }, { countedAt, expected: 20 })))
    expect(both[0]).toEqual(both[1])
    expect(await db.execute(sql`select from invalidation`)).toHaveLength(1)
  })
})

describe('the work', () => {
  test('takes out every row that matches, links it, and restoring gives back each as it was', async () => {
    await addBurst(campaignId, { count: 1200 })
    await addBurst(campaignId, { count: 30, ip: '198.51.100' })
    await countSignatures(db)
    const before = await everyRow()
    const id = await begun({ network })
    await workInvalidations()
    expect((await states()).invalidated).toBe(1200)
    expect(await readInvalidation(id)).toMatchObject({
      state: 'done',
      matched: 1200,
      invalidated: 1200,
      skipped: 0,
      nowOut: 1200,
    })
    expect(await countsAsTold()).toEqual(await countsAsTheyAre())
    expect(await restoreInvalidation(db, { id, staffId, reason: 'It was a school' })).toEqual({
      kind: 'changed',
    })
    await workInvalidations()
    expect(await everyRow()).toEqual(before)
    expect(await readInvalidation(id)).toMatchObject({ state: 'restored', nowOut: 0 })
    expect(await countsAsTold()).toEqual(await countsAsTheyAre())
    const audited = await db.execute<{ action: string }>(
      sql`select action from audit_entry where staff_id = ${staffId} order by id`,
    )
    expect(audited.map(({ action }) => action)).toEqual(['invalidation.started', 'invalidation.restored'])
  })
  test('cancelled between two batches it stops, and goes on where it stopped', async () => {
    await addBurst(campaignId, { count: 1200 })
    const id = await begun({ network })
    const [job] = await db.execute<{ countedAt: string }>(
      sql`select counted_at::text as "countedAt" from invalidation`,
    )
    const atWork = {
      id,
      state: 'running' as const,
      criteria: { network },
      countedAt: job!.countedAt,
      cursor: null,
    }
    const ids = await nextToTakeOut(atWork, 1200)
    expect(await takeOutBatch(atWork, ids.slice(0, 500))).toBe(true)
    expect(await cancelInvalidation(db, { id, staffId })).toEqual({ kind: 'changed' })
    expect(await takeOutBatch(atWork, ids.slice(500, 1000))).toBe(false)
    await workInvalidations()
    expect((await states()).invalidated).toBe(500)
    expect(await cancelInvalidation(db, { id, staffId })).toEqual({ kind: 'not_possible' })
    expect(await goOnWithInvalidation(db, { id, staffId })).toEqual({ kind: 'changed' })
    await workInvalidations()
    expect(await readInvalidation(id)).toMatchObject({ state: 'done', invalidated: 1200, skipped: 0 })
  })
  test('what its signer changed meanwhile is passed over and said', async () => {
    await addBurst(campaignId, { count: 20 })
    const id = await begun({ network })
    await db.execute(
      sql`update signature set state = 'withdrawn', seat = null where id in (select id from signature limit 3)`,
    )
    await workInvalidations()
    expect(await readInvalidation(id)).toMatchObject({ invalidated: 17, skipped: 3 })
    expect((await states()).withdrawn).toBe(3)
  })
  test('two workers at once do the work of one', async () => {
    await addBurst(campaignId, { count: 1200 })
    const id = await begun({ network })
    await Promise.all([workInvalidations(), workInvalidations(), workInvalidations()])
    expect(await readInvalidation(id)).toMatchObject({ state: 'done', invalidated: 1200 })
  })
  test('whose place was taken meanwhile stays out and linked, and comes back once it is free', async () => {
    await addBurst(campaignId, { count: 3 })
    const id = await begun({ network })
    await workInvalidations()
    await db.execute(sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, state, seat, confirmed_at)
      select campaign_id, 'Other', 'other', email, canonical_email, 'GB', 'ZE1 0AA', 'confirmed', 1, now() from signature
      where state_before = 'confirmed' limit 1`)
    await restoreInvalidation(db, { id, staffId, reason: 'wrong network' })
    await workInvalidations()
    expect(await readInvalidation(id)).toMatchObject({ state: 'restored', nowOut: 1 })
    await db.execute(sql`update signature set state = 'withdrawn', seat = null where name = 'Other'`)
    expect(await restoreInvalidation(db, { id, staffId, reason: 'free now' })).toEqual({ kind: 'changed' })
    await workInvalidations()
    expect(await readInvalidation(id)).toMatchObject({ state: 'restored', nowOut: 0 })
    expect(await restoreInvalidation(db, { id, staffId, reason: 'again' })).toEqual({ kind: 'not_possible' })
  })
})
