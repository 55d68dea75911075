import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connection, db, disconnect } from '@/db/client'
import { inventPeople } from '@/db/sample/people'
import { startRandom } from '@/db/sample/random'
import { sampleAreas } from '@/db/sample/representatives/areas'
import { loadRepresentatives } from '@/db/sample/representatives/load-representatives'
import { samplePostcodes } from '@/db/sample/representatives/postcodes'
import { readStanding } from '@/lib/letters/read-standing'
import { findRepresentatives } from '@/lib/representatives/find-representatives'
import { readAreaByAddress } from '@/lib/representatives/read-areas'
import { listAreas, listChambers, readDirectoryAddresses } from '@/lib/representatives/read-directory'
import { useDatabase } from '../support/database'

useDatabase()

const people = inventPeople(2600, startRandom(1787))
const now = new Date()
const find = (postcode: string) => findRepresentatives({ postcode, country: 'GB' }, now)
const rows = async (query: ReturnType<typeof sql>) => [...(await db.execute<Record<string, unknown>>(query))]

beforeAll(async () => {
  connection()
  expect(await db.transaction((tx) => loadRepresentatives(tx, people, 0))).toBe(true)
})
afterAll(disconnect)

describe('the directory of the sample', () => {
  test('holds nobody who exists: every address is on example.org, every number kept for fiction', async () => {
    expect(await rows(sql`select name from person where not is_sample`)).toEqual([])
    expect(await rows(sql`select name from party where name not like 'Sample %'`)).toEqual([])
    expect(
      await rows(sql`select value from contact_channel where not case kind
        when 'email' then value like '%@example.org' when 'phone' then value like '020 7946 0%'
        when 'web' then value like 'https://example.org/%' when 'post' then value like '%Sample Street%' else false end`),
    ).toEqual([])
  })

  test('has areas of all four nations and every chamber of the United Kingdom', async () => {
    expect((await listChambers()).map(({ slug }) => slug)).toEqual([
      'uk-commons',
      'uk-scotland',
      'uk-senedd',
      'uk-ni',
      'uk-lords',
    ])
    const nations = new Set((await listAreas('uk-commons')).map(({ nation }) => nation))
    expect([...nations].sort()).toEqual(['ENG', 'NIR', 'SCT', 'WLS'])
    expect(await readDirectoryAddresses()).toHaveLength(5 + sampleAreas.length)
  })

  test('one seat is empty, six and five sit together, one presides, one governs, one stays away', async () => {
    const at = (chamber: string, slug: string) => readAreaByAddress(chamber, slug, now)
    expect(await at('uk-commons', 'swansea-west')).toMatchObject({ vacancy: 'vacant', mandates: [] })
    expect((await at('uk-senedd', 'caerdydd-penarth'))?.mandates).toHaveLength(6)
    expect((await at('uk-ni', 'belfast-south'))?.mandates).toHaveLength(5)
    const offices = await Promise.all(
      ['bristol-central', 'leeds-central-and-headingley'].map(
        async (slug) => (await at('uk-commons', slug))?.mandates[0]?.offices[0]?.kind,
      ),
    )
    expect(offices).toEqual(['speaker', 'minister'])
    expect((await at('uk-commons', 'belfast-south-and-mid-down'))?.mandates[0]?.abstains).toBe(true)
  })

  test('loading it a second time changes nothing', async () => {
    const before = await rows(sql`select count(*) from mandate`)
    expect(await db.transaction((tx) => loadRepresentatives(tx, people, 0))).toBe(false)
    expect(await rows(sql`select count(*) from mandate`)).toEqual(before)
  })
})

test('once a real list has taken the place of the sample, the sample is named nowhere in the area', async () => {
  const swansea = () => readAreaByAddress('uk-commons', 'swansea-west', now)
  expect((await swansea())?.asOf).toBe('2026-11-20')
  await db.execute(sql`insert into directory_source (slug, title, licence, attribution, as_of, stale_after_days)
    values ('real', 'A list', 'A licence', 'Somebody', '2026-06-27', 7)`)
  await db.execute(sql`
    with came as (insert into person (name, sort_name) values ('Real Person', 'Person, Real') returning id)
    insert into mandate (person_id, chamber_slug, area_id, seat, started_on, source_slug, checked_on)
    select came.id, 'uk-commons', area.id, 1, '2026-10-30', 'real', '2026-06-27' from came, area where slug = 'swansea-west'`)
  expect(await swansea()).toMatchObject({ asOf: '2026-06-27', mandates: [{ name: 'Real Person' }] })
  await db.execute(sql`delete from mandate where source_slug = 'real'`)
})

