import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Condition, deepestAudience, everybody, mostConditions } from '@/lib/audiences/audience'
import { longestList, readAudience } from '@/lib/audiences/read-audience'
import { anyAudience } from '../support/audiences'

const all = (...of: unknown[]) => ({ kind: 'group', must: 'all', of })
const signed = { kind: 'signed', not: false, campaignIds: [1], withinDays: null }
const codes = (value: unknown) => {
  const read = readAudience(value)
  return read.kind === 'audience' ? [] : read.mistakes
}
const nested = (depth: number): unknown => (depth === 1 ? all(signed) : all(nested(depth - 1)))

describe('an audience is read', () => {
  test('as it was written, whatever its conditions', () => {
    fc.assert(
      fc.property(anyAudience, (audience) => {
        const stored = JSON.parse(JSON.stringify(audience))
        expect(readAudience(stored)).toEqual({ kind: 'audience', audience })
      }),
      { numRuns: 500 },
    )
  })

  test('as everybody where it says nothing', () => {
    expect(readAudience(all())).toEqual({ kind: 'audience', audience: everybody })
  })

  test('with a code that is given twice once', () => {
    const read = readAudience(all({ ...signed, campaignIds: [3, 1, 3] }))
    expect(read).toEqual({ kind: 'audience', audience: all({ ...signed, campaignIds: [3, 1] }) })
  })

  test('no deeper and with no more conditions than somebody can read', () => {
    expect(codes(nested(deepestAudience))).toEqual([])
    expect(codes(nested(deepestAudience + 1))).toEqual([{ path: [0, 0, 0, 0], code: 'too_deep' }])
    expect(codes(all(...Array.from({ length: mostConditions }, () => signed)))).toEqual([])
    expect(codes(all(...Array.from({ length: mostConditions + 1 }, () => signed)))).toEqual([
      { path: [mostConditions], code: 'too_many' },
    ])
    const groups = Array.from({ length: 300 }, () => all())
    expect(codes(all(all(...groups), all(...groups))).map(({ code }) => code)).toEqual(['too_many'])
  })
})

describe('what is no audience is refused', () => {
  const refused: [string, object, string][] = [
    ['an id that is no whole number', { campaignIds: [1.5] }, 'unreadable'],
    ['an id that is a text', { campaignIds: ['1'] }, 'unreadable'],
    ['an id that no database has', { campaignIds: [2 ** 31] }, 'unreadable'],
    ['an id of none', { campaignIds: [0] }, 'unreadable'],
    ['days that are no number', { withinDays: '7' }, 'days'],
    ['days before today', { withinDays: 0 }, 'days'],
    ['days that are not counted', { withinDays: Number.NaN }, 'days'],
    ['more days than there were', { withinDays: 1e9 }, 'days'],
    [
      'a list that never ends',
      { campaignIds: Array.from({ length: longestList + 1 }, (_, n) => n + 1) },
      'list_too_long',
    ],
    ['something nobody has said a meaning of', { also: true }, 'unreadable'],
    ['a kind there is none of', { kind: 'owns_a_dog' }, 'unreadable'],
  ]
  test.each(refused)('%s', (_what, change, code) => {
    expect(codes(all(signed, all({ ...signed, ...change })))).toEqual([{ path: [1, 0], code }])
  })

  const texts: Condition[] = [
    { kind: 'came_by', not: false, sources: ["x'); drop table supporter; --"] },
    { kind: 'lives_in_country', not: false, countries: ["G'"] },
    { kind: 'interested_in', not: false, topics: ['a\u0000b'], withinDays: null },
    { kind: 'represented_by', not: false, personIds: [], parties: ['$1'] },
  ]
  test.each(texts)('a code of $kind that is none', (condition) => {
    expect(codes(all(condition))).toEqual([{ path: [0], code: 'unreadable' }])
  })

  test('a condition where a group belongs, and every mistake with its place', () => {
    expect(codes(signed)).toEqual([{ path: [], code: 'unreadable' }])
    expect(codes(all({ ...signed, not: 'no' }, signed, all(null)))).toEqual([
      { path: [0], code: 'unreadable' },
      { path: [2, 0], code: 'unreadable' },
    ])
  })

  test('whatever else there is, and nothing is thrown', () => {
    const near = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.anything(),
        fc.record(
          {
            kind: fc.oneof(fc.constantFrom('group', 'signed', 'mailed', '__proto__'), fc.anything()),
            must: fc.oneof(fc.constantFrom('all', 'none'), fc.anything()),
            not: fc.oneof(fc.boolean(), fc.anything()),
            withinDays: fc.oneof(fc.integer(), fc.anything()),
            campaignIds: fc.oneof(fc.array(fc.anything()), fc.anything()),
            of: fc.oneof(fc.array(tie('node')), fc.anything()),
          },
          { requiredKeys: [] },
        ),
      ),
    })).node
    fc.assert(
      fc.property(
        fc.oneof(near, fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true })),
        (value) => {
          const read = readAudience(value)
          expect(read.kind === 'audience' || read.mistakes.length > 0).toBe(true)
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('one that goes round in a circle, is endless, or holds millions', () => {
    const circle = all() as { of: unknown[] }
    circle.of.push(circle)
    expect(codes(circle).map(({ code }) => code)).toEqual(['too_deep'])
    let deep: unknown = signed
    for (let depth = 0; depth < 100_000; depth++) deep = all(deep)
    expect(codes(deep).map(({ code }) => code)).toEqual(['too_deep'])
    const millions = Array.from({ length: 2_000_000 }, () => 'x')
    expect(codes(all({ ...signed, campaignIds: millions })).map(({ code }) => code)).toEqual([
      'list_too_long',
    ])
    expect(codes({ ...all(), of: millions }).map(({ code }) => code)).toEqual(['too_many'])
    expect(codes(millions)).toEqual([{ path: [], code: 'unreadable' }])
  })
})
