import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { keepTime } from '@/lib/campaigns/keep-time'
import { getCampaignPage } from '@/lib/campaigns/queries'
import { auditCounts } from '@/lib/counting/audit-counts'
import { countSignatures } from '@/lib/counting/count-signatures'
import { getCount } from '@/lib/counting/queries'
import { withdrawSignature } from '@/lib/signatures/withdraw-signature'
import { useDatabase } from '../support/database'
import { refreshesOf } from '../support/library-rows'
import { addCampaign, emptySignatures, signaturesOf } from '../support/signing'

useDatabase()
let campaignId = 0
beforeEach(async () => {
  await emptySignatures()
  campaignId = await addCampaign('harbour', { goals: [3, 5, 50] })
})

/** Confirmed signers, written as they are after confirming. */
const addSigners = (from: number, count: number, area = 'LS') =>
  db.execute(sql`
  insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, show_name, state, seat, confirmed_at)
  select ${campaignId}, 'Signer ' || n, 'signer ' || n, n || '@example.org', n || '@example.org', 'GB', ${`${area}1 1AA`}, ${area}, n % 2 = 0, 'confirmed', 1, now()
  from generate_series(${from}::int, ${from + count - 1}::int) n`)
const counted = async () => (await getCount('harbour'))?.confirmed
const places = async () => {
  const rows = await db.execute<{ place: string }>(
    sql`select country || ' ' || area || ' ' || confirmed as place from place_count order by 1`,
  )
  return rows.map((row) => row.place)
}

describe('the counter', () => {
  test('adds up what was confirmed, per campaign and per place, and again only what is new', async () => {
    await addSigners(1, 7)
    await addSigners(8, 2, 'M')
    expect(await countSignatures(db)).toMatchObject({ taken: 18 })
    expect([await counted(), await places()]).toEqual([9, ['GB LS 7', 'GB M 2']])
    expect(await countSignatures(db)).toMatchObject({ taken: 0 })
    expect(await counted()).toBe(9)
  })

  test('falls when a name is taken back, also when that is all that happened', async () => {
    await addSigners(1, 2)
    await countSignatures(db)
    await withdrawSignature(db, (await signaturesOf('harbour'))[0]!.id)
    await countSignatures(db)
    expect([await counted(), await places()]).toEqual([1, ['GB LS 1']])
  })

  test('run by five workers at once counts each signature once', async () => {
    await addSigners(1, 500)
    await Promise.all(Array.from({ length: 5 }, () => countSignatures(db)))
    await countSignatures(db)
    expect(await counted()).toBe(500)
  })

  test('misses no signature whose transaction commits late', async () => {
    const slow = postgres(process.env.DATABASE_URL!, { max: 1 })
    await slow.unsafe('begin')
    await slow.unsafe(`insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at)
      values (${campaignId}, 'Late', 'late', 'late@example.org', 'late@example.org', 'IE', 'confirmed', 1, now())`)
    await addSigners(1, 3)
    await countSignatures(db)
    expect(await counted()).toBe(3)
    await slow.unsafe('commit')
    await countSignatures(db)
    expect(await counted()).toBe(4)
    await slow.end()
  })

  test('stamps each goal once, also when a batch jumps over two', async () => {
    await addSigners(1, 6)
    await countSignatures(db)
    await addSigners(7, 1)
    await countSignatures(db)
    const stamped = await db.execute<{ goal: number }>(
      sql`select (facts->>'goal')::int as goal from campaign_event where kind = 'goal_reached' order by 1`,
    )
    expect(stamped.map((row) => row.goal)).toEqual([3, 5])
    const page = await getCampaignPage('harbour', Date.now())
    expect(page?.goals.map((goal) => goal.reachedAt !== null)).toEqual([true, true, false])
  })

  test('tells every web process which pages are out of date, when it commits', async () => {
    const ear = postgres(process.env.DATABASE_URL!, { max: 1 })
    const heard: string[] = []
    let hear = () => {}
    const first = new Promise<void>((resolve) => (hear = resolve))
    await ear.listen('undersigned_pages', (payload) => {
      heard.push(payload)
      hear()
    })
    await addSigners(1, 1)
    await countSignatures(db)
    await first
    expect(JSON.parse(heard[0]!)).toEqual([
      '/',
      '/campaigns',
      '/campaigns/harbour',
      '/campaigns/harbour/write',
      '/campaigns/harbour/positions',
      '/campaigns/harbour/integrity',
      '/campaigns/harbour/integrity.csv',
    ])
    await ear.end()
  })

  test('the tracker and the page of the recommendation it pushes show the new count too, told once for a batch', async () => {
    await db.execute(
      sql`insert into recommendation (number, title) values ('7.1', 'Light the quay'), ('7.2', 'Mend it')`,
    )
    await db.execute(sql`
      update campaign set recommendation_id = (select id from recommendation where number = '7.1') where slug = 'harbour'`)
    await addSigners(1, 5)
    const heard = await refreshesOf(() => countSignatures(db))
    expect(heard).toEqual([
      '/',
      '/campaigns',
      '/campaigns/harbour',
      '/campaigns/harbour/write',
      '/campaigns/harbour/positions',
      '/campaigns/harbour/integrity',
      '/campaigns/harbour/integrity.csv',
      '/recommendations',
      '/recommendations/7.1',
    ])
  })
})

