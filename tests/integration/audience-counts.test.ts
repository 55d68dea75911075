import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { type Audience, type Condition, everybody } from '@/lib/audiences/audience'
import { countAudience } from '@/lib/audiences/count-audience'
import { matchesEverybody } from '@/lib/audiences/matches-everybody'
import { sampleAudience } from '@/lib/audiences/sample-audience'
import { startMailing } from '@/lib/mailings/start-mailing'
import { useDatabase } from '../support/database'
import { addMailing, addSupporters, emptyMailings, readRow } from './mailing-fixtures'

useDatabase()
beforeEach(emptyMailings)

const all = (...of: Audience['of']): Audience => ({ kind: 'group', must: 'all', of })
const news = { kind: 'news' as const, topics: [] }
const fromFrance: Condition = { kind: 'lives_in_country', not: false, countries: ['FR'] }

/** Five of whom one is in France, one left, one bounced, one said no and one never heard of it; and twenty more. */
async function addMixed(): Promise<string[]> {
  const ids = await addSupporters(25)
  await db.execute(sql`update supporter set updates_wording_id = 'words-1'`)
  await db.execute(
    sql`update supporter set country = 'FR', updates_wording_id = 'words-2' where email like 'p0@%'`,
  )
  await db.execute(
    sql`insert into suppression (address_key, reason) select address_key, case when email like 'p1@%' then 'asked' else 'bounced' end
      from supporter where email like 'p1@%' or email like 'p2@%'`,
  )
  await db.execute(sql`update supporter set updates = 'refused' where email like 'p3@%'`)
  await db.execute(
    sql`update supporter set updates = null, updates_basis = null, updates_wording_id = null, updates_at = null where email like 'p4@%'`,
  )
  return ids
}

describe('an audience is counted', () => {
  test('with everybody it matches, why some are left out, and the words that the others agreed to', async () => {
    await addMixed()
    const { tookMs, leftOut, ...count } = await countAudience(everybody, news)
    expect(count).toEqual({
      ...{ matched: 25, leftAfter: [], willBeMailed: 21, mayBeMailedAtAll: 21 },
      byBasis: [
        { basis: 'explicit_consent', wordingId: 'words-1', people: 20 },
        { basis: 'explicit_consent', wordingId: 'words-2', people: 1 },
      ],
    })
    const reasons = ['bounced', 'left', 'never_asked', 'said_no']
    expect(new Map(leftOut.map(({ reason, people }) => [reason, people]))).toEqual(
      new Map(reasons.map((reason) => [reason, 1])),
    )
    expect(tookMs).toBeGreaterThanOrEqual(0)
  })

  test('for what the mail is: an answer to what they did needs no words, and reaches who left', async () => {
    await addMixed()
    const { willBeMailed, byBasis } = await countAudience(everybody, { kind: 'answer', containsAsk: false })
    expect({ willBeMailed, byBasis }).toEqual({
      willBeMailed: 24,
      byBasis: [{ basis: 'own_act', wordingId: null, people: 24 }],
    })
  })

  test('as many as a mailing to it then goes to, and leaves out for the same reasons', async () => {
    await addMixed()
    const count = await countAudience(everybody, news)
    const id = await addMailing()
    expect(await startMailing(id)).toEqual({ kind: 'started', people: count.willBeMailed })
    const left = Object.fromEntries(count.leftOut.map(({ reason, people }) => [reason, people]))
    expect((await readRow(id)).leftOut).toEqual(left)
  })

  test('without those who got what it corrects', async () => {
    const ids = await addSupporters(12)
    const corrected = await addMailing()
    await db.execute(sql`
      insert into mailing_recipient (mailing_id, place, supporter_id, address_key, basis)
      select ${corrected}::int, n, id, address_key, 'explicit_consent' from (select s.*, row_number() over () - 1 as n from supporter s where s.id in ${ids.slice(0, 5)}) s`)
    await db.execute(sql`
      insert into mail (kind, to_address, address_key, mailing_id, mailing_place, state, sent_at)
      select 'mailing', '', address_key, mailing_id, place, case when place < 4 then 'sent' else 'failed' end, now() from mailing_recipient`)
    const count = await countAudience(everybody, news, { corrects: corrected })
    expect(count).toMatchObject({ matched: 12, willBeMailed: 8, mayBeMailedAtAll: 8 })
    expect(count.leftOut).toEqual([{ reason: 'got_corrected', people: 4 }])
  })
})

describe('that it is everybody is noticed', () => {
  const isAll = async (audience: Audience) => matchesEverybody(await countAudience(audience, news))

  test('where nothing is asked, and where what is asked is true of nearly all', async () => {
    await addSupporters(20)
    await db.execute(sql`update supporter set country = 'FR' where email like 'p1%'`)
    expect(await isAll(everybody)).toBe(true)
    expect(await isAll(all(all(), all()))).toBe(true)
    expect(await isAll(all({ ...fromFrance, countries: ['DE'], not: true }))).toBe(true)
    // Eleven of twenty.
    expect(await isAll(all(fromFrance))).toBe(false)
  })

  test('from nine in ten on', () => {
    const of = (willBeMailed: number) =>
      matchesEverybody({ leftAfter: [1], willBeMailed, mayBeMailedAtAll: 1000 })
    expect([of(899), of(900)]).toEqual([false, true])
    expect(matchesEverybody({ leftAfter: [0], willBeMailed: 0, mayBeMailedAtAll: 0 })).toBe(false)
  })
})

describe('a sample', () => {
  test('is of those who would be mailed, the same for a seed, another for another', async () => {
    await addMixed()
    const draw = (seed: number) => sampleAudience(everybody, news, 10, { withNames: true, seed })
    const [one, again, other] = [await draw(1), await draw(1), await draw(2)]
    expect(one).toHaveLength(10)
    expect(again).toEqual(one)
    expect(other.map(({ name }) => name)).not.toEqual(one.map(({ name }) => name))
    const drawn = new Set<string | null>()
    for (let seed = 0; seed < 40; seed++) for (const { name } of await draw(seed)) drawn.add(name)
    const left = [1, 2, 3, 4].map((n) => `Ada Number ${n}`)
    expect(drawn.size).toBe(21)
    expect(left.filter((name) => drawn.has(name))).toEqual([])
  })

  test('says where they live and on what basis, and no name to whom may not see one', async () => {
    await addMixed()
    const [somebody, ...others] = await sampleAudience(all(fromFrance), news, 10, {
      withNames: false,
      seed: 1,
    })
    expect(others).toEqual([])
    expect(somebody).toEqual({
      ...{ name: null, country: 'FR', area: '', constituency: null, basis: 'explicit_consent' },
      knownSince: expect.any(Number),
    })
    const [named] = await sampleAudience(all(fromFrance), news, 10, { withNames: true, seed: 1 })
    expect(named?.name).toBe('Ada Number 0')
  })
})
