import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/db/client'
import type { Audience, Condition } from '@/lib/audiences/audience'
import { audienceSql } from '@/lib/audiences/audience-sql'
import { countAudience } from '@/lib/audiences/count-audience'
import { seatsHeld } from '@/lib/audiences/seats-held'
import { areaRows } from '@/lib/representatives/member-statements'
import { fits, saveWorld, supportersOf, worldAt } from '../support/audience-world'
import { anyAudience, anyCondition } from '../support/audiences'
import { useDatabase } from '../support/database'

useDatabase()

/** The same world and the same audiences each time: a failure can be run again. */
const seed = 22_112_026
const supporters = supportersOf(seed, 150)

beforeAll(() => saveWorld(supporters))

const all = (...of: Audience['of']): Audience => ({ kind: 'group', must: 'all', of })

/** The places of those whom an audience matches, by the database and by its meaning. */
async function matched(audience: Audience) {
  const rows = await db.execute<{ n: number }>(
    sql`select s.canonical_email::int as n from supporter s where ${audienceSql(audience, worldAt)} order by 1`,
  )
  return {
    found: [...rows].map(({ n }) => n),
    meant: supporters.flatMap((who, n) => (fits(audience, who) ? [n] : [])),
  }
}

describe('the database matches whom the words mean', () => {
  test('in every kind of condition, and in what it is not', async () => {
    const seen = new Map<string, Set<boolean>>()
    for (const condition of fc.sample(anyCondition, { seed, numRuns: 400 })) {
      const { found, meant } = await matched(all(condition))
      expect(found, JSON.stringify(condition)).toEqual(meant)
      const answers = seen.get(condition.kind) ?? new Set()
      for (let n = 0; n < supporters.length; n++) answers.add(meant.includes(n))
      seen.set(condition.kind, answers)
    }
    // The cases are worth nothing where a condition is true of all, or of none.
    const kinds: Record<Condition['kind'], true> = {
      ...{
        signed: true,
        signed_number: true,
        wrote: true,
        heard_back: true,
        lives_in_nation: true,
        lives_in_country: true,
      },
      ...{ lives_in_area: true, represented_by: true, interested_in: true, came_by: true, last_acted: true },
      ...{ known_since: true, got_mailing: true, mailed: true },
    }
    const decided = [...seen].filter(([, answers]) => answers.size === 2).map(([kind]) => kind)
    expect(decided.sort()).toEqual(Object.keys(kinds).sort())
  })

  test('in trees as deep as they may be, with empty groups and empty lists', async () => {
    const sizes = new Set<number>()
    for (const audience of fc.sample(anyAudience, { seed, numRuns: 600 })) {
      const { found, meant } = await matched(audience)
      expect(found, JSON.stringify(audience)).toEqual(meant)
      sizes.add(found.length)
    }
    expect(sizes.size).toBeGreaterThan(40)
  })

  test('as many when they are counted, part by part', async () => {
    const withKey = supporters.filter(({ hasKey }) => hasKey)
    for (const audience of fc.sample(anyAudience, { seed: seed + 1, numRuns: 80 })) {
      const { matched, leftAfter } = await countAudience(
        audience,
        { kind: 'news', topics: [] },
        { at: worldAt },
      )
      const meant = (of: Audience['of']) => withKey.filter((who) => fits({ ...audience, of }, who)).length
      expect(matched, JSON.stringify(audience)).toBe(meant(audience.of))
      expect(leftAfter, JSON.stringify(audience)).toEqual(
        audience.of.map((_, n) => meant(audience.of.slice(0, n + 1))),
      )
    }
  })
})

test('who holds a seat is whom a look-up of it names', async () => {
  const ids = [1, 2, 3, 4, 5]
  const held = await db.execute<{ area: number; person: number; party: string | null }>(sql`
    select area_id as area, person_id as person, party from (${seatsHeld(sql`${new Date(worldAt).toISOString()}::timestamptz`)}) held order by 1, 2`)
  const found = (await areaRows(ids, new Date(worldAt))).flatMap(({ id, mandates }) =>
    mandates.map(({ personId, party }) => ({ area: id, person: personId, party: party?.slug ?? null })),
  )
  expect([...held]).toEqual(found.sort((one, other) => one.area - other.area))
  expect(found.length).toBeGreaterThan(2)
})
