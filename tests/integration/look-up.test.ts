import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db, statements } from '@/db/client'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import { sectorStatement } from '@/lib/representatives/local-lookup'
import {
  findAreasByName,
  readAreaByAddress,
  readAreas,
  readChamberMembers,
} from '@/lib/representatives/read-areas'
import { useDatabase } from '../support/database'
import {
  emptyDirectory,
  loadPostcodes,
  type MadeArea,
  makeArea,
  seatMember,
} from '../support/representatives-rows'

useDatabase()

const now = new Date('2026-07-01T12:00:00Z')
const find = (postcode: string, country?: string, at = now) => findRepresentatives({ postcode, country }, at)
const six = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `Member ${letter}`)

let london: MadeArea
let islington: MadeArea
let cardiff: MadeArea

beforeAll(async () => {
  await emptyDirectory()
  london = await makeArea({
    chamber: 'uk-commons',
    name: 'Cities of London and Westminster',
    code: 'gss:E14001172',
    members: ['Ada Example'],
  })
  islington = await makeArea({
    chamber: 'uk-commons',
    name: 'Islington South and Finsbury',
    code: 'gss:E14001306',
    members: ['Bea Example'],
  })
  cardiff = await makeArea({
    chamber: 'uk-commons',
    name: 'Cardiff South and Penarth',
    code: 'gss:W07000082',
    nation: 'WLS',
    members: ['Cai Example'],
  })
  await makeArea({
    chamber: 'uk-senedd',
    name: 'Caerdydd Penarth',
    code: 'gss:W09000053',
    nation: 'WLS',
    seats: 6,
    kind: 'list',
    members: six,
  })
  await loadPostcodes('uk-commons', [
    { sector: 'SW1A0', code: 'E14001172', units: 'AAAB', ended: 'PW' },
    { sector: 'EC1A1', code: 'E14001306', units: 'BB' },
    { sector: 'EC1A1', code: 'E14001172', units: 'AA' },
    { sector: 'EC1A2', code: '', units: 'ZZ' },
    { sector: 'EC1A3', code: 'E14009999', units: 'AA' },
    { sector: 'CF101', code: 'W07000082', units: 'AAABAD' },
  ])
  await loadPostcodes('uk-senedd', [
    { sector: 'CF101', code: 'W09000053', units: 'AAAB' },
    { sector: 'CF15', code: 'W09000053', units: 'SY' },
  ])
})

