import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { startMailAgain } from '@/lib/preferences/start-mail-again'
import { erasePerson } from '@/lib/rights/erase-person'
import { replayErasures } from '@/lib/rights/replay-erasures'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { addressKey } from '@/lib/tokens/keys'
import { useDatabase } from '../support/database'
import { addCampaign, emptySignatures, sign, signaturesOf } from '../support/signing'

useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'undersigned-erasing-'))
process.env.FILES_DIR = folder
afterAll(() => rmSync(folder, { recursive: true }))

const una = { name: 'Una Findlater', email: 'Una.Findlater@example.org', postcode: 'LS6 1AA' }
const key = addressKey('una.findlater@example.org')
const traces = ['findlater', 'ls61aa', 'ls6 1aa']

beforeEach(async () => {
  await emptySignatures()
  await db.execute(sql`truncate erasure, suppression, data_request`)
  rmSync(join(folder, 'erasures'), { recursive: true, force: true })
  await addCampaign('harbour')
  await addCampaign('bridge')
  for (const slug of ['harbour', 'bridge']) await sign(slug, { ...una, updates: 'yes', show_name: 'yes' })
  await sign('harbour', { name: 'Bo Other', email: 'bo@example.org', postcode: 'SW1A 1AA' })
  for (const row of await signaturesOf('harbour')) await confirmSignature(row.id)
  const hers = (await signaturesOf('harbour')).find((row) => row.name === una.name)
  await db.execute(sql`
    insert into signature_comment (signature_id, campaign_id, text, state)
    select id, campaign_id, 'Findlater is my name', 'waiting' from signature where id = ${hers?.id}`)
})

/** Every row of every table that says any of these words. */
async function findTraces(words: string[]): Promise<string[]> {
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await db.execute<{ row: string }>(
      sql.raw(
        `select t::text as row from ${name} t where t::text ilike any (array['%${words.join("%','%")}%'])`,
      ),
    )
    found.push(...rows.map(({ row }) => `${name}: ${row}`))
  }
  return found
}

const erase = () => db.transaction((tx) => erasePerson(tx, key, { cause: 'asked' }))

describe('an erased person', () => {
  test('is found in no table any more, and was before', async () => {
    expect((await findTraces(traces)).length).toBeGreaterThan(5)
    await erase()
    expect(await findTraces(traces)).toEqual([])
  })

  test('goes on counting where they signed, and nobody else is touched', async () => {
    const before = await signaturesOf('harbour')
    await erase()
    const after = await signaturesOf('harbour')
    expect(after.map(({ state, seat }) => [state, seat])).toEqual(
      before.map(({ state, seat }) => [state, seat]),
    )
    expect(after.map(({ name }) => name).sort()).toEqual(['Bo Other', 'Erased'])
    const [sum] = await db.execute<{ n: number }>(
      sql`select coalesce(sum(delta), 0)::int as n from count_change where what = 'confirmed'`,
    )
    expect(sum?.n).toBe(2)
    expect(await db.execute(sql`select email from supporter`)).toEqual([{ email: 'bo@example.org' }])
  })

  test('loses what was never confirmed altogether', async () => {
    await erase()
    expect(await signaturesOf('bridge')).toEqual([])
  })

  test('is not written to again: the hash of the address stays, and what waited is dropped', async () => {
    await erase()
    expect([...(await db.execute(sql`select address_key, reason from suppression`))]).toEqual([
      { address_key: key, reason: 'asked' },
    ])
    const waiting = await db.execute(sql`select to_address from mail where state = 'queued'`)
    expect(waiting.every((row) => row.to_address !== '')).toBe(true)
  })

  test('leaves that somebody agreed, when and to which words, under a number', async () => {
    const [{ n } = { n: 0 }] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from consent_event where canonical_email like 'una%'`,
    )
    await erase()
    const kept = await db.execute(sql`
      select distinct canonical_email, signature_id from consent_event where canonical_email like 'erased:%'`)
    expect(n).toBeGreaterThan(2)
    expect([...kept]).toEqual([{ canonical_email: 'erased:1', signature_id: null }])
  })

  test('can sign anew, like anybody, and says yes anew before anything is sent', async () => {
    await erase()
    await sign('bridge', { ...una, updates: 'no' })
    const [again] = await signaturesOf('bridge')
    await confirmSignature(again!.id)
    expect((await signaturesOf('bridge'))[0]?.state).toBe('confirmed')
    expect([...(await db.execute(sql`select reason from suppression`))]).toHaveLength(1)
    await db.transaction((tx) => startMailAgain(tx, key, again!.id))
    expect([...(await db.execute(sql`select reason from suppression`))]).toHaveLength(0)
  })

  test('cannot be brought back by editing what they agreed to: only an erasure may', async () => {
    await expect(
      db.execute(sql`update consent_event set canonical_email = 'somebody@example.org'`),
    ).rejects.toThrow()
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(sql`set local undersigned.erases = 'yes'`)
        await tx.execute(sql`update consent_event set action = 'withdrawn'`)
      }),
    ).rejects.toThrow()
  })
})

describe('the journal', () => {
  test('stands outside the database, and names nobody', async () => {
    await erase()
    const [file] = readdirSync(join(folder, 'erasures'))
    const written = readFileSync(join(folder, 'erasures', file ?? ''), 'utf8')
    expect(JSON.parse(written)).toEqual({ id: 1, addressKey: key, at: expect.any(String) })
  })

  test('erases again whom a backup has brought back, and once only', async () => {
    // What the erasure undid is put back by hand, as a restore of the day before would.
    await db
      .transaction(async (tx) => {
        await erasePerson(tx, key, { cause: 'asked' })
        throw new Error('the database of the day before')
      })
      .catch(() => {})
    expect((await findTraces(traces)).length).toBeGreaterThan(5)
    expect(await replayErasures(db)).toBe(1)
    expect(await findTraces(traces)).toEqual([])
    expect(await replayErasures(db)).toBe(0)
  })

  test('keeps what a backup has forgotten when somebody else is erased before it is replayed', async () => {
    await db
      .transaction(async (tx) => {
        await erasePerson(tx, key, { cause: 'asked' })
        throw new Error('the database of the day before')
      })
      .catch(() => {})
    await db.transaction((tx) => erasePerson(tx, addressKey('bo@example.org'), { cause: 'asked' }))
    expect(await replayErasures(db)).toBe(1)
    expect(await findTraces([...traces, 'bo@example.org'])).toEqual([])
    expect(await replayErasures(db)).toBe(0)
  })

  test('without it nothing is erased', async () => {
    writeFileSync(join(folder, 'erasures'), 'in the way of the folder')
    await expect(erase()).rejects.toThrow()
    expect((await findTraces(traces)).length).toBeGreaterThan(5)
  })
})
