import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { readAreas } from '@/lib/representatives/read-areas'
import { useDatabase } from '../support/database'
import {
  constituencies,
  emptyLists,
  expectSeats,
  gss,
  importLines,
  mps,
  rowsOf,
} from '../support/import-lists'

useDatabase()
const seats = 20
beforeEach(() => emptyLists(seats))

describe('the United States, in the layout of their own project', () => {
  const people = [
    '# Some words first.',
    '- id: { bioguide: A1, govtrack: 1 }',
    '  name: { first: Ann, last: One, official_full: Ann One }',
    '  terms:',
    "  - { type: rep, start: '2019-01-03', end: '2021-01-03', state: WY, district: 0, party: Republican }",
    "  - { type: sen, start: '2021-01-03', end: '2027-01-03', state: WY, party: Republican, phone: 202-555-0101 }",
    '- id: { bioguide: A3 }',
    '  name: { first: Cat, last: Three }',
    '  terms:',
    "  - { type: rep, start: '2025-01-03', end: '2027-01-03', state: WY, district: 0, party: Democrat, url: https://three.example.org }",
  ]
  const table = [
    'bioguide,chamber,state,district,party,first,last,official_full,term_start,term_end,phone,address,url,contact_form,govtrack,openstates_wikidata',
    'A1,senate,WY,,Republican,Ann,One,Ann One,2021-01-03,2027-01-03,202-555-0101,,,,1,',
    'A3,house,WY,0,Democrat,Cat,Three,,2025-01-03,2027-01-03,,,https://three.example.org,,,',
  ]
  const offices = (city = 'Cody') => [
    '- id: { bioguide: A1 }',
    '  offices:',
    `  - { id: a, address: 1 Main St., suite: Suite 2, city: ${city}, state: WY, zip: '82414', phone: 307-555-0101 }`,
    "  - { id: b, city: Casper, state: WY, zip: '82601', phone: 307-555-0101 }",
    '- id: { bioguide: A3 }',
    '  offices:',
    '  - { id: c, city: Casper, state: WY, phone: 307-555-0103 }',
  ]
  const social = [
    '- id: { bioguide: A1 }',
    "  social: { twitter: AnnOne, youtube: annone, youtube_id: UC123, mastodon: '@ann@example.social', instagram: 'no name' }",
  ]
  const channels = () =>
    rowsOf(sql`select p.name, c.kind, c.value, c.label, c.state from contact_channel c join person p on p.id = c.person_id
      where c.source_slug in ('us-district-offices', 'us-social-media') order by c.id`)

  beforeEach(async () => {
    await expectSeats('us-senate', 1, 2)
    await expectSeats('us-house', 1, 2)
  })

  test('its YAML says the same as the table, by the last term of each', async () => {
    await importLines('us-legislators', people)
    expect(await importLines('us-legislators', table)).toMatchObject({ kind: 'no_changes' })
    expect(
      await rowsOf(
        sql`select name, started_on::text as from from mandate join person p on p.id = person_id order by 1`,
      ),
    ).toEqual([
      { name: 'Ann One', from: '2021-01-03' },
      { name: 'Cat Three', from: '2025-01-03' },
    ])
  })

  test('a file that breaks off or has another layout is refused with where that is', async () => {
    const { refusals: broken } = (await importLines('us-legislators', [...people, '  - {'])) as never
    expect(broken).toEqual([expect.stringContaining('no whole YAML')])
    const { refusals: other } = (await importLines('us-legislators', [...people, ...social])) as never
    expect(other).toContain('Record 3: name.')
    const { refusals: early } = (await importLines('us-district-offices', offices())) as never
    expect(early).toEqual([expect.stringContaining('Import the members first')])
  })

  test('offices in the district stay when the list of members comes again, and go with their own list', async () => {
    await importLines('us-legislators', people)
    const staged = await importLines('us-district-offices', offices())
    expect(staged).toMatchObject({
      changes: ['New ways to reach people: 3, first ones from this list for 2 of them.'],
    })
    expect(await importLines('us-district-offices', offices())).toMatchObject({ kind: 'no_changes' })
    await importLines('us-legislators', people, { asOf: '2026-07-11' })
    const office = { kind: 'phone', label: 'Cody office', state: 'ok' }
    const kept = [
      { ...office, name: 'Ann One', value: '307-555-0101' },
      { ...office, name: 'Ann One', kind: 'post', value: '1 Main St., Suite 2, Cody, WY 82414' },
      { ...office, name: 'Cat Three', label: 'Casper office', value: '307-555-0103' },
    ]
    expect(await channels()).toEqual(kept)
    await importLines('us-district-offices', offices('Lander'), { asOf: '2026-07-11' })
    expect((await channels()).map(({ value, state }) => [value, state])).toEqual([
      ['307-555-0101', 'ok'],
      ['1 Main St., Suite 2, Cody, WY 82414', 'withdrawn'],
      ['307-555-0103', 'ok'],
      ['1 Main St., Suite 2, Lander, WY 82414', 'ok'],
    ])
    expect(
      await importLines('us-district-offices', offices().slice(4), { asOf: '2026-07-11' }),
    ).toMatchObject({
      refusals: [expect.stringContaining('It may break off')],
    })
    expect(await importLines('us-district-offices', offices())).toMatchObject({
      refusals: [expect.stringContaining('An older list is not imported')],
    })
  })

  test('names on social media become the addresses of their pages; what is no name is left out', async () => {
    await importLines('us-legislators', people)
    await importLines('us-social-media', social)
    expect((await channels()).map(({ kind, value }) => [kind, value])).toEqual([
      ['social', 'https://x.com/AnnOne'],
      ['social', 'https://www.youtube.com/channel/UC123'],
      ['social', 'https://example.social/@ann'],
    ])
    const [state] = await rowsOf<{ id: number }>(sql`select id from area where chamber_slug = 'us-senate'`)
    const shownOn = async (day: string) => {
      const [area] = await readAreas([state?.id ?? 0], new Date(`${day}T12:00:00Z`))
      return area?.mandates[0]?.channels.map(({ kind }) => kind)
    }
    expect(await shownOn('2026-12-01')).toEqual(['phone', 'social', 'social', 'social'])
    await db.execute(sql`update chamber set term_ends_on = null where slug = 'us-senate'`)
    expect(await shownOn('2027-06-28')).toEqual(['phone'])
    await db.execute(sql`update chamber set term_ends_on = '2027-01-03' where slug = 'us-senate'`)
  })
})

