import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import { type Audience, everybody } from '@/lib/audiences/audience'
import { countAudience } from '@/lib/audiences/count-audience'
import { estimateAudience } from '@/lib/audiences/estimate-audience'
import { lookWhileWanted } from '@/lib/audiences/look-while-wanted'
import { useDatabase } from '../support/database'

useDatabase()

const news = { kind: 'news' as const, topics: [] }
const fromFrance: Audience = {
  ...{ kind: 'group', must: 'all' },
  of: [{ kind: 'lives_in_country', not: false, countries: ['FR'] }],
}
const fromNowhere: Audience = {
  ...{ kind: 'group', must: 'all' },
  of: [{ kind: 'lives_in_country', not: false, countries: ['TV'] }],
}
const patienceMs = 60_000
const wanted = () => new AbortController().signal

/** Statements of this database that run now and sleep. */
const asleep = async () => {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and state = 'active' and query like 'select pg_sleep%'`)
  return row?.count ?? 0
}

describe('among many supporters, about how many', () => {
  beforeAll(async () => {
    // A quarter in France, of whom half said yes.
    await db.execute(sql`
      insert into supporter (email, canonical_email, address_key, country, updates, updates_basis, updates_at)
      select n::text, n::text, 'key-' || n, case when n % 4 = 0 then 'FR' else 'GB' end,
        case when n % 8 = 0 then 'given' end, case when n % 8 = 0 then 'explicit_consent' end, case when n % 8 = 0 then now() end
      from generate_series(1, 60000) n`)
    await db.execute(sql`analyze supporter`)
  })

  test('match and would be mailed is said to some hundredths of all of them', async () => {
    const counted = await countAudience(fromFrance, news)
    expect([counted.matched, counted.willBeMailed]).toEqual([15_000, 7500])
    for (const seed of [1, 2, 3, 4, 5]) {
      const about = await estimateAudience(fromFrance, news, { seed })
      expect(Math.abs((about?.matched ?? 0) - 15_000)).toBeLessThan(1800)
      expect(Math.abs((about?.willBeMailed ?? 0) - 7500)).toBeLessThan(1400)
    }
    expect((await estimateAudience(everybody, news, { seed: 6 }))?.matched).toBeCloseTo(60_000, -1)
  })

  test('is not said of an audience that nobody was found in', async () => {
    const about = await estimateAudience(fromNowhere, news, { seed: 1 })
    expect(about).toMatchObject({ matched: null, willBeMailed: null })
    expect(about?.oneStandsFor).toBeCloseTo(15, 0)
  })

  test('is not said of few: they are counted', async () => {
    await db.execute(sql`delete from supporter where canonical_email::int > 40000`)
    await db.execute(sql`vacuum analyze supporter`)
    expect(await estimateAudience(fromFrance, news, { seed: 1 })).toBeNull()
  })
})

describe('what is counted while somebody changes it', () => {
  const sleep = (signal: AbortSignal, longestMs = patienceMs) =>
    lookWhileWanted(signal, longestMs, (tx) => tx.execute(sql`select pg_sleep(60)`))

  test('is answered', async () => {
    const looked = await lookWhileWanted(wanted(), patienceMs, (tx) => countAudience(everybody, news, { tx }))
    expect(looked).toMatchObject({ kind: 'done', value: { mayBeMailedAtAll: expect.any(Number) } })
  })

  test('stops in the database too once nobody wants it, and what waits for its turn never begins', async () => {
    const gaveUp = new AbortController()
    const three = [1, 2, 3].map(() => sleep(gaveUp.signal))
    await expect.poll(asleep).toBe(2)
    gaveUp.abort()
    expect(await Promise.all(three)).toEqual([1, 2, 3].map(() => ({ kind: 'unwanted' })))
    expect(await asleep()).toBe(0)
  })

  test('runs two at a time; the next begins when one is given up', async () => {
    const gaveUp = [1, 2, 3].map(() => new AbortController())
    const looked = gaveUp.map(({ signal }) => sleep(signal))
    await expect.poll(asleep).toBe(2)
    gaveUp[0]?.abort()
    expect(await looked[0]).toEqual({ kind: 'unwanted' })
    await expect.poll(asleep).toBe(2)
    for (const one of gaveUp) one.abort()
    await Promise.all(looked)
  })

  test('is given up when it takes too long, and the connection serves others', async () => {
    expect(await sleep(wanted(), 200)).toEqual({ kind: 'too_long' })
    expect(await asleep()).toBe(0)
    expect((await countAudience(everybody, news)).tookMs).toBeGreaterThanOrEqual(0)
  })

  test('says what goes wrong otherwise', async () => {
    await expect(
      lookWhileWanted(wanted(), patienceMs, (tx) => tx.execute(sql`select 1 / 0`)),
    ).rejects.toThrow()
  })
})
