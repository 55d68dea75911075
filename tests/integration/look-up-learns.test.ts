import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import { makeService } from '@/lib/representatives/live/ask-service'
import { mapIt } from '@/lib/representatives/live/mapit'
import { postcodesIo } from '@/lib/representatives/live/postcodes-io'
import { useDatabase } from '../support/database'
import { startFakeMapIt } from '../support/fake-mapit'
import { startFakePostcodesIo } from '../support/fake-postcodes-io'
import { rowsOf } from '../support/import-lists'
import { emptyDirectory, loadPostcodes, makeArea } from '../support/representatives-rows'

// Our lists name the places of Holyrood and of the Northern Ireland Assembly without codes; services answer with both.
useDatabase()
const now = new Date('2026-07-01T12:00:00Z')
const io = await startFakePostcodesIo()
const mapit = await startFakeMapIt()
afterAll(() => Promise.all([io.stop(), mapit.stop()]))

const scotland = (name: string, kind: 'constituency' | 'region', members = ['Isla']) =>
  makeArea({ chamber: 'uk-scotland', name, kind, nation: 'SCT', members, seats: kind === 'region' ? 7 : 1 })

beforeEach(async () => {
  await emptyDirectory()
  for (const fake of [io, mapit]) fake.reset()
  io.known.clear()
  mapit.known.clear()
  await makeArea({ chamber: 'uk-commons', name: 'Outer Coast', code: 'gss:S14000060', nation: 'SCT' })
  await makeArea({ chamber: 'uk-commons', name: 'Lough Side', code: 'gss:N05000001', nation: 'NIR' })
  await loadPostcodes('uk-commons', [{ sector: 'AB101', code: 'S14000060', units: 'AAAB' }])
})

const make = (name: string, baseUrl: string) => makeService({ name, baseUrl, perMinute: 1000 })

async function find(postcode: string): Promise<string[]> {
  await db.execute(sql`truncate postcode_answer`)
  const GB = [postcodesIo(make('postcodes.io', io.url)), mapIt(make('mapit', mapit.url))]
  const found = await findRepresentatives({ postcode }, now, { GB, CA: [], US: [], bulk: null })
  return found.areas.map((area) => `${area.chamber.slug} ${area.name}`)
}

const codes = () =>
  rowsOf(sql`select c.value, a.name from area_code c join area a on a.id = c.area_id
    where a.chamber_slug <> 'uk-commons' order by 1`)

const answer = (names: { name?: string; regionName?: string }, constituency = 'S16000182') =>
  io.known.set('AB101AA', {
    seat: 'S14000060',
    scottish: { constituency, region: 'S17000022', ...names },
  })

test('a Scottish postcode leads to its constituency and region by their names, and from then on by their codes', async () => {
  await scotland('Inner Coast', 'constituency')
  await scotland('Glen and Coast', 'region', ['A', 'B'])
  await scotland('Elsewhere', 'region', ['C'])
  answer({ name: 'Inner Coast', regionName: 'Glen & Coast' })
  const areas = ['uk-commons Outer Coast', 'uk-scotland Inner Coast', 'uk-scotland Glen and Coast']
  expect(await find('AB10 1AA')).toEqual(areas)
  expect(await codes()).toEqual([
    { value: 'S16000182', name: 'Inner Coast' },
    { value: 'S17000022', name: 'Glen and Coast' },
  ])
  const events =
    await rowsOf(sql`select kind, facts ->> 'code' as code, facts ->> 'service' as service, staff_id as who
    from directory_event order by id`)
  expect(events).toEqual(
    ['S16000182', 'S17000022'].map((code) => ({
      kind: 'area_code_learnt',
      code,
      service: 'postcodes.io',
      who: null,
    })),
  )
  answer({}) // Codes without names, as it has served them.
  expect(await find('AB10 1AA')).toEqual(areas)
  io.known.set('AB101AB', { seat: 'S14000060', scottish: { constituency: 'S16000182' } })
  expect(await find('AB10 1AB')).toEqual(areas)
})

test('a code of before 2026 under a name that went on says nothing, and no more does its region', async () => {
  await scotland('Inner Coast', 'constituency')
  await scotland('Glen and Coast', 'region')
  answer({ name: 'Inner Coast', regionName: 'Glen and Coast' }, 'S16000104')
  expect(await find('AB10 1AA')).toEqual(['uk-commons Outer Coast'])
  expect(await codes()).toEqual([])
})

test('a name that two places go by, that only another kind of place has, or whose place has another code is no match', async () => {
  await scotland('Inner Coast', 'region')
  answer({ name: 'Inner Coast' })
  expect(await find('AB10 1AA')).toEqual(['uk-commons Outer Coast'])
  const one = await scotland('Harbour', 'constituency')
  const other = await scotland('Port', 'constituency')
  await db.execute(sql`update area set aliases = '{Harbour}' where id = ${other.id}`)
  answer({ name: 'Harbour' })
  expect(await find('AB10 1AA')).toEqual(['uk-commons Outer Coast'])
  await db.execute(sql`update area set aliases = '{}' where id = ${other.id}`)
  await db.execute(sql`insert into area_code values ('gss', 'S16000199', ${one.id})`)
  expect(await find('AB10 1AA')).toEqual(['uk-commons Outer Coast'])
  expect(await codes()).toEqual([{ value: 'S16000199', name: 'Harbour' }])
})

test('in Northern Ireland the assembly is found by name from MapIt; a code of Westminster stays with Westminster', async () => {
  const members = ['V', 'W', 'X', 'Y', 'Z']
  const made = { chamber: 'uk-ni', nation: 'NIR', seats: 5, kind: 'list' }
  await makeArea({ ...made, name: 'Lough Side', members })
  await makeArea({ ...made, name: 'Hill Side' })
  io.otherwise = { do: 'html' }
  mapit.known.set('BT358GE', [
    { type: 'WMC', name: 'Lough Side', gss: 'N05000001' },
    { type: 'NIE', name: 'Lough Side', gss: 'N06000001' },
  ])
  mapit.known.set('BT358GF', [
    { type: 'WMC', name: 'Lough Side', gss: 'N05000001' },
    { type: 'NIE', name: 'Hill Side', gss: 'N05000001' },
  ])
  expect(await find('BT35 8GE')).toEqual(['uk-commons Lough Side', 'uk-ni Lough Side'])
  expect(await find('BT35 8GF')).toEqual(['uk-commons Lough Side'])
  expect(await codes()).toEqual([{ value: 'N06000001', name: 'Lough Side' }])
})
