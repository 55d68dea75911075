import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { countSignatures } from '@/lib/counting/count-signatures'
import { makeService } from '@/lib/representatives/live/ask-service'
import type { LiveServices } from '@/lib/representatives/live/live-services'
import { postcodesIo } from '@/lib/representatives/live/postcodes-io'
import { represent } from '@/lib/representatives/live/represent'
import { placeSignatures } from '@/lib/representatives/place-signatures'
import { correctSignature } from '@/lib/signatures/correct-signature'
import { useDatabase } from '../support/database'
import { startFakePostcodesIo } from '../support/fake-postcodes-io'
import { startFakeRepresent } from '../support/fake-represent'
import { emptyDirectory, loadPostcodes, type MadeArea, makeArea } from '../support/representatives-rows'
import { addCampaign } from '../support/signing'

useDatabase()

const now = new Date('2026-07-01T12:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const io = await startFakePostcodesIo()
const ca = await startFakeRepresent()
const nobody: LiveServices = { GB: [], CA: [], US: [], bulk: null }
const somebody = (): LiveServices => {
  const bulk = makeService({ name: 'postcodes.io', baseUrl: io.url, perMinute: 1000 })
  const canadian = makeService({ name: 'represent', baseUrl: ca.url, perMinute: 50 })
  return { GB: [postcodesIo(bulk)], CA: [represent(canadian)], US: [], bulk }
}

let campaignId: number
let london: MadeArea
let islington: MadeArea
let signers = 0

async function signed(postcode: string | null, country = 'GB', state = 'confirmed'): Promise<string> {
  signers += 1
  const email = `signer${signers}@example.org`
  const [row] = await db.execute<{ id: string }>(sql`
    insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, state, seat, confirmed_at)
    values (${campaignId}, 'A Signer', ${`signer ${signers}`}, ${email}, ${email}, ${country}, ${postcode}, ${state},
      ${state === 'confirmed' ? 1 : null}, ${state === 'confirmed' ? now.toISOString() : null}) returning id`)
  return row!.id
}

async function placeOf(id: string): Promise<number | null> {
  const [row] = await db.execute<{ area: number | null }>(
    sql`select constituency_id as area from signature where id = ${id}`,
  )
  return row!.area
}

beforeEach(async () => {
  await db.execute(sql`select tests.empty('signature, campaign, count_change restart identity cascade')`)
  await emptyDirectory()
  campaignId = await addCampaign('harbour')
  const commons = (name: string, code: string) =>
    makeArea({ chamber: 'uk-commons', name, code: `gss:${code}` })
  london = await commons('Cities of London and Westminster', 'E14001172')
  islington = await commons('Islington South and Finsbury', 'E14001306')
  await loadPostcodes('uk-commons', [
    { sector: 'SW1A0', code: 'E14001172', units: 'AAAB', ended: 'PW' },
    { sector: 'EC1A1', code: 'E14001306', units: 'BB', ended: 'AA' },
    { sector: 'EC1A1', code: 'E14001172', units: 'AA' },
    { sector: 'EC1A2', code: '', units: 'ZZ' },
  ])
  io.reset()
  ca.reset()
  io.known.clear()
})

afterAll(() => Promise.all([io.stop(), ca.stop()]))

describe('from the local table', () => {
  test('a confirmed signature is placed by its postcode, in use or not; what is not known stays without a place', async () => {
    const placed = [
      await signed('SW1A 0AA'),
      await signed('SW1A 0PW'),
      await signed('EC1A 1BB'),
      await signed('EC1A 1AA'),
    ]
    const others = [
      await signed('SW1A 0ZZ'),
      await signed('EC1A 2ZZ'),
      await signed('BT1 1AA'),
      await signed(null),
    ]
    const foreign = await signed('75001', 'FR')
    const pending = await signed('SW1A 0AA', 'GB', 'pending')
    expect(await placeSignatures(db, now, nobody)).toEqual({ placed: 4 })
    expect(await Promise.all(placed.map(placeOf))).toEqual([london.id, london.id, islington.id, london.id])
    for (const id of [...others, foreign, pending]) expect(await placeOf(id)).toBeNull()
    expect(await placeSignatures(db, now, nobody)).toEqual({ placed: 0 })
  })

  test('the total stays what it was, and the seat gains one', async () => {
    await signed('SW1A 0AA')
    await countSignatures(db)
    await placeSignatures(db, now, nobody)
    await countSignatures(db)
    expect(await db.execute(sql`select confirmed from campaign_count`)).toEqual([{ confirmed: 1 }])
    expect(
      await db.execute(sql`select constituency_id, confirmed from constituency_count where confirmed > 0`),
    ).toEqual([{ constituency_id: london.id, confirmed: 1 }])
  })

  test('what was not known is tried again after a day, and at once with a newer list', async () => {
    const id = await signed('SW1A 0ZZ')
    await placeSignatures(db, now, nobody)
    await db.execute(sql`update postcode_sector set units = 'AAABZZ' where sector = 'SW1A0'`)
    expect(await placeSignatures(db, hoursLater(23), nobody)).toEqual({ placed: 0 })
    expect(await placeSignatures(db, hoursLater(25), nobody)).toEqual({ placed: 1 })
    expect(await placeOf(id)).toBe(london.id)
    const other = await signed('SW1A 0ZY')
    await placeSignatures(db, hoursLater(26), nobody)
    await loadPostcodes(
      'uk-commons',
      [{ sector: 'SW1A0', code: 'E14001306', units: 'ZYZZ' }],
      hoursLater(27).toISOString(),
    )
    expect(await placeSignatures(db, hoursLater(28), nobody)).toEqual({ placed: 1 })
    expect(await placeOf(other)).toBe(islington.id)
    expect(await placeOf(id)).toBe(london.id)
  })

  test('a ZIP code in two districts places nobody; the nine-digit form is read', async () => {
    const district = (code: string) =>
      makeArea({
        chamber: 'us-house',
        name: `District ${code}`,
        code: `us-district:${code}`,
        nation: 'US-CA',
      })
    const one = await district('CA-12')
    await district('CA-13')
    await loadPostcodes('us-house', [
      { sector: '94601', code: 'CA-12', units: null },
      { sector: '94601', code: 'CA-13', units: null },
      { sector: '94602', code: 'CA-12', units: null },
    ])
    const split = await signed('94601', 'US')
    const whole = await signed('94602 1234', 'US')
    expect(await placeSignatures(db, now, nobody)).toEqual({ placed: 1 })
    expect([await placeOf(split), await placeOf(whole)]).toEqual([null, one.id])
  })

  test('three thousand are placed in one run', async () => {
    await db.execute(sql`
      insert into signature (campaign_id, name, name_key, email, canonical_email, country, postcode, state, seat, confirmed_at)
      select ${campaignId}, 'A Signer', 'many ' || n, 'many' || n || '@example.org', 'many' || n || '@example.org', 'GB', 'SW1A 0AA',
        'confirmed', 1, now() from generate_series(1, 3000) n`)
    expect(await placeSignatures(db, now, nobody)).toEqual({ placed: 3000 })
  })

  test('a corrected postcode is placed anew; a corrected name leaves the place', async () => {
    const id = await signed('SW1A 0AA')
    await placeSignatures(db, now, nobody)
    const details = {
      name: 'Other Name',
      nameKey: 'other name',
      country: 'GB',
      postcode: 'SW1A 0AA',
      area: 'SW',
    }
    await correctSignature(db, id, details)
    expect(await placeOf(id)).toBe(london.id)
    await correctSignature(db, id, { ...details, postcode: 'EC1A 1BB', area: 'EC' })
    expect(await placeOf(id)).toBeNull()
    await placeSignatures(db, now, nobody)
    expect(await placeOf(id)).toBe(islington.id)
  })
})

describe('from the services that are set', () => {
  test('case 21: a hundred and one postcodes are asked in two questions', async () => {
    const units = Array.from(
      { length: 101 },
      (_, i) => `A${'ABDEFGHJLN'[Math.floor(i / 11)]}${'ABDEFGHJLNP'[i % 11]}`,
    )
    const ids: string[] = []
    for (const [i, unit] of units.entries()) {
      const packed = `SW1A${i % 10}${unit.slice(1)}`
      ids.push(await signed(`${packed.slice(0, 4)} ${packed.slice(4)}`))
      io.known.set(packed, { seat: 'E14001306' })
    }
    await loadPostcodes('uk-commons', [])
    expect(await placeSignatures(db, now, somebody())).toEqual({ placed: 101 })
    expect(
      io.requests.map(({ method, path, body }) => [
        method,
        path,
        (body as { postcodes: string[] }).postcodes.length,
      ]),
    ).toEqual([
      ['POST', '/postcodes', 100],
      ['POST', '/postcodes', 1],
    ])
    expect(await placeOf(ids[100]!)).toBe(islington.id)
  })

  test('what they do not know or have wrong, and codes of no seat, are in no place; a service that is down stops nothing', async () => {
    io.known.set('SW1A9AA', { seat: 'E14000001' })
    const ids = [await signed('SW1A 9AA'), await signed('SW1A 9AB'), await signed('JE2 3AB')]
    const local = await signed('SW1A 0AA')
    expect(await placeSignatures(db, now, somebody())).toEqual({ placed: 1 })
    expect(io.requests.map(({ body }) => body)).toEqual([
      { postcodes: expect.not.arrayContaining(['JE23AB']) },
    ])
    io.otherwise = { do: 'html' }
    expect(await placeSignatures(db, hoursLater(25), somebody())).toEqual({ placed: 0 })
    for (const id of ids) expect(await placeOf(id)).toBeNull()
    expect(await placeOf(local)).toBe(london.id)
  })

  test('Canadian ones are asked one by one, and one in two ridings is in none', async () => {
    const riding = await makeArea({
      chamber: 'ca-commons',
      name: 'Ottawa Centre',
      code: 'fed:35075',
      nation: 'CA-ON',
    })
    await makeArea({ chamber: 'ca-commons', name: 'Ottawa South', code: 'fed:35079', nation: 'CA-ON' })
    const centre = { id: '35075', name: 'Ottawa Centre' }
    ca.known.set('K1A0B1', { concordance: [centre] })
    ca.known.set('K1A0B2', { concordance: [centre, { id: '35079', name: 'Ottawa South' }] })
    const [one, two] = [await signed('K1A 0B1', 'CA'), await signed('K1A 0B2', 'CA')]
    expect(await placeSignatures(db, now, somebody())).toEqual({ placed: 1 })
    expect([await placeOf(one), await placeOf(two)]).toEqual([riding.id, null])
  })
})