describe('postcodes of the sample', () => {
  test.each([
    ['sw1a 0aa', 'E14001172'],
    ['M1 1AE', 'E14001352'],
    ['EH99 1SP', 'S14000078'],
    ['EC1A 1BB', 'E14001306'],
  ])('%s is found where it really is', async (postcode, code) => {
    const found = await find(postcode)
    expect([found.accuracy, found.areas[0]?.code]).toEqual(['exact', code])
  })

  test('a Scottish one has one member in London and seven seats in Edinburgh and its region', async () => {
    const { areas } = await find('EH99 1SP')
    expect(areas.map(({ chamber, kind, seats }) => [chamber.slug, kind, seats])).toEqual([
      ['uk-commons', 'constituency', 1],
      ['uk-scotland', 'constituency', 1],
      ['uk-scotland', 'region', 7],
    ])
  })

  test('each way a look-up can end has one', async () => {
    const partial = await find('LE7')
    expect([partial.accuracy, partial.areas.length]).toEqual(['partial', 3])
    const boundary = await find('LE97 7ZZ')
    expect([boundary.accuracy, boundary.areas.length]).toEqual(['ambiguous', 2])
    expect((await find('EC1A 1ZY')).accuracy).toBe('terminated')
    expect(await find('EC1A 1ZX')).toMatchObject({ accuracy: 'none', reason: 'no_seat' })
    expect(await find('MA1 1AA')).toMatchObject({ accuracy: 'none', reason: 'unknown_postcode' })
    expect(await find('BT7 1NN')).toMatchObject({ accuracy: 'none', reason: 'licence' })
    expect((await find('EC1A 1BB')).nearby.map(({ name }) => name)).toEqual([
      'Cities of London and Westminster',
    ])
  })

  test('every postcode of a fictional signer in a town of the sample has its area', async () => {
    const known = new Set(samplePostcodes(people).map(({ postcode }) => postcode))
    const inLeeds = people.filter(({ area, country }) => country === 'GB' && area === 'LS')
    expect(inLeeds.length).toBeGreaterThan(5)
    for (const { postcode } of inLeeds.slice(0, 5)) {
      expect(known).toContain(postcode)
      expect((await find(postcode ?? '')).areas[0]?.code).toBe('E14001319')
    }
  })
})

describe('where members stand', () => {
  test('a position counts once it is approved, the newest one; letters are told from the fifth on', async () => {
    const area = await readAreaByAddress('uk-commons', 'manchester-central', now)
    const mandate = area!.mandates[0]!
    await db.execute(sql`
      insert into campaign (slug, name, demand, demand_highlight, ask, addressee, addressee_short, petition_text, why, state, opens_at, closes_at)
      values ('wall', 'Wall', 'Ask the Sample Board for a wall', 'a wall', 'Wall. Please.', 'the Sample Board', 'the Board', 'P', 'W', 'open',
        now() - interval '1 day', now() + interval '9 days')`)
    const position = (stance: string, on: string, state: string) =>
      db.execute(sql`insert into target_position (campaign_id, person_id, stance, on_day, evidence_url, state, is_sample)
        select id, ${mandate.personId}, ${stance}, ${on}, 'https://example.org/said', ${state}, true from campaign`)
    expect((await readStanding([area!], now)).ofMandate.size).toBe(0)
    await position('opposes', '2026-01-01', 'approved')
    await position('undecided', '2026-02-01', 'approved')
    await position('supports', '2026-03-01', 'noted')
    const standing = async () => (await readStanding([area!], now)).ofMandate.get(mandate.id)?.[0]
    expect(await standing()).toMatchObject({
      position: { stance: 'undecided', on: '2026-02-01' },
      letters: null,
    })

    for (let n = 1; n <= 5; n++) {
      expect((await standing())?.letters).toBeNull()
      await db.execute(sql`
        with asked as (insert into letter_request (campaign_id, channel, name, email, canonical_email, address_key, postal_address,
            personal_text, ask_text, personal_words)
          select id, 'sent_by_us', 'N', 'n@example.org', ${`n${n}@example.org`}, '', 'A', 'T', 'T', 1 from campaign returning id, campaign_id)
        insert into letter (request_id, campaign_id, canonical_email, mandate_id, state, subject, body, sent_at, outcome)
        select id, campaign_id, ${`n${n}@example.org`}, ${mandate.id}, 'sent', 'S', 'B', now(), ${n === 1 ? 'replied' : null} from asked`)
    }
    expect((await standing())?.letters).toEqual({ sent: 5, replied: 1 })
  })

  test('before an election no position of that nation is shown', async () => {
    await db.execute(sql`insert into regulated_period (nation, name, from_day, until_day, pauses_actions)
      values ('ENG', 'Election', current_date - 1, current_date + 5, true)`)
    const area = await readAreaByAddress('uk-commons', 'manchester-central', now)
    const [standing] = (await readStanding([area!], now)).ofMandate.get(area!.mandates[0]!.id) ?? []
    expect(standing).toMatchObject({ position: null, positionIsHidden: true })
  })
})
