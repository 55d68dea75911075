import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Audience, AudienceNode, Condition } from '@/lib/audiences/audience'
import { type AudienceNames, describeAudience, type Phrase } from '@/lib/audiences/describe-audience'
import { anyAudience } from '../support/audiences'

const names: AudienceNames = {
  campaigns: new Map([[1, 'The fund']]),
  areas: new Map([[4, 'A seat']]),
  people: new Map(),
  parties: new Map([['party-1', 'The party']]),
  topics: new Map([['labour', 'Forced labour']]),
  mailings: new Map(),
}

const group =
  (must: 'all' | 'any' | 'none') =>
  (...of: AudienceNode[]): Audience => ({ kind: 'group', must, of })
const [all, any, none] = [group('all'), group('any'), group('none')]
const days = (withinDays: number, not = false): Condition => ({ kind: 'last_acted', not, withinDays })

/** As short as it can be told: "1, or 2 and not 3" is "1 or [2 but -3]". */
function told(phrase: Phrase | null): string {
  if (!phrase) return 'everybody'
  const joint = phrase.joint === 'first' ? '' : `${phrase.joint} `
  if (phrase.kind !== 'said') return `${joint}[${phrase.of.map(told).join(' ')}]`
  const { says } = phrase
  return `${joint}${says.not ? '-' : ''}${'withinDays' in says ? says.withinDays : says.kind}`
}
const describes = (audience: Audience) => told(describeAudience(audience, names))

describe('an audience reads as a sentence', () => {
  test('of one thing, of things that are all true, and of things of which one is', () => {
    expect(describes(all(days(1)))).toBe('1')
    expect(describes(all(days(1), days(2), days(3)))).toBe('[1 and 2 and 3]')
    expect(describes(any(days(1), days(2), days(3, true)))).toBe('[1 or 2 or -3]')
  })

  test('that says "but" where it turns to what is not true, and "and" again after it', () => {
    expect(describes(all(days(1), days(2, true), days(3, true), days(4)))).toBe('[1 but -2 and -3 and 4]')
    expect(describes(all(days(1, true), days(2)))).toBe('[-1 and 2]')
  })

  test('in which none of these is not any of them, and not all of these is one that is not', () => {
    expect(describes(none(days(1), days(2)))).toBe('[-1 and -2]')
    expect(describes(all(days(1), none(days(2), days(3, true))))).toBe('[1 but -2 and 3]')
    expect(describes(none(all(days(1), days(2))))).toBe('[-1 or -2]')
    expect(describes(none(none(days(1), days(2))))).toBe('[1 or 2]')
  })

  test('without brackets that are not needed, and without what says nothing', () => {
    expect(describes(all(all(days(1)), any(days(2)), all(days(3), days(4))))).toBe('[1 and 2 and 3 and 4]')
    expect(describes(all(days(1), any(days(2), all(days(3), days(4, true)))))).toBe(
      '[1 and [2 or [3 but -4]]]',
    )
    expect(describes(all(any(), none(all()), days(1)))).toBe('1')
    expect(describes(none())).toBe('everybody')
  })

  test('with the names of what it mentions, and none for what is gone', () => {
    const audience = all(
      { kind: 'signed', not: false, campaignIds: [1, 2], withinDays: 7 },
      { kind: 'represented_by', not: true, personIds: [3], parties: ['party-1'] },
      { kind: 'lives_in_area', not: false, areaIds: [4] },
      { kind: 'interested_in', not: false, topics: ['labour'], withinDays: null },
    )
    const phrase = describeAudience(audience, names)
    expect(phrase?.kind === 'and' && phrase.of.map((part) => part.kind === 'said' && part.says)).toEqual([
      {
        kind: 'signed',
        not: false,
        campaigns: [
          { id: 1, name: 'The fund' },
          { id: 2, name: null },
        ],
        withinDays: 7,
      },
      {
        ...{ kind: 'represented_by', not: true, people: [{ id: 3, name: null }] },
        parties: [{ id: 'party-1', name: 'The party' }],
      },
      { kind: 'lives_in_area', not: false, areas: [{ id: 4, name: 'A seat' }] },
      {
        kind: 'interested_in',
        not: false,
        topics: [{ id: 'labour', name: 'Forced labour' }],
        withinDays: null,
      },
    ])
  })

  test('that means what the audience means', () => {
    fc.assert(
      fc.property(
        anyAudience,
        fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
        (audience, truths) => {
          const isTrue = (kind: Condition['kind']) => truths[kinds.indexOf(kind)] ?? false
          const phrase = describeAudience(audience, names)
          expect(phrase ? saysTrue(phrase, isTrue) : true).toBe(holds(audience, isTrue) ?? true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('whose joined parts are two at least, and joined by another word than what they stand in', () => {
    const isSound = (phrase: Phrase, within: string): boolean =>
      phrase.kind === 'said' ||
      (phrase.kind !== within &&
        phrase.of.length > 1 &&
        phrase.of.every((part, n) => (part.joint === 'first') === (n === 0) && isSound(part, phrase.kind)))
    fc.assert(
      fc.property(anyAudience, (audience) => {
        const phrase = describeAudience(audience, names)
        expect(phrase === null || isSound(phrase, '')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

const kinds: Condition['kind'][] = [
  ...([
    'signed',
    'signed_number',
    'wrote',
    'heard_back',
    'lives_in_nation',
    'lives_in_country',
    'lives_in_area',
  ] as const),
  ...([
    'represented_by',
    'interested_in',
    'came_by',
    'last_acted',
    'known_since',
    'got_mailing',
    'mailed',
  ] as const),
]

type Truth = (kind: Condition['kind']) => boolean

function saysTrue(phrase: Phrase, isTrue: Truth): boolean {
  if (phrase.kind === 'said') return isTrue(phrase.says.kind) !== phrase.says.not
  const parts = phrase.of.map((part) => saysTrue(part, isTrue))
  return phrase.kind === 'and' ? parts.every(Boolean) : parts.some(Boolean)
}

/** Null: it says nothing. */
function holds(node: AudienceNode, isTrue: Truth): boolean | null {
  if (node.kind !== 'group') return isTrue(node.kind) !== node.not
  const parts = node.of.map((part) => holds(part, isTrue)).filter((part) => part !== null)
  if (parts.length === 0) return null
  return node.must === 'all' ? parts.every(Boolean) : parts.some(Boolean) === (node.must === 'any')
}
