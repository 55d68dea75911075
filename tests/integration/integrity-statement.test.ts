import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { GET as csv } from '@/app/[locale]/(public)/campaigns/[slug]/integrity.csv/route'
import { GET as json } from '@/app/api/v1/campaigns/[slug]/integrity/route'
import { db } from '@/db/client'
import { auditCounts } from '@/lib/counting/audit-counts'
import { countSignatures } from '@/lib/counting/count-signatures'
import { readStatement, type Statement } from '@/lib/counting/integrity-statement'
import { sweepSignatures } from '@/lib/signatures/sweep-signatures'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures } from '../support/signing'

useDatabase()

let campaignId: number
beforeEach(async () => {
  await db.execute(sql`select tests.empty('invalidation, campaign_day restart identity cascade')`)
  await emptySignatures()
  campaignId = await addCampaign('harbour')
})

async function told(slug = 'harbour'): Promise<Statement> {
  while ((await countSignatures(db)).taken > 0);
  const read = await readStatement(slug)
  if (read?.kind !== 'told') throw new Error('there is no statement')
  return read.statement
}

const add = (from: number, count: number, state = 'confirmed', daysAgo = 0) =>
  db.execute(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, created_at, requested_at, confirmed_at)
    select ${campaignId}, 'S', 's ' || n, n || '@example.org', n || '@example.org', 'IE', ${state}::text,
      case when ${state} in ('confirmed', 'held') then 1 end, at, at, case when ${state} in ('confirmed', 'held') then at end
    from generate_series(${from}::int, ${from + count - 1}::int) n, (select now() - make_interval(days => ${daysAgo}) as at) day`)

const invalidate = async (which: string, reason: string, criteria: object = { campaignId }) => {
  const [row] = await db.execute<{ id: number }>(sql`
    insert into invalidation (criteria, reason, state, matched, counted_at) values (${JSON.stringify(criteria)}::jsonb, ${reason}, 'done', 1, now())
    returning id`)
  await db.execute(sql`
    with out as (
      update signature set state = 'invalidated', state_before = state, seat = null, invalidation_id = ${row!.id}
      where state in ('pending', 'confirmed', 'held') and ${sql.raw(which)} returning 1
    ) update invalidation set invalidated = (select count(*) from out) where id = ${row!.id}`)
  return row!.id
}

const restore = (id: number) =>
  db.execute(sql`
    with back as (
      update signature set state = state_before, state_before = null, invalidation_id = null,
        seat = case when state_before in ('confirmed', 'held') then 1 end where invalidation_id = ${id} returning 1
    ) update invalidation set state = 'restored', restored_at = now(), restore_reason = 'A school shares its network'
      where id = ${id} and (select count(*) from back) >= 0`)

const sumOf = ({ received, ...parts }: Statement['totals']) => [
  received,
  Object.values(parts).reduce((sum, n) => sum + n, 0),
]

describe('the integrity statement', () => {
  test('tells what became of everything received, and the parts add up to it', async () => {
    await add(1, 6)
    await add(10, 3, 'pending')
    await add(20, 2, 'spam')
    await add(30, 1, 'held')
    await db.execute(
      sql`update signature set state = 'withdrawn', seat = null, withdrawn_at = now() where name_key = 's 1'`,
    )
    await db.execute(sql`delete from signature where name_key = 's 10'`)
    await invalidate(`name_key in ('s 2', 's 11')`, 'Made by a program')
    await db.execute(
      sql`insert into count_change (campaign_id, country, area, delta, what) values (${campaignId}, 'IE', '', 1, 'duplicate')`,
    )
    const { totals, duplicates } = await told()
    expect(totals).toEqual({
      ...{ received: 12, confirmed: 4, waiting: 1, held: 1 },
      ...{ withdrawn: 1, removed: 2, spam: 2, expired: 1 },
    })
    expect(sumOf(totals)).toEqual([12, 12])
    expect(duplicates).toBe(1)
  })

  test('names each removal with its reason, its number here and what was put back', async () => {
    await add(1, 9)
    const first = await invalidate(`name_key in ('s 1', 's 2')`, 'Made by a program')
    const second = await invalidate(`name_key in ('s 3', 's 4', 's 5')`, 'One network')
    await restore(second)
    await db.execute(
      sql`update signature set state = 'invalidated', state_before = 'confirmed', seat = null where name_key = 's 6'`,
    )
    const { removals, removedSingly, totals } = await told()
    expect(removals).toMatchObject([
      { number: first, reason: 'Made by a program', removed: 2, putBack: 0, restoredAt: null },
      {
        number: second,
        reason: 'One network',
        removed: 0,
        putBack: 3,
        restoreReason: 'A school shares its network',
      },
    ])
    expect([removedSingly, totals.removed]).toEqual([1, 3])
  })

  test('a rule for all campaigns stands where it took something, and after it was undone on each', async () => {
    await add(1, 5)
    const other = await addCampaign('quay')
    const rule = await invalidate(`name_key = 's 1'`, 'A domain', { domain: 'example.org' })
    expect((await told()).removals).toMatchObject([{ removed: 1, isForAll: true }])
    expect((await told('quay')).removals).toEqual([])
    await restore(rule)
    expect((await told()).removals).toMatchObject([{ removed: 0, putBack: 1, isForAll: true }])
    expect((await told('quay')).removals).toMatchObject([{ putBack: 1, isForAll: true }])
    expect(other).toBeGreaterThan(campaignId)
  })

  test('a rule of another campaign is not told here', async () => {
    await add(1, 5)
    const other = await addCampaign('quay')
    await invalidate(`name_key = 's 1'`, 'Theirs', { campaignId: other })
    await db.execute(sql`update signature set campaign_id = ${other} where name_key = 's 1'`)
    expect((await told()).removals).toEqual([])
    expect((await told('quay')).removals).toHaveLength(1)
  })

  test('no row of days has fewer than five, so that a removal points at nobody', async () => {
    await add(1, 6, 'confirmed', 5)
    await add(10, 1, 'confirmed', 4)
    await add(20, 5, 'confirmed', 3)
    await add(30, 2, 'confirmed', 1)
    await invalidate(`name_key = 's 10'`, 'Twice')
    const { days, totals } = await told()
    expect(days.map(({ received, removed }) => [received, removed])).toEqual([
      [6, 0],
      [8, 1],
    ])
    expect(days.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(totals.confirmed)
  })

  test('the open data and the CSV say the same, and nothing of anybody', async () => {
    await add(1, 7)
    await told()
    const context = { params: Promise.resolve({ slug: 'harbour' }) }
    const request = new Request('http://127.0.0.1/')
    const body = await (await json(request, context)).json()
    expect(body).toMatchObject({ isHeldStill: false, totals: { received: 7, confirmed: 7, putAside: 0 } })
    const text = await (await csv(request, context)).text()
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(',').slice(3, 7).join()),
    ).toEqual(['received,already_signed,confirmed,removed', '7,0,7,0', '7,0,7,0'])
    expect(JSON.stringify(body) + text).not.toMatch(/example\.org|s 1/)
  })

  test('goes on telling of what was put aside and taken back, once their rows are swept', async () => {
    await add(1, 6)
    await add(10, 3, 'spam')
    await db.execute(sql`
      update signature set state = 'withdrawn', seat = null, withdrawn_at = now() - interval '31 days' where name_key in ('s 1', 's 2')`)
    await db.execute(sql`
      update signature set created_at = now() - interval '31 days' where state = 'withdrawn'`)
    await db.execute(
      sql`update signature set withdrawn_at = now() - interval '29 days' where name_key = 's 2'`,
    )
    await db.execute(sql`
      update signature set created_at = now() - interval '91 days' where name_key in ('s 10', 's 11')`)
    const before = await told()
    await sweepSignatures(db)
    const left = await db.execute<{ n: string }>(
      sql`select name_key as n from signature where state in ('spam', 'withdrawn') order by 1`,
    )
    expect(left.map(({ n }) => n)).toEqual(['s 12', 's 2'])
    expect((await told()).totals).toEqual(before.totals)
    expect(before.totals).toMatchObject({ received: 9, confirmed: 4, withdrawn: 2, spam: 3 })
    expect(await auditCounts(db)).toEqual([])
  })

  test('while staff hold the count still, nothing tells the real one', async () => {
    await add(1, 7)
    await told()
    await db.execute(sql`update campaign_count set frozen = 4`)
    expect(await readStatement('harbour')).toEqual({ kind: 'held_still', confirmed: 4 })
    const answer = await json(new Request('http://127.0.0.1/'), {
      params: Promise.resolve({ slug: 'harbour' }),
    })
    expect(await answer.text()).not.toMatch(/\b7\b/)
  })

  test('there is none of a draft, and none of a campaign that was removed', async () => {
    await addCampaign('draft', { state: 'draft' })
    expect([await readStatement('draft'), await readStatement('nowhere')]).toEqual([null, null])
    await db.execute(
      sql`update campaign set state = 'removed', removed_reason = 'It was wrong' where slug = 'harbour'`,
    )
    expect(await readStatement('harbour')).toBeNull()
  })

  test('its numbers equal the rows after any sequence of changes, many at once', async () => {
    await add(1, 60, 'pending', 2)
    await add(101, 40, 'confirmed', 1)
    const deals = [
      `update signature set state = 'confirmed', seat = 1, confirmed_at = now() where id = $ and state = 'pending'`,
      `update signature set state = 'held', state_before = 'confirmed' where id = $ and state = 'confirmed'`,
      `update signature set state = 'confirmed', state_before = null where id = $ and state = 'held'`,
      `update signature set state = 'withdrawn', seat = null, withdrawn_at = now() where id = $ and state in ('pending', 'confirmed', 'held')`,
      `update signature set state = 'invalidated', state_before = state, seat = null where id = $ and state in ('pending', 'confirmed', 'held')`,
      `update signature set state = state_before, state_before = null, seat = case when state_before <> 'pending' then 1 end where id = $ and state = 'invalidated'`,
      `delete from signature where id = $ and state = 'pending'`,
      `update signature set state = 'spam' where id = $ and state = 'pending'`,
    ]
    const ids = (await db.execute<{ id: string }>(sql`select id from signature`)).map(({ id }) => id)
    let deleted = 0
    let seed = 20_261_122
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((seed / 2_147_483_648) * below)
    }
    for (let round = 0; round < 12; round++) {
      const changes = Array.from({ length: 40 }, () => ({
        deal: deals[next(deals.length)]!,
        id: ids[next(ids.length)]!,
      }))
      const done = await Promise.all([
        ...changes.map(async ({ deal, id }) => {
          const result = await db.execute(sql.raw(`${deal.replace('$', `'${id}'`)} returning id`))
          return deal.startsWith('delete') ? result.length : 0
        }),
        countSignatures(db).then(() => 0),
      ])
      deleted += done.reduce((sum, n) => sum + n, 0)
    }
    const rows = await db.execute<{ state: string; n: number }>(
      sql`select state, count(*)::int as n from signature group by 1`,
    )
    const of = (state: string) => rows.find((row) => row.state === state)?.n ?? 0
    const { totals, days } = await told()
    expect(totals).toEqual({
      ...{ received: 100, confirmed: of('confirmed'), waiting: of('pending'), held: of('held') },
      ...{ withdrawn: of('withdrawn'), removed: of('invalidated'), spam: of('spam'), expired: deleted },
    })
    expect(sumOf(totals)).toEqual([100, 100])
    expect(days.reduce((sum, { received }) => sum + received, 0)).toBe(100)
    expect(days.reduce((sum, { confirmed }) => sum + confirmed, 0)).toBe(totals.confirmed)
  })
})
