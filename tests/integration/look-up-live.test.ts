import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { dropExpiredAnswers } from '@/lib/representatives/answer-cache'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import { askService, makeService } from '@/lib/representatives/live/ask-service'
import type { LiveServices } from '@/lib/representatives/live/live-services'
import { mapIt } from '@/lib/representatives/live/mapit'
import { membersApi } from '@/lib/representatives/live/members-api'
import { postcodesIo } from '@/lib/representatives/live/postcodes-io'
import { represent } from '@/lib/representatives/live/represent'
import { useDatabase } from '../support/database'
import { startFakeMapIt } from '../support/fake-mapit'
import { startFakeMembersApi } from '../support/fake-members-api'
import { startFakePostcodesIo } from '../support/fake-postcodes-io'
import { startFakeRepresent } from '../support/fake-represent'
import type { Fault } from '../support/fake-service'
import { emptyDirectory, loadPostcodes, type MadeArea, makeArea } from '../support/representatives-rows'

useDatabase()

const now = new Date('2026-07-01T12:00:00Z')
const io = await startFakePostcodesIo()
const members = await startFakeMembersApi()
const mapit = await startFakeMapIt()
const ca = await startFakeRepresent()
const fakes = [io, members, mapit, ca]

let services: LiveServices
let london: MadeArea
let lough: MadeArea
let ottawa: MadeArea
let gatineau: MadeArea

const find = (postcode: string, country?: string, at = now) =>
  findRepresentatives({ postcode, country }, at, services)
const asked = () => fakes.map((fake) => fake.requests.length)
const named = (found: Awaited<ReturnType<typeof find>>) => found.areas.map(({ id }) => id)

beforeAll(async () => {
  await emptyDirectory()
  const commons = (name: string, code: string, nation?: string) =>
    makeArea({ chamber: 'uk-commons', name, code, nation, members: [`Member for ${name}`] })
  london = await commons('Cities of London and Westminster', 'gss:E14001172')
  lough = await commons('Lough Side', 'gss:N05000001', 'NIR')
  await commons('Outer Coast', 'gss:S14000060', 'SCT')
  await makeArea({
    chamber: 'uk-ni',
    name: 'Lough Side',
    code: 'gss:N06000001',
    nation: 'NIR',
    seats: 5,
    kind: 'list',
    members: ['V', 'W', 'X', 'Y', 'Z'],
  })
  const region = await makeArea({
    chamber: 'uk-scotland',
    name: 'Coast Region',
    nation: 'SCT',
    seats: 7,
    kind: 'region',
  })
  await makeArea({
    chamber: 'uk-scotland',
    name: 'Inner Coast',
    code: 'gss:S16000150',
    nation: 'SCT',
    members: ['Isla'],
    within: [region.id],
  })
  const riding = (name: string, code: string) =>
    makeArea({ chamber: 'ca-commons', name, code, nation: 'CA-ON', members: [`Member for ${name}`] })
  ottawa = await riding('Ottawa Centre', 'fed:35075')
  gatineau = await riding('Ottawa South', 'fed:35079')
  await loadPostcodes('uk-commons', [
    { sector: 'SW1A0', code: 'E14001172', units: 'AA' },
    { sector: 'AB101', code: 'S14000060', units: 'AA' },
  ])
})

beforeEach(async () => {
  for (const fake of fakes) fake.reset()
  io.known.clear()
  io.ended.clear()
  members.seats.length = 0
  members.postcodes.clear()
  members.settings.isDissolved = false
  mapit.known.clear()
  mapit.quota.questionsLeft = 1000
  ca.known.clear()
  ca.settings.ignoresSets = false
  await db.execute(sql`truncate postcode_answer`)
  const make = (name: string, baseUrl: string, perMinute = 1000) => makeService({ name, baseUrl, perMinute })
  services = {
    GB: [
      postcodesIo(make('postcodes.io', io.url)),
      membersApi(make('members-api', members.url)),
      mapIt(make('mapit', mapit.url)),
    ],
    CA: [represent(make('represent', ca.url, 50))],
    US: [],
    bulk: null,
  }
})

afterEach(() => {
  vi.restoreAllMocks()
})