describe('a whole postcode in the local table', () => {
  test.each(['sw1a 0aa', 'SW1A0AA', 'SW1A–0AA', 'SW1A\u00a00AA'])(
    'case 1: %s is one postcode however it is typed',
    async (typed) => {
      expect(await find(typed)).toMatchObject({
        country: 'GB',
        postcode: 'SW1A 0AA',
        accuracy: 'exact',
        reason: null,
        answeredBy: 'local',
        areas: [
          {
            id: london.id,
            code: 'E14001172',
            name: 'Cities of London and Westminster',
            vacancy: null,
            asOf: '2026-06-27',
            chamber: { slug: 'uk-commons', memberTitle: 'MP' },
            mandates: [
              {
                id: london.members[0],
                name: 'Ada Example',
                salutation: 'Ada Example',
                since: '2024-07-04',
                party: null,
                offices: [],
                channels: [{ kind: 'email', state: 'ok', checkedOn: '2026-06-27' }],
              },
            ],
          },
        ],
        nearby: [],
        sources: [
          { slug: 'members' },
          { slug: 'postcodes', asOf: '2023-08-09', licence: 'Open Government Licence' },
        ],
      })
    },
  )

  test('units are read two letters at a time: the end of one and the beginning of the next are no unit', async () => {
    // CF10 1BA stands in AAABAD as its third to fifth letter and nowhere as a unit.
    expect(await find('CF10 1BA')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
  })

  test('other seats with postcodes in the same sector are offered', async () => {
    const found = await find('EC1A 1BB')
    expect(found.areas.map((area) => area.id)).toEqual([islington.id])
    expect(found.nearby).toEqual([
      {
        id: london.id,
        slug: 'cities-of-london-and-westminster',
        chamberSlug: 'uk-commons',
        name: 'Cities of London and Westminster',
      },
    ])
  })

  test.each(['MA1 1AA', 'SW1A 0ZZ', 'SW1A 9AA', 'AA9A 9AA'])(
    'case 6: %s is built like a postcode and is in no list: nobody is guessed',
    async (typed) => {
      expect(await find(typed)).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode', areas: [] })
    },
  )

  test('case 5: a postcode no longer in use is said to be so', async () => {
    const found = await find('SW1A 0PW')
    expect(found).toMatchObject({ accuracy: 'terminated', reason: null })
    expect(found.areas.map((area) => area.id)).toEqual([london.id])
  })

  test('case 5: CF1 5SY, which only the list of the Senedd has, is not found', async () => {
    expect(await find('CF1 5SY')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode', areas: [] })
    expect(await find('BS12 8DY')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
  })

  test('case 11: a postcode that the list has without a place leads to no seat', async () => {
    expect(await find('EC1A 2ZZ')).toMatchObject({ accuracy: 'none', reason: 'no_seat', answeredBy: 'local' })
  })

  test('a postcode of a seat that is not in the directory is unavailable, not unknown', async () => {
    expect(await find('EC1A 3AA')).toMatchObject({ accuracy: 'none', reason: 'unavailable' })
  })

  test('case 12: SWIA 0AA is not repaired: SW1A 0AA is offered', async () => {
    expect(await find('SWIA 0AA')).toMatchObject({
      accuracy: 'none',
      reason: 'invalid',
      suggestion: 'SW1A 0AA',
      areas: [],
    })
  })

  test.each([
    ['GIR 0AA', 'girobank'],
    ['BFPO 1234', 'bfpo'],
    ['JE2 3AB', 'crown_dependency'],
    ['IM1 1AA', 'crown_dependency'],
    ['FIQQ 1ZZ', 'overseas_territory'],
  ])('case 8: %s has its reason', async (typed, reason) => {
    expect(await find(typed)).toMatchObject({ accuracy: 'none', reason, areas: [] })
  })

  test('case 10: in Northern Ireland no list may be given away: no answer, and why', async () => {
    expect(await find('BT35 8GE')).toMatchObject({
      postcode: 'BT35 8GE',
      accuracy: 'none',
      reason: 'licence',
    })
    expect(await find('BT35')).toMatchObject({ accuracy: 'none', reason: 'licence' })
  })

  test('countries without a list are unavailable, others unsupported', async () => {
    expect(await find('K1A 0B1')).toMatchObject({ country: 'CA', accuracy: 'none', reason: 'unavailable' })
    expect(await find('75001', 'FR')).toMatchObject({ country: null, reason: 'unsupported_country' })
  })

  test('a look-up is one query by the primary key, of under a millisecond among sixteen thousand sectors', async () => {
    await db.execute(sql`insert into postcode_sector (generation_id, sector, area_code, units)
      select max(id), 'ZZ' || n, 'E14001172', repeat('AB', 100) from postcode_generation, generate_series(1, 16000) n group by n`)
    await db.execute(sql`analyze`)
    const explain = () => statements()<{ 'QUERY PLAN': string }[]>`
      explain (analyze, timing off) ${sectorStatement('GB', ['SW1A0'], 'AA', now)}`
    // The best of some: other tests keep the machine busy.
    const plans: string[] = []
    for (let i = 0; i < 10; i += 1) plans.push((await explain()).map((line) => line['QUERY PLAN']).join('\n'))
    for (const plan of plans) {
      expect(plan).toMatch(/Index (Only )?Scan using postcode_sector_/)
      expect(plan).not.toContain('Seq Scan on postcode_sector')
    }
    const times = plans.map((plan) => Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1]))
    expect(Math.min(...times)).toBeLessThan(1)
  })
})

describe('part of a postcode', () => {
  test('case 9: a part that lies in two seats comes to both', async () => {
    const found = await find('EC1A')
    expect(found).toMatchObject({ postcode: 'EC1A', accuracy: 'partial', reason: null })
    expect(found.areas.map((area) => area.id)).toEqual([london.id, islington.id])
  })

  test('case 9: a part that lies in one seat comes to one', async () => {
    const found = await find('SW1A')
    expect(found.accuracy).toBe('partial')
    expect(found.areas.map((area) => area.id)).toEqual([london.id])
  })

  test('a sector is a smaller part', async () => {
    expect((await find('EC1A 1')).areas).toHaveLength(2)
    expect(await find('EC1A 7')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
  })
})

describe('several parliaments', () => {
  test('case 31: in Wales it is one MP and six members of the Senedd, and no choice', async () => {
    const found = await find('CF10 1AA')
    expect(found.accuracy).toBe('exact')
    expect(found.areas.map((area) => [area.chamber.slug, area.mandates.length])).toEqual([
      ['uk-commons', 1],
      ['uk-senedd', 6],
    ])
    expect(found.areas[1]?.mandates.map(({ name }) => name)).toEqual(six)
    expect((await find('CF10 1AD')).areas.map((area) => area.id)).toEqual([cardiff.id])
  })

  test('case 31: in Scotland the region comes with the constituency, in Northern Ireland five come', async () => {
    const region = await makeArea({
      chamber: 'uk-scotland',
      name: 'Highland Coast',
      nation: 'SCT',
      seats: 7,
      kind: 'region',
      members: [...six, 'Member G'],
    })
    const msp = await makeArea({
      chamber: 'uk-scotland',
      name: 'Inner Coast',
      code: 'gss:S16000001',
      nation: 'SCT',
      members: ['Isla Example'],
      within: [region.id],
    })
    await makeArea({
      chamber: 'uk-commons',
      name: 'Outer Coast',
      code: 'gss:S14000060',
      nation: 'SCT',
      members: ['Rab Example'],
      within: [msp.id, region.id],
    })
    const assembly = await makeArea({
      chamber: 'uk-ni',
      name: 'Lough Side',
      nation: 'NIR',
      seats: 5,
      kind: 'list',
      members: six.map((name) => `${name} NI`).slice(0, 5),
    })
    await makeArea({
      chamber: 'uk-commons',
      name: 'Lough Side',
      code: 'gss:N05000001',
      nation: 'NIR',
      members: ['Una Example'],
      within: [assembly.id],
    })
    await loadPostcodes('uk-commons', [
      { sector: 'SW1A0', code: 'E14001172', units: 'AAAB', ended: 'PW' },
      { sector: 'IV11', code: 'S14000060', units: 'AA' },
      { sector: 'BT11', code: 'N05000001', units: 'AA' },
    ])
    const shape = async (typed: string) =>
      (await find(typed)).areas.map((area) => [area.chamber.slug, area.kind, area.mandates.length])
    expect(await shape('IV1 1AA')).toEqual([
      ['uk-commons', 'constituency', 1],
      ['uk-scotland', 'constituency', 1],
      ['uk-scotland', 'region', 7],
    ])
    expect(await shape('BT1 1AA')).toEqual([
      ['uk-commons', 'constituency', 1],
      ['uk-ni', 'list', 5],
    ])
  })

  test('where the list of a parliament says otherwise than the seat it lies in, the list alone is believed', async () => {
    const senedd = (name: string, code: string) =>
      makeArea({
        chamber: 'uk-senedd',
        name,
        code,
        nation: 'WLS',
        seats: 6,
        kind: 'list',
        members: [],
      })
    const inside = await senedd('Inside', 'gss:W09000091')
    const beside = await senedd('Beside', 'gss:W09000092')
    const edge = await makeArea({
      chamber: 'uk-commons',
      name: 'Edge',
      code: 'gss:W07000091',
      nation: 'WLS',
      members: ['Efa Example'],
      within: [inside.id],
    })
    await makeArea({
      chamber: 'uk-commons',
      name: 'Over the Border',
      code: 'gss:E14000091',
      members: ['Eve Example'],
    })
    await loadPostcodes('uk-commons', [
      { sector: 'SW1A0', code: 'E14001172', units: 'AAAB', ended: 'PW' },
      { sector: 'LL171', code: 'W07000091', units: 'AAAB' },
      { sector: 'SY131', code: 'E14000091', units: 'AA' },
    ])
    await loadPostcodes('uk-senedd', [
      { sector: 'LL171', code: 'W09000092', units: 'AA' },
      { sector: 'SY131', code: 'W09000092', units: 'AA' },
    ])
    const idsFor = async (typed: string) => (await find(typed)).areas.map(({ id }) => id)
    expect(await idsFor('LL17 1AA')).toEqual([edge.id, beside.id])
    expect(await idsFor('LL17 1AB')).toEqual([edge.id, inside.id])
    // In England nobody has a member of the Senedd, whatever a list says.
    expect(await idsFor('SY13 1AA')).toHaveLength(1)
  })

  test('case 41: a ZIP code in two districts is a choice, one at large is not, and a delegate does not vote', async () => {
    const state = (name: string, nation: string) =>
      makeArea({
        chamber: 'us-senate',
        name,
        nation,
        seats: 2,
        kind: 'list',
        members: [`${name} One`, `${name} Two`],
      })
    const california = await state('California', 'US-CA')
    const wyoming = await state('Wyoming', 'US-WY')
    const district = (code: string, nation: string, within: number[], isNonVoting = false) =>
      makeArea({
        chamber: 'us-house',
        name: `District ${code}`,
        code: `us-district:${code}`,
        nation,
        members: [`Rep ${code}`],
        within,
        isNonVoting,
      })
    await district('CA-12', 'US-CA', [california.id])
    await district('CA-13', 'US-CA', [california.id])
    await district('WY-0', 'US-WY', [wyoming.id])
    await district('DC-98', 'US-DC', [], true)
    await loadPostcodes('us-house', [
      { sector: '94601', code: 'CA-12', units: null },
      { sector: '94601', code: 'CA-13', units: null },
      { sector: '82001', code: 'WY-0', units: null },
      { sector: '20001', code: 'DC-98', units: null },
    ])
    const split = await find('94601-1234', 'US')
    expect(split).toMatchObject({ country: 'US', postcode: '94601', accuracy: 'ambiguous', reason: null })
    expect(split.areas.map((area) => area.name)).toEqual(['California', 'District CA-12', 'District CA-13'])
    const atLarge = await find('82001')
    expect(atLarge.accuracy).toBe('exact')
    expect(atLarge.areas.map((area) => [area.code, area.mandates.length])).toEqual([
      ['', 2],
      ['WY-0', 1],
    ])
    expect((await find('20001')).areas).toMatchObject([{ code: 'DC-98', isNonVoting: true }])
    expect(await find('99999', 'US')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
  })

  test('case 42: after the term our list speaks of, its members are out of date; those read since are not', async () => {
    expect((await find('82001', 'US', new Date('2027-01-03T04:59:00Z'))).areas[1]).toMatchObject({
      vacancy: null,
    })
    const late = await find('82001', 'US', new Date('2027-01-03T05:00:00Z'))
    expect(late.accuracy).toBe('exact')
    expect(late.areas.map((area) => [area.vacancy, area.mandates])).toEqual([
      ['out_of_date', []],
      ['out_of_date', []],
    ])
    await db.execute(sql`insert into directory_source (slug, title, licence, attribution, as_of, stale_after_days)
      values ('new-congress', 'New', 'None', 'None', '2027-01-05', 7)`)
    await db.execute(sql`update mandate set source_slug = 'new-congress', checked_on = '2027-01-05'
      where person_id = (select id from person where name = 'Rep WY-0')`)
    const after = await find('82001', 'US', new Date('2027-01-06T12:00:00Z'))
    expect(after.areas.map((area) => area.vacancy)).toEqual(['out_of_date', null])
  })
})

describe('who sits, by the clock', () => {
  beforeEach(async () => {
    await db.execute(sql`delete from chamber_period`)
  })

  test('case 23: nobody is a member of a dissolved parliament, from that moment until its members are returned', async () => {
    await db.execute(sql`insert into chamber_period (chamber_slug, dissolved_at, election_on, returned_at, note)
      values ('uk-commons', '2029-05-02T23:01:00Z', '2029-06-07', '2029-06-12T08:00:00Z', 'There is an election on 7 June 2029.')`)
    const at = async (time: string) => {
      const [area] = await readAreas([london.id], new Date(time))
      return [area?.mandates.length, area?.vacancy, area?.note]
    }
    expect(await at('2029-05-02T23:00:59Z')).toEqual([1, null, ''])
    expect(await at('2029-05-02T23:01:00Z')).toEqual([0, 'dissolved', 'There is an election on 7 June 2029.'])
    expect(await at('2029-06-12T07:59:59Z')).toEqual([0, 'dissolved', 'There is an election on 7 June 2029.'])
    expect(await at('2029-06-12T08:00:00Z')).toEqual([1, null, ''])
    expect(await readChamberMembers('uk-commons', new Date('2029-06-01T12:00:00Z'))).toEqual([])
  })

  test('case 23: without a day of return nobody comes back by themselves, and other parliaments sit on', async () => {
    await db.execute(
      sql`insert into chamber_period (chamber_slug, dissolved_at, election_on) values ('uk-commons', '2026-06-30T23:00:00Z', '2026-08-06')`,
    )
    const found = await find('SW1A 0AA')
    expect(found).toMatchObject({ accuracy: 'exact', areas: [{ vacancy: 'dissolved', mandates: [] }] })
    const [senedd] = await findAreasByName('caerdydd', 'uk-senedd')
    expect((await readAreas([senedd!.id], now))[0]).toMatchObject({ vacancy: null, mandates: { length: 6 } })
  })

  test('a seat between two members is vacant; the next one sits from the first day', async () => {
    const area = await makeArea({ chamber: 'uk-commons', name: 'Makers Field' })
    const seat = (name: string, startedOn: string, endedOn: string | null) =>
      seatMember({ name, chamber: 'uk-commons', areaId: area.id, startedOn, endedOn })
    await seat('First Member', '2024-07-04', '2026-05-01')
    await seat('Second Member', '2026-06-18', null)
    const on = async (day: string) => {
      const [found] = await readAreas([area.id], new Date(`${day}T12:00:00Z`))
      return [found?.vacancy, found?.mandates.map(({ name }) => name)]
    }
    expect(await on('2026-04-30')).toEqual([null, ['First Member']])
    expect(await on('2026-05-01')).toEqual(['vacant', []])
    expect(await on('2026-06-18')).toEqual([null, ['Second Member']])
  })

  test('party, offices and abstention are those of the day; a withdrawn channel is not shown', async () => {
    const area = await makeArea({ chamber: 'uk-commons', name: 'Changing Coast', members: ['Dee Example'] })
    const id = area.members[0]
    await db.execute(sql`insert into party (slug, name, country, abstains_from) values ('plain', 'Plain Party', 'GB', '{}'),
      ('away', 'Away Party', 'GB', '{uk-commons}')`)
    await db.execute(sql`insert into mandate_party (mandate_id, party_slug, from_day, until_day)
      values (${id}, 'plain', null, '2026-06-01'), (${id}, 'away', '2026-06-01', null)`)
    await db.execute(
      sql`insert into mandate_office (mandate_id, kind, title, until_day) values (${id}, 'minister', 'Minister for Tides', '2026-06-01')`,
    )
    await db.execute(sql`insert into contact_channel (person_id, kind, value, state, checked_on, source_slug)
      select person_id, 'phone', '020 7946 0000', 'withdrawn', '2026-06-27', 'members' from mandate where id = ${id}`)
    const on = async (day: string) =>
      (await readAreas([area.id], new Date(`${day}T12:00:00Z`)))[0]?.mandates[0]
    expect(await on('2026-05-31')).toMatchObject({
      party: { slug: 'plain', name: 'Plain Party' },
      abstains: false,
      offices: [{ kind: 'minister', title: 'Minister for Tides' }],
    })
    expect(await on('2026-06-01')).toMatchObject({
      party: { slug: 'away' },
      abstains: true,
      offices: [],
      channels: [{ kind: 'email' }],
    })
  })
})

describe('areas by name and address', () => {
  test('case 18: an area is found by its old name, with or without accents and capitals', async () => {
    const area = await makeArea({ chamber: 'uk-commons', name: 'Ynys Môn', members: ['Eve Example'] })
    await db.execute(sql`update area set aliases = '{"Isle of Anglesey"}' where id = ${area.id}`)
    for (const words of ['ynys mon', 'MÔN', 'anglesey', 'isle angl'])
      expect((await findAreasByName(words, 'uk-commons')).map(({ id }) => id)).toEqual([area.id])
    expect(await findAreasByName('', 'uk-commons')).toEqual([])
    expect(await findAreasByName('ynys', 'uk-senedd')).toEqual([])
    expect(await readAreaByAddress('uk-commons', 'ynys-mon', now)).toMatchObject({ id: area.id })
    expect(await readAreaByAddress('uk-commons', 'nowhere', now)).toBeNull()
  })

  test('the members of a chamber are listed by name, the appointed too', async () => {
    await seatMember({ name: 'Lord Example', chamber: 'uk-lords', areaId: null })
    expect(await readChamberMembers('uk-lords', now)).toMatchObject([
      { name: 'Lord Example', channels: [{ kind: 'email' }] },
    ])
    expect((await readChamberMembers('uk-senedd', now)).map(({ name }) => name)).toEqual(six)
  })
})
