import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeEach, describe, expect, test } from 'vitest'
import { GET as openData } from '@/app/api/v1/campaigns/route'
import { db } from '@/db/client'
import { handIn } from '@/lib/campaigns/hand-in'
import { keepTime } from '@/lib/campaigns/keep-time'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { startCounting } from '@/lib/campaigns/publish-campaign'
import { getCampaignPage } from '@/lib/campaigns/queries'
import { reopenCampaign } from '@/lib/campaigns/reopen-campaign'
import { countSignatures } from '@/lib/counting/count-signatures'
import { getCount } from '@/lib/counting/queries'
import { readPublicSeats } from '@/lib/insight/seats/read-seats'
import { changeSetting } from '@/lib/integrity/change-setting'
import { listSettings } from '@/lib/integrity/list-settings'
import type { SettingKey, Settings } from '@/lib/integrity/live-settings'
import { readSignedHere } from '@/lib/letters/read-standing'
import { getRecommendationPage } from '@/lib/recommendations/page-queries'
import { decideSignatures } from '@/lib/signatures/desk/decide-signatures'
import { withdrawSignature } from '@/lib/signatures/withdraw-signature'
import { useDatabase } from '../support/database'
import { emptyDirectory, makeArea } from '../support/representatives-rows'
import { addCampaign, emptySignatures, signaturesOf } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()
const day = 86_400_000
let staffId: string
let campaignId: number
let areaId: number
beforeEach(async () => {
  await emptyDirectory()
  areaId = (await makeArea({ chamber: 'uk-commons', name: 'Harbour North' })).id
  await emptySignatures()
  await db.execute(sql`delete from live_setting`)
  staffId = await addStaff(`m${Math.random()}@example.org`, 'moderator', 'active', 'Mo Example')
  campaignId = await addCampaign('harbour', { goals: [3, 6] })
})

async function set<Key extends SettingKey>(key: Key, value: Settings[Key]) {
  const { [key]: record } = await listSettings()
  const change = { key, value, why: 'a test', staffId, seen: record.seen }
  expect(await db.transaction((tx) => changeSetting(tx, change))).toEqual({ kind: 'changed' })
}
const freeze = (on: boolean) => set('count_freeze', { on })
const pauseAll = (on: boolean) => set('signing_pause', { on, notice: on ? 'Back soon.' : '' })

const addSigners = async (from: number, count: number, id = campaignId) => {
  await db.execute(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, constituency_id, state, seat, confirmed_at)
    select ${id}::int, 'Signer ' || n, 'signer ' || n, n || '@example.org', n || '@example.org', 'GB', 'LS1 1AA', 'LS', ${areaId}, 'confirmed', 1, now()
    from generate_series(${from}::int, ${from + count - 1}::int) n`)
  await countSignatures(db)
}
const takeOut = async (count: number) => {
  const rows = (await signaturesOf('harbour')).filter(({ state }) => state === 'confirmed').slice(0, count)
  const signatures = rows.map(({ id }) => ({ id, state: 'confirmed' as const }))
  await decideSignatures(db, { act: 'invalidate', signatures, reason: 'A program', staffId })
  await countSignatures(db)
}
const goals = async () => {
  const rows = await db.execute<{ n: number }>(
    sql`select at_count as n from campaign_goal where campaign_id = ${campaignId} and reached_at is not null order by 1`,
  )
  return rows.map(({ n }) => n)
}

describe('while counts are held still', () => {
  test('a goal stays as it is, and is taken back when the counts go on if those who were taken out made it', async () => {
    await addSigners(1, 6)
    expect(await goals()).toEqual([3, 6])
    await freeze(true)
    await takeOut(2)
    expect(await goals()).toEqual([3, 6])
    await freeze(false)
    expect(await goals()).toEqual([3])
    const told = await db.execute(
      sql`select facts from campaign_event where kind = 'noted' and is_public and facts ? 'goalTakenBack'`,
    )
    expect([...told]).toEqual([{ facts: { goalTakenBack: 6 } }])
  })

  test('somebody who takes their name back undoes no goal, also when the counts go on', async () => {
    await addSigners(1, 3)
    await takeOut(1)
    await addSigners(4, 1)
    await freeze(true)
    const [one] = (await signaturesOf('harbour')).filter(({ state }) => state === 'confirmed')
    await withdrawSignature(db, one!.id)
    await countSignatures(db)
    await freeze(false)
    expect(await getCount('harbour')).toMatchObject({ confirmed: 2 })
    expect(await goals()).toEqual([3])
  })

  test('a campaign that begins is held still too, whichever way its count begins', async () => {
    await freeze(true)
    const published = await addCampaign('published')
    await startCounting(db, published)
    await addSigners(1, 4, published)
    const counted = await addCampaign('counted')
    await addSigners(10, 4, counted)
    expect([await getCount('published'), await getCount('counted')]).toMatchObject([
      { confirmed: 0 },
      { confirmed: 0 },
    ])
    await freeze(false)
    expect([await getCount('published'), await getCount('counted')]).toMatchObject([
      { confirmed: 4 },
      { confirmed: 4 },
    ])
  })

  test('a campaign that begins in the very moment of the switch is held still: it waits for it', async () => {
    const other = postgres(process.env.DATABASE_URL!, { max: 1 })
    const id = await addCampaign('meanwhile')
    const { count_freeze } = await listSettings()
    let begun: Promise<unknown> | undefined
    await db.transaction(async (tx) => {
      await changeSetting(tx, {
        ...{ key: 'count_freeze' as const, value: { on: true }, why: 'a test', staffId },
        seen: count_freeze.seen,
      })
      begun = other`insert into campaign_count (campaign_id) values (${id})`.execute()
      await expect
        .poll(async () => {
          const [row] = await db.execute<{ n: number }>(
            sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`,
          )
          return row?.n
        })
        .toBe(1)
    })
    await begun
    expect([...(await db.execute(sql`select frozen from campaign_count`))]).toEqual([{ frozen: 0 }])
    await other.end()
  })

  test('no page, map, list by place or open data tells the real count, or from where it comes', async () => {
    await db.execute(sql`insert into recommendation (number, title) values ('7.1', 'Light the quay')`)
    await db.execute(
      sql`update campaign set recommendation_id = (select id from recommendation where number = '7.1')`,
    )
    await addSigners(1, 7)
    const now = Date.now()
    const openCounts = async () => {
      const { campaigns } = (await (await openData()).json()) as { campaigns: { confirmed: number }[] }
      return campaigns.map(({ confirmed }) => confirmed)
    }
    const placesOf = async () => (await getRecommendationPage('7.1', now, 'public'))?.places
    expect(await readSignedHere(areaId, new Date(now))).toMatchObject([{ signed: 7 }])
    expect(await readPublicSeats(campaignId)).toMatchObject([{ confirmed: 7 }])
    expect(await placesOf()).toMatchObject([{ confirmed: 7 }])
    await freeze(true)
    await addSigners(8, 12)
    expect(await readSignedHere(areaId, new Date(now))).toEqual([])
    expect(await readPublicSeats(campaignId)).toBeNull()
    expect(await placesOf()).toEqual([])
    expect(await getCampaignPage('harbour', now)).toMatchObject({ confirmed: 7, places: [], undersigned: [] })
    expect(await openCounts()).toEqual([7])
    await freeze(false)
    expect(await readPublicSeats(campaignId)).toMatchObject([{ confirmed: 19 }])
    expect(await openCounts()).toEqual([19])
  })

  test('nothing is handed in: its record would tell the real count', async () => {
    await addSigners(1, 4)
    await freeze(true)
    const act = { slug: 'harbour', staffId, at: Date.now(), to: 'The board', summary: 'At noon.' }
    expect(await handIn(db, act)).toEqual({ kind: 'count_held_still' })
    await freeze(false)
    expect(await handIn(db, act)).toEqual({ kind: 'handed_in', confirmed: 4 })
  })
})

