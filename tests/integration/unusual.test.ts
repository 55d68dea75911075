import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { lookForUnusual } from '@/lib/integrity/look-for-unusual'
import { listNewAlerts, listSettledAlerts } from '@/lib/integrity/queries'
import { settleAlert } from '@/lib/integrity/settle-alert'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures } from '../support/signing'
import { addStaff } from '../support/staff-rows'

useDatabase()
let campaignId: number
let moderator: string
beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`delete from address_rule`)
  await db.execute(
    sql`delete from staff where not exists (select from audit_entry where staff_id = staff.id)`,
  )
  await db.execute(sql`update staff set status = 'disabled'`)
  moderator = await addStaff(`mo${Math.random()}@example.org`, 'moderator')
  campaignId = await addCampaign('harbour', { opensInHours: -24 * 30 })
  await usualDay(70_000)
})

/** How many arrived yesterday, by the roll-up. */
const usualDay = (count: number) =>
  db.execute(sql`
    insert into campaign_day (campaign_id, day, what, n) values (${campaignId}, london_day(now()) - 1, 'received', ${count})
    on conflict (campaign_id, day, what, source) do update set n = excluded.n`)

type Arrived = {
  count: number
  minutesAgo?: number
  ip?: string
  domain?: string
  country?: string
  state?: 'pending' | 'confirmed'
}
let people = 0
/** So many signatures that arrived then, each from elsewhere unless told otherwise. */
async function arrive({ count, minutesAgo = 15, ip, domain, country = 'GB', state = 'confirmed' }: Arrived) {
  people += count
  await db.execute(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, state, seat, confirmed_at, created_at, ip)
    select ${campaignId}::int, 'Ann', 'ann', e.email, e.email, ${country}::text, ${state}::text, case when ${state}::text = 'confirmed' then 1 end,
      case when ${state}::text = 'confirmed' then now() end, now() - make_interval(mins => ${minutesAgo}::int),
      coalesce(${ip ?? null}::inet, ('10.' || (i / 250) % 250 || '.' || i % 250 || '.1')::inet)
    from generate_series(${people - count}::int, ${people - 1}::int) i,
      lateral (select 'p' || i || '@' || coalesce(${domain ?? null}::text, 'd' || i || '.example.org') as email) e`)
}
const look = () => lookForUnusual(db, new Date())
const found = async () => (await look()).map(({ kind, subject }) => `${kind} ${subject}`.trim()).toSorted()
const history = (country = 'GB') =>
  db.execute(sql`
    insert into place_count (campaign_id, country, area, confirmed) values (${campaignId}, ${country}, '', 1000)
    on conflict do nothing`)

describe('a look at the last hour', () => {
  test('finds nothing in an hour that is like the others', async () => {
    for (let hour = 1; hour <= 6; hour++) await arrive({ count: 40, minutesAgo: hour * 60 + 15 })
    await arrive({ count: 40, domain: 'gmail.com' })
    await arrive({ count: 10, ip: '203.0.113.7' })
    expect(await found()).toEqual([])
    expect(await listNewAlerts()).toEqual([])
  })

  test('finds one address, and with IPv6 one household', async () => {
    await arrive({ count: 25, ip: '203.0.113.7' })
    for (let i = 0; i < 25; i++) await arrive({ count: 1, ip: `2001:db8:1:2::${i + 1}` })
    expect(await found()).toEqual(['address 2001:db8:1:2::/64', 'address 203.0.113.7'])
  })

  test('finds one network of many addresses', async () => {
    for (let i = 0; i < 120; i++) await arrive({ count: 1, ip: `203.0.113.${i}` })
    expect(await found()).toEqual(['network 203.0.113.0/24'])
  })

  test('finds one domain, and says nothing of a provider that everybody uses', async () => {
    await arrive({ count: 120, domain: 'tmp.example.net' })
    await arrive({ count: 300, domain: 'gmail.com' })
    expect((await look()).filter(({ kind }) => kind === 'domain')).toEqual([
      { campaignId, kind: 'domain', subject: 'tmp.example.net', measured: 120, usual: 0 },
    ])
  })

  test('finds a country that is not that campaign’s', async () => {
    await history()
    await db.execute(sql`insert into campaign_count (campaign_id, confirmed) values (${campaignId}, 1000)`)
    await arrive({ count: 40 })
    await arrive({ count: 40, country: 'VA' })
    expect(await found()).toEqual(['country VA'])
  })

  test('finds a burst, and none on the first day', async () => {
    await usualDay(240)
    await arrive({ count: 400 })
    expect(await found()).toEqual(['burst'])
    await db.execute(sql`update campaign set opens_at = now() - interval '3 hours'`)
    expect(await found()).toEqual([])
  })

  test('finds that far fewer confirm than usual', async () => {
    for (let hour = 1; hour <= 4; hour++) await arrive({ count: 30, minutesAgo: hour * 60 + 15 })
    await arrive({ count: 10 })
    await arrive({ count: 60, state: 'pending' })
    expect(await look()).toEqual([
      { campaignId, kind: 'confirm_rate', subject: '', measured: 14, usual: 100 },
    ])
  })

  test('says nothing of who is allowed', async () => {
    await db.execute(sql`
      insert into address_rule (verdict, kind, value, reason) values ('allow', 'network', '203.0.113.0/24', 'A university'),
        ('allow', 'domain', 'example.net', 'A union')`)
    // As long as settings may be old.
    await expect
      .poll(
        async () => {
          await arrive({ count: 25, ip: '203.0.113.7' })
          await arrive({ count: 120, domain: 'tmp.example.net' })
          const all = await found()
          await db.execute(sql`delete from signature`)
          return all
        },
        { timeout: 8000 },
      )
      .toEqual([])
  })
})

describe('what was found', () => {
  const mails = () =>
    db.execute<{ data: Record<string, string>; to_address: string }>(
      sql`select to_address, data from mail where kind = 'alert'`,
    )

  test('is one alert however often one looks, and one mail an hour, which names nobody', async () => {
    await addStaff('owner@example.org', 'owner')
    await addStaff('analyst@example.org', 'analyst')
    await arrive({ count: 25, ip: '203.0.113.7', domain: 'tmp.example.net' })
    await look()
    await arrive({ count: 5, ip: '203.0.113.7' })
    await arrive({ count: 25, ip: '203.0.114.7' })
    await look()
    expect(await listNewAlerts()).toMatchObject([
      { kind: 'address', subject: '203.0.114.7', measured: 25 },
      { kind: 'address', subject: '203.0.113.7', measured: 30, slug: 'harbour' },
    ])
    const sent = await mails()
    expect(sent).toHaveLength(2)
    expect(sent.map(({ to_address }) => to_address)).toContain('owner@example.org')
    expect(JSON.stringify(sent.map(({ data }) => data))).not.toMatch(/203\.0|tmp\.example|@/)
  })

  test('is settled once, with a note that is in the log', async () => {
    await arrive({ count: 25, ip: '203.0.113.7' })
    await look()
    const [alert] = await listNewAlerts()
    const settle = (note: string) =>
      db.transaction((tx) => settleAlert(tx, { id: alert!.id, note, staffId: moderator }))
    const both = await Promise.all([settle('A fair'), settle('A school')])
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(['settled', 'settled_before'])
    expect(await listNewAlerts()).toEqual([])
    const { alerts } = await listSettledAlerts(null)
    expect(alerts).toHaveLength(1)
    const entries = await db.execute(
      sql`select facts ->> 'note' as note from audit_entry where action = 'alert.settled' and staff_id = ${moderator}`,
    )
    expect([...entries]).toEqual([{ note: alerts[0]?.note }])
    await look()
    expect(await listNewAlerts()).toEqual([])
  })
})
