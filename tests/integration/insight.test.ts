import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { reportCsv } from '@/app/staff/(office)/reports/[slug]/report-csv'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'
import { nameCode } from '@/lib/insight/codes/name-code'
import { addDays } from '@/lib/insight/day-range'
import { daysOfCampaign, findReportedCampaign, type ReportedCampaign } from '@/lib/insight/read-campaigns'
import { readReport } from '@/lib/insight/read-report'
import { countVisit, takeVisits } from '@/lib/insight/visits/count-visits'
import { writeVisits } from '@/lib/insight/visits/write-visits'
import { londonDay } from '@/lib/london-time'
import { withdrawSignature } from '@/lib/signatures/withdraw-signature'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, signaturesOf } from '../support/signing'

useDatabase()
let campaignId = 0
beforeEach(async () => {
  takeVisits()
  await emptySignatures()
  await db.execute(sql`delete from source_code`)
  campaignId = await addCampaign('harbour', { goals: [50], opensInHours: -24 * 30 })
})

/** Signers of so many days ago, with the source their form had. */
const addSigners = (name: string, count: number, daysAgo: number, source = '', state = 'confirmed') =>
  db.execute(sql`
  insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, area, state, seat, source, created_at, confirmed_at)
  select ${campaignId}, ${name} || n, ${name} || n, ${name} || n || '@example.org', ${name} || n || '@example.org', 'GB', 'LS1 1AA', 'LS',
    ${state}, case when ${state} = 'confirmed' then 1 end, ${source}, now() - make_interval(days => ${daysAgo}),
    case when ${state} = 'confirmed' then now() - make_interval(days => ${daysAgo}) end
  from generate_series(1, ${count}::int) n`)

async function report() {
  await countSignatures(db)
  const campaign = (await findReportedCampaign('harbour')) as ReportedCampaign
  return readReport(campaign, daysOfCampaign(campaign, Date.now()), Date.now())
}

const bySource = async () =>
  db.execute(sql`select source, count(*)::int as received, (count(*) filter (where state = 'confirmed'))::int as confirmed
    from signature where campaign_id = ${campaignId} group by 1 order by 3 desc, 1`)

describe('a report', () => {
  test('has the numbers of the rows, by day and by source, also after somebody takes the name back', async () => {
    await addSigners('a', 12, 3, 'mail-31')
    await addSigners('b', 8, 3)
    await addSigners('c', 6, 1, 'mail-31', 'pending')
    await nameCode(db, { code: 'mail-31', kind: 'mailing', label: 'Sample mailing' }, '')
    await countSignatures(db)
    await withdrawSignature(db, (await signaturesOf('harbour'))[0]!.id)
    const { counted, sources, inAll } = await report()
    const day = counted.days.find((one) => one.day === addDays(londonDay(Date.now()), -3))
    expect([inAll, day?.received, day?.confirmed]).toEqual([19, 20, 19])
    expect(sources.shown.map(({ source, received, confirmed }) => ({ source, received, confirmed }))).toEqual(
      await bySource(),
    )
    expect(sources.shown.find(({ source }) => source === 'mail-31')?.label).toBe('Sample mailing')
  })

  test('shows no total from one to four in its CSV, and runs no formula', async () => {
    await nameCode(db, { code: 'trap', kind: 'other', label: '=1+1' }, '')
    await addSigners('a', 7, 2, 'trap')
    await addSigners('b', 3, 1)
    const found = await report()
    const growth = reportCsv('growth', found)
    expect(growth).toContain(`${addDays(londonDay(Date.now()), -1)},fewer than 5,fewer than 5,`)
    expect(growth).not.toMatch(/,[1-4],/)
    // Three beside a whole of ten would be worked out: both are summed.
    expect(reportCsv('sources', found)).toContain('2 others,,10,10')
    await addSigners('c', 6, 1)
    expect(reportCsv('sources', await report())).toContain("'=1+1,trap,7,7")
  })

  test('marks what happened on its day, and reads no signature', async () => {
    await addSigners('a', 60, 2)
    await db.execute(
      sql`insert into campaign_event (campaign_id, kind, facts) values (${campaignId}, 'paused', '{}'), (${campaignId}, 'edited', '{}')`,
    )
    const before = await report()
    expect(before.marks.map(({ kind, goal }) => `${kind} ${goal}`)).toEqual([
      'paused null',
      'goal_reached 50',
    ])
    // With the rows out of sight the same comes back: everything is read from totals.
    await db.execute(sql`alter table signature rename to signature_out_of_sight`)
    try {
      const campaign = (await findReportedCampaign('harbour')) as ReportedCampaign
      const range = daysOfCampaign(campaign, Date.now())
      expect((await readReport(campaign, range, Date.now())).inAll).toBe(60)
    } finally {
      await db.execute(sql`alter table signature_out_of_sight rename to signature`)
    }
  })
})

describe('visits', () => {
  const rows = async () =>
    (
      await db.execute<{ row: string }>(
        sql`select step || ' ' || source || ' ' || n as row from visit_day order by 1`,
      )
    ).map(({ row }) => row)

  test('are added to their day; what belongs to no campaign is dropped', async () => {
    countVisit('harbour', 'page', 'mail-31')
    countVisit('no-such-campaign', 'page', '')
    await writeVisits()
    countVisit('harbour', 'page', 'mail-31')
    countVisit('harbour', 'form', '')
    await Promise.all([writeVisits(), writeVisits()])
    expect(await rows()).toEqual(['form  1', 'page mail-31 2'])
    expect((await report()).steps.slice(0, 2).map(({ times }) => times)).toEqual([2, 1])
  })

  test('wait while the database refuses them, and are then written once', async () => {
    await db.execute(sql`alter table visit_day rename to visit_day_away`)
    countVisit('harbour', 'page', '')
    await expect(writeVisits()).rejects.toThrow()
    await db.execute(sql`alter table visit_day_away rename to visit_day`)
    countVisit('harbour', 'page', '')
    await writeVisits()
    expect(await rows()).toEqual(['page  2'])
  })
})

test('of two who name one code at once the second learns the name it has, and changes nothing', async () => {
  const named = (label: string, before = '') =>
    nameCode(db, { code: 'mail-1', kind: 'mailing', label }, before)
  expect(await named('First')).toEqual({ kind: 'named' })
  expect(await named('Second')).toEqual({ kind: 'named_meanwhile', label: 'First' })
  expect(await named('Third', 'Old name')).toEqual({ kind: 'named_meanwhile', label: 'First' })
  expect(await named('Third', 'First')).toEqual({ kind: 'named' })
})