afterAll(() => Promise.all(fakes.map((fake) => fake.stop())))

/** All three British services know where it is. */
function know(packed: string) {
  io.known.set(packed, { seat: 'E14001172' })
  members.seats.push({ id: 4001, name: 'Cities of London & Westminster' })
  members.postcodes.set(packed, ['Cities of London & Westminster'])
  mapit.known.set(packed, [{ type: 'WMC', name: 'Cities of London and Westminster', gss: 'E14001172' }])
}

describe('when a service is asked', () => {
  test('what the local table knows is asked of nobody', async () => {
    expect(await find('SW1A 0AA')).toMatchObject({ accuracy: 'exact', answeredBy: 'local' })
    expect(asked()).toEqual([0, 0, 0, 0])
  })

  test.each(['GIR 0AA', 'BFPO 1234', 'JE2 3AB', 'IM1 1AA', 'FIQQ 1ZZ', 'SWIA 0AA', 'LE7', 'nonsense'])(
    'case 8: %s is asked of nobody',
    async (typed) => {
      await find(typed)
      expect(asked()).toEqual([0, 0, 0, 0])
    },
  )

  test.each(['K1A 0D1', 'W1A 0B1'])('case 14: %s in Canada is asked of nobody', async (typed) => {
    expect(await find(typed, 'CA')).toMatchObject({ accuracy: 'none', reason: 'invalid' })
    expect(asked()).toEqual([0, 0, 0, 0])
  })

  test('a postcode that the table does not know is, and the answer is kept for thirty days', async () => {
    know('SW1A2ZZ')
    const found = await find('sw1a 2zz')
    expect(found).toMatchObject({ accuracy: 'exact', answeredBy: 'postcodes.io' })
    expect(found.sources.map(({ slug }) => slug)).toContain('postcodes.io')
    expect(named(found)).toEqual([london.id])
    expect(await find('SW1A 2ZZ')).toMatchObject({ answeredBy: 'cache', areas: [{ id: london.id }] })
    expect(asked()).toEqual([1, 0, 0, 0])
    await find('SW1A 2ZZ', undefined, new Date(now.getTime() + 31 * 86_400_000))
    expect(asked()).toEqual([2, 0, 0, 0])
  })

  test('a "no" is kept for a day', async () => {
    expect(await find('SW1A 2ZZ')).toMatchObject({ reason: 'unknown_postcode' })
    await find('SW1A 2ZZ', undefined, new Date(now.getTime() + 23 * 3_600_000))
    expect(asked()).toEqual([1, 0, 0, 0])
    know('SW1A2ZZ')
    const later = new Date(now.getTime() + 25 * 3_600_000)
    expect(await find('SW1A 2ZZ', undefined, later)).toMatchObject({ accuracy: 'exact' })
  })

  test('a new list of postcodes makes kept answers old, and the expired are dropped', async () => {
    know('SW1A2ZZ')
    await find('SW1A 2ZZ')
    await db.execute(sql`update postcode_generation set loaded_at = '2026-07-02T00:00:00Z'`)
    const later = new Date('2026-07-03T12:00:00Z')
    expect(await find('SW1A 2ZZ', undefined, later)).toMatchObject({ answeredBy: 'postcodes.io' })
    await db.execute(sql`update postcode_generation set loaded_at = '2026-06-01T00:00:00Z'`)
    await dropExpiredAnswers(db, new Date(later.getTime() + 29 * 86_400_000))
    expect(await db.execute(sql`select 1 from postcode_answer`)).toHaveLength(1)
    await dropExpiredAnswers(db, new Date(later.getTime() + 30 * 86_400_000))
    expect(await db.execute(sql`select 1 from postcode_answer`)).toHaveLength(0)
  })

  test('an answer about a seat that has since been abolished is asked again', async () => {
    know('SW1A2ZZ')
    await find('SW1A 2ZZ')
    await db.execute(sql`update area set valid_to = '2026-07-02' where id = ${london.id}`)
    const later = new Date('2026-07-03T12:00:00Z')
    expect(await find('SW1A 2ZZ', undefined, later)).toMatchObject({
      accuracy: 'none',
      reason: 'unavailable',
    })
    expect(io.requests).toHaveLength(2)
    await db.execute(sql`update area set valid_to = null where id = ${london.id}`)
  })
})