describe('the European Parliament', () => {
  const members = (country = 'mt') => [
    'epid,country,first_name,last_name,email,gender,eugroup,party,since,phone,office,twitter',
    '1,mt,Ana,ONE,ana.one@europarl.europa.eu,F,Renew,A party,2014-07-01,003222840001,01A1,',
    `2,${country},Ben,TWO,ben.two@europarl.europa.eu,M,NA,None,2024-07-16,,01A2,`,
  ]
  const asOf = '2024-10-14'

  test('is imported by country, and says first of all that the list is old and for demonstration', async () => {
    await expectSeats('eu-parliament', 2, 2)
    const staged = await importLines('eu-meps', members(), { asOf })
    if (staged.kind !== 'staged') throw new Error(staged.kind)
    expect(staged.changes[0]).toContain('old and for demonstration only')
    expect(staged.changes[0]).toContain('2024-10-14')
    expect(
      await rowsOf(sql`select p.name, a.name as country, a.seats, m.started_on::text as since, g.party_slug as group
        from mandate m join person p on p.id = m.person_id join area a on a.id = m.area_id
        join mandate_party g on g.mandate_id = m.id order by p.id`),
    ).toEqual([
      { name: 'Ana ONE', country: 'Malta', seats: 6, since: null, group: 'eu-renew' },
      { name: 'Ben TWO', country: 'Malta', seats: 6, since: '2024-07-16', group: 'eu-non-attached' },
    ])
    expect(await importLines('eu-meps', members(), { asOf })).toMatchObject({ kind: 'no_changes' })
  })

  test('has no members of a country that is not of the Union', async () => {
    expect(await importLines('eu-meps', members('gb'), { asOf })).toMatchObject({
      refusals: [expect.stringContaining('of no country of the Union: gb')],
    })
  })
})