describe('while signing is paused on all campaigns', () => {
  const lastsSince = (interval: string) =>
    db.execute(sql`
      update live_setting set changed_at = now() - ${interval}::interval where key = 'signing_pause'`)
  const closesIn = (interval: string) =>
    db.execute(sql`
      update campaign set opens_at = now() - interval '40 days', closes_at = now() + ${interval}::interval`)
  const campaign = async () => {
    const [row] = await db.execute<{ state: string; closes: number; notice: string }>(sql`
      select state, extract(epoch from closes_at)::float8 * 1000 as closes, pause_notice as notice from campaign`)
    return row!
  }

  test('a campaign whose last day ends is paused with them, and gets every day back', async () => {
    await pauseAll(true)
    await lastsSince('10 days')
    await closesIn('-1 minute')
    expect(await keepTime(db)).toEqual({ opened: 0, closed: 0 })
    expect(await campaign()).toMatchObject({ state: 'paused', notice: 'Back soon.' })
    await pauseAll(false)
    expect(await campaign()).toMatchObject({ state: 'open', notice: '' })
    expect((await campaign()).closes - Date.now()).toBeGreaterThan(10 * day - 120_000)
    expect((await campaign()).closes - Date.now()).toBeLessThan(11 * day + 2 * 3_600_000)
    const page = await getCampaignPage('harbour', Date.now())
    expect(page?.record.map(({ kind }) => kind)).toEqual(['reopened', 'paused'])
    expect(page?.state).toBe('open')
  })

  test('it is paused before a reader could find it closed, and of a pause of minutes it gets that day', async () => {
    await pauseAll(true)
    await closesIn('4 minutes')
    await keepTime(db)
    expect(await campaign()).toMatchObject({ state: 'paused' })
    await pauseAll(false)
    expect(await campaign()).toMatchObject({ state: 'open' })
    expect((await campaign()).closes).toBeGreaterThan(Date.now())
  })

  test('one that was left paused when signing opened is opened by the clock', async () => {
    await pauseAll(true)
    await closesIn('-1 minute')
    await keepTime(db)
    await db.execute(sql`update live_setting set value = '{"on": false}' where key = 'signing_pause'`)
    await Promise.all([keepTime(db), keepTime(db)])
    expect(await campaign()).toMatchObject({ state: 'open' })
    const events = await db.execute(sql`select from campaign_event where kind = 'reopened'`)
    expect(events).toHaveLength(1)
  })

  test('a pause of its own meanwhile gives no day twice, and none away', async () => {
    await closesIn('30 days')
    const before = (await campaign()).closes
    await pauseAll(true)
    await lastsSince('10 days')
    await pauseCampaign(db, { slug: 'harbour', staffId, notice: 'A figure is checked' })
    await db.execute(sql`update campaign set paused_at = now() - interval '8 days'`)
    await pauseAll(false)
    expect(await campaign()).toMatchObject({ state: 'paused', notice: 'A figure is checked' })
    const act = { slug: 'harbour', staffId, reason: 'Checked', from: 'paused' as const, closesAt: null }
    expect(await reopenCampaign(db, act)).toMatchObject({ kind: 'reopened' })
    const given = (await campaign()).closes - before
    expect(given).toBeGreaterThan(10 * day - 120_000)
    expect(given).toBeLessThan(11 * day + 2 * 3_600_000)
  })
})
