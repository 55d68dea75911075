import { gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { markChannelRight, withdrawChannel } from '@/lib/representatives/change-channel'
import { applyRun } from '@/lib/representatives/imports/apply-run'
import { checkDirectory } from '@/lib/representatives/imports/check-directory'
import { getImportRun, listImportRuns } from '@/lib/representatives/imports/queries'
import { useDatabase } from '../support/database'
import {
  constituencies,
  emptyLists,
  expectSeats,
  gss,
  importLines,
  listFile,
  mpRows,
  mps,
  rowsOf,
  stageFile,
} from '../support/import-lists'
import { addStaff } from '../support/staff-rows'

useDatabase()
const seats = 20
beforeEach(() => emptyLists(seats))

const holders = () =>
  rowsOf<{ seat: string; name: string; from: string; to: string | null; id: number }>(sql`
    select a.name as seat, p.name, m.started_on::text as from, m.ended_on::text as to, m.id from mandate m
    join person p on p.id = m.person_id join area a on a.id = m.area_id order by m.id`)
const holdersOf = async (seat: number) => (await holders()).filter((row) => row.seat === `Seat ${seat}`)
const countOf = async (table: string) =>
  (await rowsOf<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]?.n

async function importSeatsAndMembers(changed: Parameters<typeof mps>[1] = {}): Promise<void> {
  await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' })
  await importLines('uk-mps', mps(seats, changed))
}

describe('an import', () => {
  test('is staged with a sentence for each change, changes nothing yet, and is applied in one step', async () => {
    await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' })
    const staged = await stageFile('uk-mps', listFile(mps(seats).join('\n')))
    expect(staged).toMatchObject({
      kind: 'staged',
      counts: { 'mandates begun': seats, 'people added': seats },
    })
    expect(await countOf('mandate')).toBe(0)
    if (staged.kind !== 'staged') return
    expect(staged.changes).toContain('Seat 3: Made-up Member 3 begins on 2024-07-05.')
    expect(await applyRun(staged.runId, 'a test')).toMatchObject({ kind: 'applied' })
    expect(await countOf('mandate')).toBe(seats)
    expect(await getImportRun(staged.runId)).toMatchObject({ state: 'applied', appliedBy: 'a test' })
    const kept = await rowsOf(
      sql`select slug, licence, as_of::text, length(sha256) as sha from directory_source where slug = 'uk-mps'`,
    )
    expect(kept).toEqual([
      { slug: 'uk-mps', licence: 'Open Parliament Licence v3.0', as_of: '2026-06-27', sha: 64 },
    ])
  })

  test('case 27: of the same list again says no changes and writes nothing, not even a run', async () => {
    await importSeatsAndMembers()
    const before = await rowsOf(sql`select xmin::text, * from mandate order by id`)
    const runs = (await listImportRuns(50)).length
    expect(await importLines('uk-mps', mps(seats))).toMatchObject({ kind: 'no_changes' })
    expect(
      await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' }),
    ).toMatchObject({
      kind: 'no_changes',
    })
    expect(await rowsOf(sql`select xmin::text, * from mandate order by id`)).toEqual(before)
    expect((await listImportRuns(50)).length).toBe(runs)
  })

  test('is applied once, whoever tries at the same time', async () => {
    await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' })
    const staged = await stageFile('uk-mps', listFile(mps(seats).join('\n')))
    if (staged.kind !== 'staged') throw new Error('not staged')
    const tries = await Promise.all([1, 2, 3, 4].map((n) => applyRun(staged.runId, `${n}`)))
    expect(tries.map(({ kind }) => kind).sort()).toEqual([
      'applied',
      'not_staged',
      'not_staged',
      'not_staged',
    ])
    expect(await countOf('mandate')).toBe(seats)
    expect(await applyRun(99_999, 'a test')).toEqual({ kind: 'unknown' })
  })

  test('that would do something else than was shown is not applied', async () => {
    await importSeatsAndMembers()
    const rows = mps(seats, {
      4: { id: '900', name: 'New Person', since: '2026-06-19', reason: 'by_election' },
    })
    const staged = await stageFile('uk-mps', listFile(rows.join('\n')))
    if (staged.kind !== 'staged') throw new Error('not staged')
    await importLines('uk-mps', rows)
    expect(await applyRun(staged.runId, 'a test')).toEqual({ kind: 'stale' })
    expect((await getImportRun(staged.runId))?.state).toBe('staged')
  })

  test('of the same list some days later notes that everybody was seen again', async () => {
    await importSeatsAndMembers()
    const staged = await importLines('uk-mps', mps(seats), { asOf: '2026-07-04' })
    expect(staged).toMatchObject({
      changes: ['Ways to reach people seen again: 60.', 'Members seen again on 2026-07-04: 20.'],
    })
    expect(await rowsOf(sql`select distinct checked_on::text from mandate`)).toEqual([
      { checked_on: '2026-07-04' },
    ])
  })
})

describe('what happens to a seat', () => {
  test('case 24: a by-election ends one mandate and begins another; the earlier one keeps its member', async () => {
    await importSeatsAndMembers()
    const [old] = await holdersOf(4)
    const next = { id: '900', name: 'New Person', since: '2026-06-19', reason: 'by_election' }
    const staged = await importLines('uk-mps', mps(seats, { 4: next }))
    expect(staged).toMatchObject({
      changes: expect.arrayContaining([
        'Seat 4: Made-up Member 4 ends on 2026-06-19, New Person begins on 2026-06-19.',
      ]),
    })
    expect(await holdersOf(4)).toEqual([
      { ...old, to: '2026-06-19' },
      { seat: 'Seat 4', name: 'New Person', from: '2026-06-19', to: null, id: expect.any(Number) },
    ])
  })

  test('case 25: a changed party or whip is a further row of the same mandate, and no new member', async () => {
    await importSeatsAndMembers()
    const [before] = await holdersOf(7)
    const changed = { party: 'Independent', since: '2025-07-18', reason: 'whip_removed' }
    const staged = await importLines('uk-mps', mps(seats, { 7: changed }))
    expect(staged).toMatchObject({
      changes: expect.arrayContaining(['Made-up Member 7: Labour until 2025-07-18, then Independent.']),
    })
    expect(await holdersOf(7)).toEqual([before])
    expect(
      await rowsOf(sql`select party_slug as party, from_day::text as from, until_day::text as until from mandate_party
        where mandate_id = ${before?.id} order by id`),
    ).toEqual([
      { party: 'labour', from: '2024-07-05', until: '2025-07-18' },
      { party: 'independent', from: '2025-07-18', until: null },
    ])
  })

  test('a start that begins anew with the party is not shown as since', async () => {
    await importSeatsAndMembers({ 7: { party: 'Independent', since: '2025-07-18', reason: 'whip_removed' } })
    const certain = await rowsOf(
      sql`select started_on_is_certain as certain, count(*)::int as n from mandate group by 1 order by 2`,
    )
    expect(certain).toEqual([
      { certain: false, n: 1 },
      { certain: true, n: seats - 1 },
    ])
  })

  test('a vacant seat is said to be vacant, and found by the check', async () => {
    await importSeatsAndMembers()
    const staged = await importLines('uk-mps', mps(seats).slice(0, -1))
    expect(staged).toMatchObject({
      changes: ['Seat 19: Made-up Member 19 ends on 2026-06-27, nobody follows yet.'],
    })
    const { seats: empty } = await checkDirectory('2026-06-28')
    expect(empty).toEqual([
      { chamber: 'uk-commons', name: 'House of Commons', empty: 1, places: ['Seat 19'] },
    ])
  })

  test('after a general election, said to be one, everybody has a new mandate, also who was elected again', async () => {
    await importSeatsAndMembers()
    const rows = mps(
      seats,
      Object.fromEntries(Array.from({ length: seats }, (_, n) => [n, { since: '2029-05-04' }])),
    )
    expect(await importLines('uk-mps', rows, { asOf: '2029-05-20' })).toMatchObject({ kind: 'refused' })
    await importLines('uk-mps', rows, { asOf: '2029-05-20', isGeneralElection: true })
    expect(await holdersOf(3)).toMatchObject([
      { name: 'Made-up Member 3', from: '2024-07-05', to: '2029-05-04' },
      { name: 'Made-up Member 3', from: '2029-05-04', to: null },
    ])
  })
})

describe('refused, and nothing is ended', () => {
  const refusedWith = async (rows: string[], options = {}) => {
    const before = await holders()
    const staged = await importLines('uk-mps', rows, options)
    expect(await holders()).toEqual(before)
    if (staged.kind !== 'refused') throw new Error(`it was ${staged.kind}`)
    expect(await getImportRun(staged.runId)).toMatchObject({ state: 'refused', refusals: staged.refusals })
    expect(await applyRun(staged.runId, 'a test')).toEqual({ kind: 'not_staged', state: 'refused' })
    return staged.refusals.join(' ')
  }
  beforeEach(() => importSeatsAndMembers())

  test('case 26: a list with twelve rows, or with none', async () => {
    expect(await refusedWith(mps(12))).toContain(
      'The list has 12 members of House of Commons; from 18 to 20 are expected.',
    )
    expect(await refusedWith(mps(0))).toContain('no rows')
  })

  test('case 28: two members for one seat, with both names', async () => {
    const rows = mpRows([
      ...Array.from({ length: 19 }, (_, seat) => ({ seat })),
      { seat: 4, id: '900', name: 'Second Claimant' },
    ])
    expect(await refusedWith(rows)).toBe(
      'Seat 4 has one seat, and the list gives it to Made-up Member 4 and Second Claimant.',
    )
  })

  test('one person for two seats', async () => {
    expect(await refusedWith(mps(seats, { 5: { id: '104', name: 'Made-up Member 4' } }))).toContain(
      'Made-up Member 4 stands in the list twice: Seat 4 and Seat 5.',
    )
  })

  test('more than five in a hundred ended, where no general election is spoken of', async () => {
    const fresh = (seat: number) => ({
      id: `90${seat}`,
      name: `New ${seat}`,
      since: '2026-06-19',
      reason: 'by_election',
    })
    expect(await refusedWith(mps(seats, { 4: fresh(4), 5: fresh(5) }))).toContain(
      '2 of 20 members of House of Commons would end',
    )
    expect(await importLines('uk-mps', mps(seats, { 4: fresh(4) }))).toMatchObject({ kind: 'staged' })
  })

  test('an older list, a seat that is not known, a file of another kind', async () => {
    expect(await refusedWith(mps(seats), { asOf: '2026-01-01' })).toContain('An older list is not imported')
    expect(await refusedWith(mps(seats).map((row) => row.replace(gss(3), 'E14999999')))).toContain(
      'E14999999',
    )
    expect(await refusedWith(constituencies(seats))).toContain('no column for')
  })

  test('a file that is not there, is no text, or breaks off while it is unpacked', async () => {
    const whole = gzipSync(mps(seats).join('\n'))
    const files = [
      ['/nowhere/list.csv', 'There is no file'],
      [listFile('', 'empty.csv'), 'is empty'],
      [listFile(Buffer.from([0x61, 0xff, 0xfe, 0x0a]), 'picture.csv'), 'not text in UTF-8'],
      [listFile(whole.subarray(0, whole.length / 2), 'half.csv'), 'breaks off'],
    ] as const
    for (const [path, words] of files)
      expect(await stageFile('uk-mps', path)).toMatchObject({ refusals: [expect.stringContaining(words)] })
  })

  test('seats that a list of constituencies leaves out, or has too many of', async () => {
    const short = constituencies(seats).slice(0, -1)
    expect(await importLines('uk-constituencies', short)).toMatchObject({
      refusals: ['The list has 19 seats; House of Commons has 20.'],
    })
    const others = constituencies(seats).map((row) =>
      row.replace(gss(3), 'E14999999').replace('Seat 3', 'Harbour'),
    )
    expect(await importLines('uk-constituencies', others)).toMatchObject({
      refusals: [expect.stringContaining('The list leaves out 1 we have: Seat 3.')],
    })
  })
})

describe('ways to reach somebody', () => {
  const channels = (seat: number) =>
    rowsOf(sql`select c.kind, c.value, c.state, c.needs_look as look, c.checked_on::text as day from contact_channel c
      join person_identifier i on i.person_id = c.person_id and i.scheme = 'uk-parl' and i.value = ${String(100 + seat)}
      where c.kind = 'email' order by c.id`)

  test('case 30: somebody without an address has none made up, and is reached by post and at the page of Parliament', async () => {
    await importSeatsAndMembers({ 3: { email: ' ' } })
    expect(await channels(3)).toEqual([])
    const others = await rowsOf(sql`select kind from contact_channel c join person p on p.id = c.person_id
      where p.name = 'Made-up Member 3' order by kind`)
    expect(others.map(({ kind }) => kind)).toEqual(['post', 'web'])
  })

  test('an address outside the parliament is kept and marked for a look', async () => {
    await importSeatsAndMembers({ 3: { email: 'office@member.example.org' } })
    expect(await channels(3)).toEqual([
      {
        kind: 'email',
        value: 'office@member.example.org',
        state: 'unverified',
        look: true,
        day: '2026-06-27',
      },
    ])
    expect((await checkDirectory('2026-06-28')).channels.odd).toEqual([
      { name: 'Made-up Member 3', value: 'office@member.example.org' },
    ])
  })

  test('an address that is no longer listed is withdrawn, and one that bounced stays so though it is listed', async () => {
    await importSeatsAndMembers()
    await db.execute(
      sql`update contact_channel set state = 'bounced' where value = 'member103@parliament.uk'`,
    )
    await importLines('uk-mps', mps(seats, { 4: { email: 'new@parliament.uk' } }), { asOf: '2026-07-04' })
    expect(await channels(4)).toMatchObject([
      { value: 'member104@parliament.uk', state: 'withdrawn' },
      { value: 'new@parliament.uk', state: 'ok' },
    ])
    expect(await channels(3)).toMatchObject([{ state: 'bounced', day: '2026-06-27' }])
  })

  test('an address that one list left out comes back with the next that names it; one that staff withdrew never does', async () => {
    await importSeatsAndMembers()
    const left = { 4: { email: ' ' }, 5: { email: ' ' } }
    await importLines('uk-mps', mps(seats, left), { asOf: '2026-07-04' })
    expect(await channels(4)).toMatchObject([{ state: 'withdrawn' }])
    const [byStaff] = await rowsOf<{ id: number }>(
      sql`select id from contact_channel where value = 'member105@parliament.uk'`,
    )
    const staffId = await addStaff('directory@example.org', 'admin')
    await db.transaction((tx) => withdrawChannel(tx, byStaff?.id ?? 0, { staffId, today: '2026-07-05' }))
    const staged = await importLines('uk-mps', mps(seats), { asOf: '2026-07-11' })
    expect(staged).toMatchObject({
      changes: expect.arrayContaining(['Made-up Member 4: email member104@parliament.uk is listed again.']),
    })
    expect(await channels(4)).toMatchObject([{ state: 'ok', day: '2026-07-11' }])
    expect(await channels(5)).toMatchObject([{ state: 'withdrawn' }])
    expect(await importLines('uk-mps', mps(seats), { asOf: '2026-07-11' })).toMatchObject({
      kind: 'no_changes',
    })
    await db.transaction((tx) => markChannelRight(tx, byStaff?.id ?? 0, { staffId, today: '2026-07-12' }))
    await importLines('uk-mps', mps(seats, left), { asOf: '2026-07-18' })
    await importLines('uk-mps', mps(seats), { asOf: '2026-07-25' })
    expect(await channels(5)).toMatchObject([{ state: 'ok', day: '2026-07-25' }])
  })
})

describe('offices and parties', () => {
  test('the label of the Speaker is an office too, which ends with it', async () => {
    await importSeatsAndMembers({ 2: { party: 'Speaker' } })
    const offices = () =>
      rowsOf(sql`select kind, until_day::text as until from mandate_office order by mandate_id`)
    expect(await offices()).toEqual([{ kind: 'speaker', until: null }])
    await importLines('uk-mps', mps(seats, { 5: { party: 'Speaker' } }), { asOf: '2026-07-04' })
    expect(await offices()).toEqual([
      { kind: 'speaker', until: '2026-07-04' },
      { kind: 'speaker', until: null },
    ])
  })

  test('members who do not take their seats are of a party that says so', async () => {
    await importSeatsAndMembers({ 2: { party: 'Sinn Féin' } })
    expect(
      await rowsOf(sql`select slug, abstains_from as "from" from party where abstains_from <> '{}'`),
    ).toEqual([{ slug: 'sinn-fein', from: ['uk-commons'] }])
  })
})

test('the sample makes room: its places become real ones, its members end and are no shrinkage', async () => {
  await db.execute(sql`insert into directory_source (slug, title, licence, attribution, as_of, stale_after_days, is_sample)
    values ('sample', 'Sample', 'none', 'Sample', '2026-11-20', 7, true)`)
  const [area] = await rowsOf<{
    id: number
  }>(sql`insert into area (chamber_slug, slug, name, nation, source_slug)
    values ('uk-commons', 'seat-3', 'Seat 3', 'ENG', 'sample') returning id`)
  await db.execute(sql`insert into area_code values ('gss', ${gss(3)}, ${area?.id})`)
  await db.execute(sql`with p as (insert into person (name, sort_name, is_sample) values ('Fictional Person', 'Person', true) returning id)
    insert into mandate (person_id, chamber_slug, area_id, seat, started_on, source_slug, checked_on)
    select id, 'uk-commons', ${area?.id}, 1, '2026-07-04', 'sample', '2026-11-20' from p`)
  await importSeatsAndMembers()
  expect(await rowsOf(sql`select id, source_slug as source from area where slug = 'seat-3'`)).toEqual([
    { id: area?.id, source: 'uk-constituencies' },
  ])
  const now = (await holdersOf(3)).filter((row) => row.to === null)
  expect(now).toMatchObject([{ name: 'Made-up Member 3' }])
  expect((await checkDirectory('2026-11-22')).sample).toEqual([])
})

describe('Canada', () => {
  const ridings = (name: string) => [
    'fed_num,name_en,name_fr,province,province_name,ocd_division_id',
    `10001,${name},${name},NL,Newfoundland and Labrador,ocd-division/country:ca/ed:10001-2023`,
    `35001,Harbour—Meadow,Havre—Pré,ON,Ontario,`,
  ]
  const members = [
    'ourcommons_person_id,name,party,riding_name_source,fed_num',
    `1,Chris d'Entremont,Liberal,Cape Made-up—Mount Invented,10001`,
    '2,Élise Été,Bloc Québécois,Harbour—Meadow,35001',
  ]
  beforeEach(() => expectSeats('ca-commons', 2, 2))

  test('case 18: a riding with another name and the same number stays the same and goes by both', async () => {
    await importLines('ca-ridings', ridings('Cape Made-up'))
    const [before] = await rowsOf<{ id: number }>(sql`select id from area where name = 'Cape Made-up'`)
    await importLines('ca-mps', members)
    const riding = () => rowsOf(sql`select id, slug, name, aliases from area where id = ${before?.id}`)
    const alias = 'Cape Made-up—Mount Invented'
    expect(await riding()).toMatchObject([{ name: 'Cape Made-up', aliases: [alias] }])
    await importLines('ca-ridings', ridings('Cape Renamed'))
    expect(await riding()).toEqual([
      { id: before?.id, slug: 'cape-made-up', name: 'Cape Renamed', aliases: [alias, 'Cape Made-up'] },
    ])
    expect(await importLines('ca-mps', members)).toMatchObject({ kind: 'no_changes' })
  })

  test('case 29: names keep their accents and apostrophes', async () => {
    await importLines('ca-ridings', ridings('Cape Made-up'))
    await importLines('ca-mps', members)
    expect(await rowsOf(sql`select name, sort_name as sort from person order by id`)).toEqual([
      { name: "Chris d'Entremont", sort: "d'Entremont, Chris" },
      { name: 'Élise Été', sort: 'Été, Élise' },
    ])
  })
})

describe('the United States', () => {
  const legislators = [
    'bioguide,chamber,state,district,party,first,last,official_full,term_start,term_end,phone,address,url,contact_form,govtrack,openstates_wikidata',
    'A1,senate,WY,,Republican,Ann,One,Ann One,2025-01-03,2031-01-03,202-555-0101,1 Road,https://one.example.org,https://one.example.org/contact,1,',
    'A2,senate,WY,,Democrat,Bob,Two,Bob Two,2025-01-03,2026-11-03,202-555-0102,,https://two.example.org,,2,',
    'A3,house,WY,0,Republican,Cat,Three,Cat Three,2025-01-03,2027-01-03,202-555-0103,,https://three.example.org,,3,',
    'A4,house,DC,0,Democrat,Del,Four,Del Four,2025-01-03,2027-01-03,202-555-0104,,https://four.example.org,,4,',
  ]
  const zips = [
    'state_fips,state_abbr,zcta,cd',
    '56,WY,82001,0',
    '11,DC,20001,0',
    '06,CA,90001,12',
    '06,CA,90001,13',
  ]
  beforeEach(async () => {
    await expectSeats('us-senate', 2, 2)
    await expectSeats('us-house', 2, 4)
  })

  test('case 41: a ZIP code may lie in two districts, a state may be one, a delegate does not vote', async () => {
    await importLines('us-legislators', legislators)
    await importLines('us-zips', zips)
    const found =
      await rowsOf(sql`select s.sector as zip, a.name, a.is_non_voting as "isNonVoting" from postcode_sector s
      join area_code c on c.scheme = 'us-district' and c.value = s.area_code join area a on a.id = c.area_id order by 1, 2`)
    expect(found).toEqual([
      { zip: '20001', name: 'District of Columbia, at large', isNonVoting: true },
      { zip: '82001', name: 'Wyoming, at large', isNonVoting: false },
      { zip: '90001', name: 'California, 12th district', isNonVoting: false },
      { zip: '90001', name: 'California, 13th district', isNonVoting: false },
    ])
    expect(await importLines('us-zips', zips)).toMatchObject({ kind: 'no_changes' })
    expect(await importLines('us-legislators', legislators)).toMatchObject({ kind: 'no_changes' })
  })

  test('a district lies in its state; who was appointed ends with the appointment; nobody has an address for mail', async () => {
    await importLines('us-legislators', legislators)
    expect(
      await rowsOf(sql`select a.name, w.name as wider from area_within join area a on a.id = area_id
      join area w on w.id = wider_id`),
    ).toEqual([{ name: 'Wyoming, at large', wider: 'Wyoming' }])
    expect(
      await rowsOf(sql`select p.name, ended_on::text as to from mandate join person p on p.id = person_id
      where ended_on is not null`),
    ).toEqual([{ name: 'Bob Two', to: '2026-11-03' }])
    const kinds = await rowsOf<{ kind: string }>(sql`select distinct kind from contact_channel order by 1`)
    expect(kinds.map(({ kind }) => kind)).toEqual(['form', 'phone', 'post', 'web'])
  })

  test('case 42: after the term the check says that the members are out of date', async () => {
    await importLines('us-legislators', legislators)
    const { overdue } = await checkDirectory('2027-01-03')
    expect(overdue.map(({ name }) => name)).toContain('United States House of Representatives')
  })
})

describe('postcodes', () => {
  const file = (...rows: string[]) => ['sector,gss_code,units', ...rows]
  const every = Array.from({ length: seats }, (_, n) => `LS${n}1,${gss(n)},AAABAC`)
  const generations = () =>
    rowsOf<{ id: number }>(
      sql`select id, postcodes, is_current as "isCurrent" from postcode_generation order by id`,
    )
  beforeEach(() => importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' }))

  test('replace those in use in one step, and what other services answered is forgotten', async () => {
    await importLines('gb-postcodes', file(...every))
    await db.execute(
      sql`insert into postcode_answer values ('GB', 'LS11AA', '{}', 'made-up', now(), now()), ('CA', 'K1A0B1', '{}', 'made-up', now(), now())`,
    )
    const rows = [...every.slice(1), `LS01,${gss(0)},AAAB`, `LS01,${gss(1)},AC`, `LS991,${gss(2)},AA`]
    const staged = await stageFile('gb-postcodes', listFile(file(...rows).join('\n')))
    expect(staged).toMatchObject({ changes: ['1 postcodes are new.', '1 postcodes lie in another place.'] })
    expect(await generations()).toMatchObject([{ isCurrent: true }, { isCurrent: false }])
    if (staged.kind === 'staged') await applyRun(staged.runId, 'a test')
    expect(await generations()).toMatchObject([{ postcodes: 61, isCurrent: true }])
    expect(await rowsOf(sql`select country from postcode_answer`)).toEqual([{ country: 'CA' }])
    expect(await importLines('gb-postcodes', file(...rows))).toMatchObject({ kind: 'no_changes' })
    expect(await generations()).toHaveLength(1)
  })

  test.each([
    ['no rows at all', [], 'no postcodes'],
    ['a postcode twice', [...every, `LS11,${gss(3)},ABAD`], 'LS11AB stands in the file twice'],
    ['a code from before the last boundaries', [...every, 'LS991,E14000999,AA'], 'E14000999'],
    ['places without a postcode', every.slice(3), '3 of 20 places have no postcode'],
    ['lines that are not postcodes', [...every, `<html>,${gss(1)},AA`], 'no postcode sector'],
  ])('with %s are refused, and those in use stay', async (_what, rows, words) => {
    await importLines('gb-postcodes', file(...every))
    const before = await generations()
    expect(await importLines('gb-postcodes', file(...rows), { asOf: '2026-07-01' })).toMatchObject({
      kind: 'refused',
      refusals: expect.arrayContaining([expect.stringContaining(words)]),
    })
    expect(await generations()).toEqual(before)
  })

  test('of which more than five in a hundred would be gone are refused', async () => {
    await importLines('gb-postcodes', file(...every))
    const fewer = every.map((row) => row.replace('AAABAC', 'AAAB'))
    expect(await importLines('gb-postcodes', file(...fewer))).toMatchObject({
      refusals: ['20 of 60 postcodes would be gone, more than 5 in 100. The file may break off.'],
    })
  })

  test('of the ONS directory keep those no longer in use apart', async () => {
    const rows = every.flatMap((row) => {
      const [sector = '', code] = row.split(',')
      return [
        `${sector.slice(0, -1)} ${sector.slice(-1)}AA,,${code}`,
        `${sector.slice(0, -1)} ${sector.slice(-1)}ZZ,199606,${code}`,
      ]
    })
    await importLines('onspd', ['pcds,doterm,pcon24cd', ...rows])
    expect(
      await rowsOf(
        sql`select units, ended_units as ended, count(*)::int as n from postcode_sector group by 1, 2`,
      ),
    ).toEqual([{ units: 'AA', ended: 'ZZ', n: seats }])
  })
})