describe('declared results of a general election', () => {
  const results = (changed: Record<number, string> = {}) => [
    'gss_code,constituency,member_id,given_name,family_name,party',
    ...Array.from(
      { length: seats },
      (_, n) => `${gss(n)},Seat ${n},${changed[n] ?? 100 + n},Made-up,Member ${n},Labour`,
    ),
  ]
  const asOf = '2024-07-04'
  const since = () =>
    rowsOf(sql`select p.name, m.started_on::text as since, m.started_on_is_certain as certain from mandate m
      join person p on p.id = m.person_id where m.started_on <> '2024-07-05' order by 1`)

  test('say since when somebody sits whose own list begins anew with a change of party, and of nobody else', async () => {
    await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' })
    const restarted = { party: 'Independent', since: '2025-07-18', reason: 'whip_removed' }
    await importLines(
      'uk-mps',
      mps(seats, { 7: restarted, 8: { ...restarted, id: '900', name: 'Newcomer' } }),
    )
    expect(await importLines('uk-election', results(), { asOf })).toMatchObject({
      changes: ['Made-up Member 7: holds the seat from 2024-07-04.'],
      counts: { 'first days known': 1, 'elected who sit no more': 1 },
    })
    expect(await since()).toEqual([
      { name: 'Made-up Member 7', since: '2024-07-04', certain: true },
      { name: 'Newcomer', since: '2025-07-18', certain: false },
    ])
    expect(await importLines('uk-election', results(), { asOf })).toMatchObject({ kind: 'no_changes' })
    expect(
      await importLines(
        'uk-mps',
        mps(seats, { 7: restarted, 8: { ...restarted, id: '900', name: 'Newcomer' } }),
      ),
    ).toMatchObject({ kind: 'no_changes' })
  })

  test('say nothing across a dissolution, and those of another election are refused', async () => {
    await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' })
    expect(await importLines('uk-election', results(), { asOf })).toMatchObject({
      refusals: [expect.stringContaining('Import the members first')],
    })
    await importLines('uk-mps', mps(seats, { 7: { since: '2025-07-18', reason: 'whip_removed' } }))
    await db.execute(sql`insert into chamber_period (chamber_slug, dissolved_at, election_on)
      values ('uk-commons', '2025-03-01', '2025-04-10')`)
    expect(await importLines('uk-election', results(), { asOf })).toMatchObject({ kind: 'no_changes' })
    const strangers = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [n, `80${n}`]))
    expect(await importLines('uk-election', results(strangers), { asOf })).toMatchObject({ kind: 'refused' })
    expect(
      await importLines(
        'uk-election',
        results().map((row) => row.replace(gss(3), 'E14999999')),
        { asOf },
      ),
    ).toMatchObject({ refusals: [expect.stringContaining('E14999999')] })
  })
})

test('a count by outward code is compared with the postcodes in use and kept nowhere', async () => {
  const counts = (postcodes: number) => [
    'outcode,gss_code,live_postcodes,share',
    `AB10,${gss(0)},${postcodes},0.75`,
    `AB10,${gss(1)},1,0.25`,
  ]
  expect(await importLines('gb-outcodes', counts(3))).toMatchObject({
    refusals: [expect.stringContaining('Import them first')],
  })
  await importLines('uk-constituencies', constituencies(seats), { asOf: '2024-05-31' })
  const sectors = Array.from({ length: seats }, (_, n) => `ZZ${n + 1}1,${gss(n)},AA`)
  await importLines('gb-postcodes', [
    'sector,gss_code,units',
    `AB101,${gss(0)},AAAB`,
    `AB101,${gss(1)},AC`,
    `AB102,${gss(0)},AA`,
    ...sectors,
  ])
  const others = Array.from({ length: seats }, (_, n) => `ZZ${n + 1},${gss(n)},1,1.0`)
  expect(await importLines('gb-outcodes', [...counts(3), ...others])).toMatchObject({
    kind: 'no_changes',
    counts: { 'outward codes and places': 22, postcodes: 24 },
  })
  expect(await importLines('gb-outcodes', [...counts(4), ...others.slice(1)])).toMatchObject({
    refusals: [
      `AB10 has 4 postcodes in ${gss(0)} by the file, and 3 here.`,
      `ZZ1 has 1 postcodes in ${gss(0)} here, and none by the file.`,
    ],
  })
})