describe('what the page shows', () => {
  test('names only who chose it, by the first name, numbered back from the newest', async () => {
    await addSigners(1, 8)
    await countSignatures(db)
    const page = await getCampaignPage('harbour', Date.now())
    expect(page?.undersigned.map((line) => line.number)).toEqual([8, 7, 6, 5, 4, 3])
    expect(page?.undersigned.filter((line) => line.name !== null && line.name !== 'Signer')).toEqual([])
  })
  test('no place with fewer than five signers, in the list or beside a name', async () => {
    await addSigners(1, 6)
    await addSigners(7, 4, 'M')
    await countSignatures(db)
    const page = await getCampaignPage('harbour', Date.now())
    expect(page?.places).toEqual([{ country: 'GB', area: 'LS', confirmed: 6 }])
    expect(page?.undersigned.map((line) => line.area)).not.toContain('M')
  })
})

describe('the nightly audit', () => {
  test('finds nothing while signatures wait to be counted', async () => {
    await addSigners(1, 6)
    expect(await auditCounts(db)).toEqual([])
    await countSignatures(db)
    expect(await auditCounts(db)).toEqual([])
  })
  test('reports drift of a total and of places, repairs both, and then finds none', async () => {
    await addSigners(1, 6)
    await countSignatures(db)
    await addSigners(7, 2)
    await db.execute(sql`update campaign_count set confirmed = 57`)
    await db.execute(sql`update place_count set area = 'ZZ'`)
    expect(await auditCounts(db)).toEqual([{ slug: 'harbour', counted: 59, actual: 8, places: 2 }])
    await countSignatures(db)
    expect(await auditCounts(db)).toEqual([])
    expect([await counted(), await places()]).toEqual([8, ['GB LS 8', 'GB ZZ 0']])
    const audits = await db.execute<{ n: number }>(
      sql`select jsonb_array_length(drift) as n from count_audit order by id`,
    )
    expect(audits.map((row) => row.n)).toEqual([1, 0])
  })
})

test('the clock opens what is scheduled and closes what is over, once, and writes it on the record', async () => {
  await addCampaign('soon', { state: 'scheduled', opensInHours: -1 })
  await addCampaign('later', { state: 'scheduled', opensInHours: 1 })
  await addCampaign('over', { closesInHours: -1 })
  expect(await Promise.all([keepTime(db), keepTime(db)])).toContainEqual({ opened: 1, closed: 1 })
  expect(await keepTime(db)).toEqual({ opened: 0, closed: 0 })
  const record = await db.execute<{ told: string }>(
    sql`select slug || ' ' || kind as told from campaign_event join campaign on campaign.id = campaign_id order by 1`,
  )
  expect(record.map((row) => row.told)).toEqual(['over closed', 'soon opened'])
})
