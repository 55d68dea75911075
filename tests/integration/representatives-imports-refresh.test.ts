import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import { checkDirectory } from '@/lib/representatives/imports/check-directory'
import { refreshMembers } from '@/lib/representatives/imports/refresh-members'
import { useDatabase } from '../support/database'
import { type FakeMember, startFakeMembersApi } from '../support/fake-members-api'
import { startFakeRepresent } from '../support/fake-represent'
import { constituencies, emptyLists, expectSeats, importLines, mps, rowsOf } from '../support/import-lists'

useDatabase()
const seats = 24
let parliament: Awaited<ReturnType<typeof startFakeMembersApi>>
let represent: Awaited<ReturnType<typeof startFakeRepresent>>

// Set before the settings are first read.
beforeAll(async () => {
  parliament = await startFakeMembersApi()
  represent = await startFakeRepresent()
  Object.assign(process.env, {
    MEMBERS_API_URL: parliament.url,
    REPRESENT_URL: represent.url,
    REFRESH_REQUESTS_PER_SECOND: '1000',
  })
})
afterAll(async () => {
  await parliament.stop()
  await represent.stop()
})

const fakeMember = (seat: number): FakeMember => ({
  id: 100 + seat,
  name: `Made-up Member ${seat}`,
  addressAs: `Ms Member ${seat}`,
  seat: `Seat ${seat}`,
  seatId: 4000 + seat,
  since: '2024-07-05',
  email: `member${100 + seat}@parliament.uk`,
})

beforeEach(async () => {
  await emptyLists(seats)
  parliament.reset()
  parliament.members.splice(
    0,
    Number.POSITIVE_INFINITY,
    ...Array.from({ length: seats }, (_, n) => fakeMember(n)),
  )
  represent.reset()
  await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' })
})

async function refresh(name: 'uk-mps' | 'ca-mps', isGeneralElection = false) {
  const staged = await refreshMembers(name, isGeneralElection, () => {})
  if (staged.kind === 'staged')
    expect(await applyRun(staged.runId, 'a test')).toMatchObject({ kind: 'applied' })
  return staged
}

async function expectDissolved(chamber: string, periods: [dissolvedAt: string, electionOn: string][]) {
  for (const [dissolvedAt, electionOn] of periods)
    await db.execute(sql`insert into chamber_period (chamber_slug, dissolved_at, election_on, returned_at)
      values (${chamber}, ${dissolvedAt}, ${electionOn}, ${`${electionOn}T12:00:00Z`})`)
}

describe('the members of Parliament, asked of Parliament', () => {
  test('come in pages of twenty, with their addresses and how they are greeted, and are found by name of seat once', async () => {
    expect(await refresh('uk-mps')).toMatchObject({ kind: 'staged' })
    const paths = parliament.requests.map(({ path }) => path)
    expect([paths.filter((path) => path === '/Members/Search').length, paths.length]).toEqual([2, 2 + seats])
    expect(
      await rowsOf(sql`select p.salutation, a.name, (select value from area_code where area_id = a.id and scheme = 'uk-parl-seat') as number,
        (select value from contact_channel where person_id = p.id and kind = 'email') as email
        from mandate m join person p on p.id = m.person_id join area a on a.id = m.area_id where a.name = 'Seat 7'`),
    ).toEqual([
      { salutation: 'Ms Member 7', name: 'Seat 7', number: '4007', email: 'member107@parliament.uk' },
    ])
    expect(await refresh('uk-mps')).toMatchObject({ kind: 'no_changes' })
  })

  test('continue the mandates that a file began, for the same people', async () => {
    await importLines('uk-mps', mps(seats))
    const before = await rowsOf(sql`select id, person_id, started_on::text from mandate order by id`)
    await refresh('uk-mps')
    expect(await rowsOf(sql`select id, person_id, started_on::text from mandate order by id`)).toEqual(before)
    expect(await rowsOf(sql`select distinct source_slug as source from mandate`)).toEqual([
      { source: 'uk-members-api' },
    ])
    // The file that the service took the place of may grow old: nobody is asked for a newer one.
    const { sources } = await checkDirectory('2026-12-31')
    expect(sources.map(({ slug }) => slug)).toEqual(['uk-constituencies', 'uk-members-api'])
  })

  test('elected again have a new mandate, the old one ends with the first dissolution after it, by the clocks there', async () => {
    await importLines('uk-mps', mps(seats), { asOf: '2025-01-01' })
    await expectDissolved('uk-commons', [
      ['2026-05-29T23:30:00Z', '2026-07-02'],
      ['2025-03-30T23:30:00Z', '2025-05-05'],
      ['2024-05-29T23:00:00Z', '2024-07-04'],
    ])
    parliament.members[5]!.since = '2026-07-02'
    expect(await refresh('uk-mps')).toMatchObject({
      kind: 'refused',
      refusals: [expect.stringContaining('say --general-election')],
    })
    await refresh('uk-mps', true)
    const mandates =
      await rowsOf(sql`select started_on::text as from, ended_on::text as to, end_reason as why,
      started_on_is_certain as certain, count(*)::int as n from mandate group by 1, 2, 3, 4 order by 1`)
    expect(mandates).toEqual([
      { from: '2024-07-05', to: '2025-03-31', why: 'general election', certain: true, n: seats },
      { from: '2026-07-02', to: null, why: '', certain: true, n: seats },
    ])
    expect(await refresh('uk-mps')).toMatchObject({ kind: 'no_changes' })
  })

  test('who left between elections left on the day of the list or of who followed, not at an earlier dissolution', async () => {
    await expectDissolved('uk-commons', [['2024-05-29T23:00:00Z', '2024-07-04']])
    await importLines('uk-mps', mps(seats), { asOf: '2025-01-01' })
    await db.execute(sql`update mandate set started_on = null`)
    parliament.members.splice(3, 1)
    await refresh('uk-mps')
    const [left] = await rowsOf(sql`select (ended_on > '2025-01-01') as later, end_reason as why from mandate
      where ended_on is not null`)
    expect(left).toEqual({ later: true, why: '' })
  })

  test('stay as they are when the service fails, answers a page, breaks off or has nobody', async () => {
    await refresh('uk-mps')
    const fails = { do: 'status', status: 503 } as const
    for (const faults of [
      [fails, fails],
      [{ do: 'html' }, { do: 'html' }],
      [{ do: 'truncated' }, { do: 'truncated' }],
    ] as const) {
      parliament.faults = [...faults]
      expect(await refresh('uk-mps')).toMatchObject({ kind: 'refused' })
    }
    parliament.members.splice(0)
    expect(await refresh('uk-mps')).toMatchObject({
      kind: 'refused',
      refusals: [expect.stringContaining('no member')],
    })
    expect(await rowsOf(sql`select count(*)::int as n from mandate where ended_on is null`)).toEqual([
      { n: seats },
    ])
  })

  test('are asked for once more after one fault', async () => {
    parliament.faults = [{ do: 'status', status: 500 }]
    expect(await refresh('uk-mps')).toMatchObject({ kind: 'staged' })
  })
})