describe('postcodes.io', () => {
  test('case 20: no longer in use, never in use and impossible are three answers', async () => {
    const place = { longitude: -0.13, latitude: 51.5 }
    io.known.set('SW1A2AA', { seat: 'E14001172', ...place })
    io.ended.set('SW1A9ZZ', place)
    const ended = await find('SW1A 9ZZ')
    expect(ended).toMatchObject({ accuracy: 'terminated', reason: null, answeredBy: 'postcodes.io' })
    expect(named(ended)).toEqual([london.id])
    expect(await find('SW1A 9ZY')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
    io.refuses.add('SW1A9ZW')
    expect(await find('SW1A 9ZW')).toMatchObject({ accuracy: 'none', reason: 'invalid' })
    expect(members.requests).toHaveLength(0)
  })

  test('case 5: CF1 5SY is resolved through where it was', async () => {
    const place = { longitude: -3.17, latitude: 51.48 }
    io.known.set('CF101AA', { seat: 'E14001172', ...place })
    io.ended.set('CF15SY', place)
    expect(await find('CF1 5SY')).toMatchObject({ accuracy: 'terminated', areas: [{ id: london.id }] })
  })

  test('an ended postcode on the edge of two seats is a choice, and one near nothing is unknown', async () => {
    const place = { longitude: -0.13, latitude: 51.5 }
    io.known.set('SW1A2AA', { seat: 'E14001172', ...place })
    io.known.set('SW1A2AB', { seat: 'N05000001', ...place })
    io.ended.set('SW1A9ZZ', place)
    expect(await find('SW1A 9ZZ')).toMatchObject({ accuracy: 'ambiguous', areas: { length: 2 } })
    io.ended.set('SW1A9ZY', { longitude: 5, latitude: 60 })
    expect(await find('SW1A 9ZY')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
  })

  test('case 19: a seat of before 2024 is not believed; the next service is asked', async () => {
    know('SW99SZ')
    io.known.set('SW99SZ', { seat: 'E14000673' })
    const found = await find('SW9 9SZ')
    expect(found).toMatchObject({ accuracy: 'exact', answeredBy: 'members-api' })
    expect(named(found)).toEqual([london.id])
  })

  test('a code without a name counts; a name without a code does not', async () => {
    io.known.set('SW1A2ZZ', { seat: 'E14001172', name: null })
    expect(await find('SW1A 2ZZ')).toMatchObject({ answeredBy: 'postcodes.io', areas: [{ id: london.id }] })
    io.known.set('SW1A2ZY', { seat: '', name: 'Cities of London and Westminster' })
    mapit.known.set('SW1A2ZY', [{ type: 'WMC', name: 'x', gss: 'E14001172' }])
    members.faults.push({ do: 'html' })
    expect(await find('SW1A 2ZY')).toMatchObject({ answeredBy: 'mapit' })
  })

  test('codes of no place have their reasons', async () => {
    io.known.set('SW1A2ZX', { seat: 'L99999999' })
    io.known.set('SW1A2ZW', { seat: 'E99999999' })
    expect(await find('SW1A 2ZX')).toMatchObject({ accuracy: 'none', reason: 'crown_dependency' })
    expect(await find('SW1A 2ZW')).toMatchObject({ accuracy: 'none', reason: 'no_seat' })
  })

  test('case 31: the Scottish constituency and its region come from a service where our list has none', async () => {
    io.known.set('AB101AA', { seat: 'S14000060', scottish: { constituency: 'S16000150' } })
    const found = await find('AB10 1AA')
    expect(found).toMatchObject({ accuracy: 'exact', answeredBy: 'local' })
    expect(found.areas.map((area) => [area.chamber.slug, area.name])).toEqual([
      ['uk-commons', 'Outer Coast'],
      ['uk-scotland', 'Inner Coast'],
      ['uk-scotland', 'Coast Region'],
    ])
    await find('AB10 1AA')
    expect(io.requests.map(({ path }) => path)).toEqual(['/postcodes/AB101AA', '/scotland/postcodes/AB101AA'])
  })

  test('an answer that lacks a part, since the service failed at it, is kept for a day only', async () => {
    io.known.set('AB101AA', { seat: 'S14000060', scottish: { constituency: 'S16000150' } })
    io.faults = [{ do: 'slow', ms: 0 }, { do: 'html' }]
    expect((await find('AB10 1AA')).areas).toHaveLength(1)
    const nextDay = new Date(now.getTime() + 25 * 3_600_000)
    expect((await find('AB10 1AA', undefined, nextDay)).areas).toHaveLength(3)
  })

  test('an old Scottish code is left out, and a service that is down takes nothing away', async () => {
    io.known.set('AB101AA', { seat: 'S14000060', scottish: { constituency: 'S16000001' } })
    expect((await find('AB10 1AA')).areas.map(({ name }) => name)).toEqual(['Outer Coast'])
    await db.execute(sql`truncate postcode_answer`)
    for (const fake of fakes) fake.otherwise = { do: 'html' }
    expect(await find('AB10 1AA')).toMatchObject({ accuracy: 'exact', areas: [{ name: 'Outer Coast' }] })
  })
})

describe('the Members API', () => {
  beforeEach(() => {
    services.GB = services.GB.filter(({ name }) => name === 'members-api')
  })

  test('names are compared without accents and capitals; seats that have ended are left out', async () => {
    know('SW1A2ZZ')
    members.seats.push({ id: 3001, name: 'Old City', endDate: '2024-05-30T00:00:00' })
    members.postcodes.get('SW1A2ZZ')?.push('Old City')
    expect(await find('SW1A 2ZZ')).toMatchObject({ accuracy: 'exact', areas: [{ id: london.id }] })
    expect(members.requests[0]?.query.get('searchText')).toBe('SW1A 2ZZ')
  })

  test('an empty list is unknown; a name that we do not have is no answer', async () => {
    expect(await find('SW1A 2ZZ')).toMatchObject({ reason: 'unknown_postcode' })
    members.seats.push({ id: 1, name: 'Nowhere Particular' })
    members.postcodes.set('SW1A2ZY', ['Nowhere Particular'])
    expect(await find('SW1A 2ZY')).toMatchObject({ accuracy: 'none', reason: 'unavailable' })
  })

  test('a vacant seat and a dissolved parliament are places all the same', async () => {
    know('SW1A2ZZ')
    expect(await find('SW1A 2ZZ')).toMatchObject({ accuracy: 'exact', areas: [{ id: london.id }] })
    members.settings.isDissolved = true
    await db.execute(sql`truncate postcode_answer`)
    expect(await find('SW1A 2ZZ')).toMatchObject({ accuracy: 'exact', areas: [{ id: london.id }] })
  })

  test('the fake gives twenty at most, however many are asked for, and the rest on further pages', async () => {
    const service = makeService({ name: 'members-api', baseUrl: members.url, perMinute: 1000 })
    members.members.push(
      ...Array.from({ length: 45 }, (_, i) => ({
        id: i + 1,
        name: `Member ${i + 1}`,
        seat: `Seat ${i}`,
        seatId: i,
      })),
    )
    const page = async (query: string) => {
      const told = await askService(
        service,
        `/Members/Search?House=1&IsCurrentMember=true&${query}`,
        Date.now() + 5000,
      )
      const { items, totalResults } = (
        told as { json: { items: { value: { id: number } }[]; totalResults: number } }
      ).json
      return [items.length, items[0]?.value.id, totalResults]
    }
    expect(await page('skip=0&take=650')).toEqual([20, 1, 45])
    expect(await page('skip=20&take=20')).toEqual([20, 21, 45])
    expect(await page('skip=40&take=20')).toEqual([5, 41, 45])
    members.members.length = 0
  })
})

describe('MapIt', () => {
  beforeEach(() => {
    services.GB = services.GB.filter(({ name }) => name === 'mapit')
  })

  test('case 31: in Northern Ireland it knows the assembly too', async () => {
    mapit.known.set('BT358GE', [
      { type: 'WMC', name: 'Lough Side', gss: 'N05000001' },
      { type: 'NIE', name: 'Lough Side', gss: 'N06000001' },
      { type: 'DIS', name: 'A district', gss: 'N09000001' },
    ])
    const found = await find('BT35 8GE')
    expect(found.areas.map((area) => [area.chamber.slug, area.mandates.length])).toEqual([
      ['uk-commons', 1],
      ['uk-ni', 5],
    ])
    expect(found.areas[0]?.id).toBe(lough.id)
  })

  test('unknown, impossible, special and over the quota are four answers', async () => {
    expect(await find('SW1A 2ZZ')).toMatchObject({ reason: 'unknown_postcode' })
    mapit.known.set('SW1A2ZY', [])
    expect(await find('SW1A 2ZY')).toMatchObject({ reason: 'no_seat' })
    mapit.quota.questionsLeft = 0
    expect(await find('SW1A 2ZX')).toMatchObject({ reason: 'unavailable' })
  })

  test('case 10: with services that do not answer, a postcode of Northern Ireland is unavailable', async () => {
    mapit.otherwise = { do: 'cut' }
    expect(await find('BT35 8GE')).toMatchObject({ accuracy: 'none', reason: 'unavailable' })
  })
})

describe('Represent', () => {
  const centre = { id: '35075', name: 'Ottawa Centre' }
  const south = { id: '35079', name: 'Ottawa South' }

  test('case 13: it is asked in capitals, without a space, with a slash at the end, for the federal ridings', async () => {
    ca.known.set('K1A0B1', { concordance: [centre] })
    const found = await find('k1a-0b1')
    expect(found).toMatchObject({
      country: 'CA',
      postcode: 'K1A 0B1',
      accuracy: 'exact',
      answeredBy: 'represent',
    })
    expect(named(found)).toEqual([ottawa.id])
    expect(ca.requests[0]?.path).toBe('/postcodes/K1A0B1/')
    expect(ca.requests[0]?.query.get('sets')).toBe('federal-electoral-districts')
  })

  test('case 15: one riding in both lists is one; two ridings are a choice', async () => {
    const member = { name: 'Same Member', district: 'Ottawa Centre', riding: '35075', email: '' }
    ca.known.set('K1A0B1', {
      concordance: [centre],
      centroid: [centre],
      membersByConcordance: [member],
      membersByCentroid: [member],
    })
    expect(await find('K1A 0B1')).toMatchObject({ accuracy: 'exact', areas: [{ id: ottawa.id }] })
    ca.known.set('K1A0B2', {
      concordance: [centre, south],
      membersByConcordance: [member, { name: 'Other Member', district: 'Ottawa South', riding: '35079' }],
    })
    const both = await find('K1A 0B2')
    expect(both).toMatchObject({ accuracy: 'ambiguous', reason: null })
    expect(named(both).sort()).toEqual([ottawa.id, gatineau.id].sort())
  })

  test('case 16: lists that are absent are empty; an unknown code is none; over the limit it answers 503 and is left in peace', async () => {
    ca.known.set('K1A0B1', {})
    expect(await find('K1A 0B1')).toMatchObject({ accuracy: 'none', reason: 'no_seat' })
    expect(await find('K1A 0B3')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
    ca.otherwise = { do: 'status', status: 503 }
    ca.requests.length = 0
    const codes = ['A', 'B', 'C', 'E', 'G', 'H', 'J', 'K'].map((letter) => `K1${letter} 1B1`)
    for (const code of codes)
      expect(await find(code)).toMatchObject({ accuracy: 'none', reason: 'unavailable' })
    // Five were asked, each twice since 503 is asked once more; then nothing.
    expect(ca.requests).toHaveLength(10)
  })

  test('case 16: an empty address is no address: members are ours, by riding', async () => {
    ca.known.set('K1A0B1', {
      membersByCentroid: [{ name: 'No Mail', district: 'Ottawa Centre', riding: '35075', email: '' }],
    })
    const found = await find('K1A 0B1')
    expect(named(found)).toEqual([ottawa.id])
    expect(found.areas[0]?.mandates[0]?.channels.map(({ value }) => value)).not.toContain('')
  })

  test('case 17: ridings of 2003 and 2013, provincial members and councillors are left out', async () => {
    ca.settings.ignoresSets = true
    ca.known.set('K1A0B1', {
      concordance: [
        centre,
        { ...south, set: 'federal-electoral-districts-2003-representation-order' },
        { ...south, set: 'federal-electoral-districts-2013-representation-order' },
      ],
      membersByCentroid: [
        { name: 'Provincial Member', district: 'Ottawa South', riding: '35079', office: 'MPP' },
        { name: 'A Councillor', district: 'Ottawa South', riding: '35079', office: 'Councillor' },
      ],
    })
    const found = await find('K1A 0B1')
    expect(found.accuracy).toBe('exact')
    expect(named(found)).toEqual([ottawa.id])
  })

  test('case 18: a riding that was renamed is the same riding by its number', async () => {
    ca.known.set('K1A0B1', { concordance: [{ id: '35075', name: 'Ottawa Centre—Rideau' }] })
    expect(named(await find('K1A 0B1'))).toEqual([ottawa.id])
  })

  test('fifty questions a minute are asked and no more', async () => {
    const service = makeService({ name: 'represent', baseUrl: ca.url, perMinute: 50 })
    const ask = () => askService(service, '/postcodes/K1A0B1/', Date.now() + 5000)
    const told = await Promise.all(Array.from({ length: 60 }, ask))
    expect(ca.requests).toHaveLength(50)
    expect(told.filter((one) => one.kind === 'no_answer' && one.why === 'limit')).toHaveLength(10)
  })
})

describe('faults', () => {
  const faults: [string, Fault][] = [
    ['a page with 500', { do: 'html' }],
    ['a page with 200', { do: 'html', status: 200 }],
    ['half an answer', { do: 'truncated' }],
    ['an answer that calls itself a page', { do: 'wrong-type' }],
    ['429', { do: 'status', status: 429 }],
    ['a cut connection', { do: 'cut' }],
    ['a redirect', { do: 'redirect', to: 'http://127.0.0.1:9/' }],
  ]

  test.each(faults)('case 22: after %s the next service is asked at once', async (_, fault) => {
    know('SW1A2ZZ')
    io.otherwise = fault
    expect(await find('SW1A 2ZZ')).toMatchObject({ accuracy: 'exact', answeredBy: 'members-api' })
    expect(asked()).toEqual([1, 1, 0, 0])
  })

  test.each([502, 503, 504])('case 22: %i is asked once more, and then the next service', async (status) => {
    know('SW1A2ZZ')
    io.faults = [{ do: 'status', status }]
    expect(await find('SW1A 2ZZ')).toMatchObject({ answeredBy: 'postcodes.io' })
    await db.execute(sql`truncate postcode_answer`)
    io.otherwise = { do: 'status', status }
    expect(await find('SW1A 2ZZ')).toMatchObject({ answeredBy: 'members-api' })
    expect(asked()).toEqual([4, 1, 0, 0])
  })

  test('case 22: services that say nothing cost five seconds together at most, and the action goes on', async () => {
    for (const fake of fakes) fake.otherwise = { do: 'hang' }
    const startedAt = performance.now()
    expect(await find('SW1A 2ZZ')).toMatchObject({
      postcode: 'SW1A 2ZZ',
      accuracy: 'none',
      reason: 'unavailable',
    })
    const tookMs = performance.now() - startedAt
    expect(tookMs).toBeGreaterThan(4500)
    expect(tookMs).toBeLessThan(5300)
    expect(asked()).toEqual([1, 1, 0, 0])
  })

  test('case 22: nothing of a fault is kept: the next look-up is answered', async () => {
    know('SW1A2ZZ')
    for (const fake of fakes) fake.otherwise = { do: 'truncated' }
    expect(await find('SW1A 2ZZ')).toMatchObject({ reason: 'unavailable' })
    for (const fake of fakes) fake.otherwise = null
    expect(await find('SW1A 2ZZ')).toMatchObject({ accuracy: 'exact', answeredBy: 'postcodes.io' })
  })

  test('a log line has the outward code and never the postcode', async () => {
    const lines: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    for (const fake of fakes) fake.otherwise = { do: 'html' }
    await find('SW1A 2ZZ')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toContain('"outcode":"SW1A"')
    expect(lines.join('')).not.toMatch(/SW1A ?2ZZ/i)
  })
})