describe('the members of the House of Commons of Canada, asked of Represent', () => {
  const ridings = [
    'fed_num,name_en,name_fr,province,province_name,ocd_division_id',
    '10001,Harbour,Havre,NL,Newfoundland,',
    '35001,Meadow,Pré,ON,Ontario,',
  ]
  const members = [
    'ourcommons_person_id,name,party,riding_name_source,fed_num',
    '1,Élise Été,Liberal,Harbour,10001',
    '2,Bob Two,Liberal,Meadow,35001',
  ]

  test('are the people of the file, by seat and name where the service has no number, and get their addresses', async () => {
    await expectSeats('ca-commons', 2, 2)
    await importLines('ca-ridings', ridings)
    await importLines('ca-mps', members)
    represent.members.splice(
      0,
      9,
      { name: 'Elise Ete', district: 'Harbour', riding: '10001', email: 'elise.ete@parl.gc.ca' },
      { name: 'Bob Two', district: 'Meadow', riding: '35001' },
    )
    expect(await refresh('ca-mps')).toMatchObject({ kind: 'staged' })
    expect(await rowsOf(sql`select count(*)::int as people from person`)).toEqual([{ people: 2 }])
    expect(
      await rowsOf(sql`select value, needs_look as look from contact_channel where kind = 'email'`),
    ).toEqual([{ value: 'elise.ete@parl.gc.ca', look: false }])
    expect(await refresh('ca-mps')).toMatchObject({ kind: 'no_changes' })
  })

  test('have new mandates after an election, though the service says of nobody since when', async () => {
    await expectSeats('ca-commons', 2, 2)
    await importLines('ca-ridings', ridings)
    await importLines('ca-mps', members)
    represent.members.splice(
      0,
      9,
      { name: 'Elise Ete', district: 'Harbour', riding: '10001' },
      { name: 'Bob Two', district: 'Meadow', riding: '35001' },
    )
    await expectDissolved('ca-commons', [['2026-10-01T03:30:00Z', '2026-11-09']])
    await refresh('ca-mps', true)
    const mandates = await rowsOf(sql`select started_on::text as from, ended_on::text as to,
      started_on_is_certain as certain, count(*)::int as n from mandate where chamber_slug = 'ca-commons' group by 1, 2, 3 order by 2`)
    expect(mandates).toEqual([
      { from: null, to: '2026-09-30', certain: false, n: 2 },
      { from: '2026-11-09', to: null, certain: false, n: 2 },
    ])
    expect(await refresh('ca-mps')).toMatchObject({ kind: 'no_changes' })
  })
})
