import { expect, test } from 'vitest'
import { agreedWords, textOf, wordsOfAudience } from '@/app/staff/ui/audience-words'
import { refusalWords, wordsOfRefusal } from '@/app/staff/ui/refusal-words'
import type { Audience, AudienceNode, Group } from '@/lib/audiences/audience'
import { type AudienceNames, describeAudience } from '@/lib/audiences/describe-audience'

const names: AudienceNames = {
  campaigns: new Map([
    [1, 'the Prevention fund'],
    [2, 'Help for crews'],
  ]),
  areas: new Map(Array.from({ length: 7 }, (_, n) => [n + 1, `Seat ${n + 1}`])),
  people: new Map([[5, 'Gwilym Thorne']]),
  parties: new Map([['green', 'Green Party']]),
  topics: new Map([['forced-labour', 'Forced labour']]),
  mailings: new Map([[34, '34, Bulletin']]),
}
const agreed = agreedWords({ kind: 'asks', topics: [] }, false)
const group = (must: Group['must'], ...of: AudienceNode[]): Audience => ({ kind: 'group', must, of })
const sentence = (audience: Audience) => textOf(wordsOfAudience(describeAudience(audience, names), agreed))

const signed = (id: number): AudienceNode => ({
  kind: 'signed',
  not: false,
  campaignIds: [id],
  withinDays: null,
})
const notWritten: AudienceNode = { kind: 'wrote', not: true, campaignIds: [], withinDays: null }
const inScotland: AudienceNode = { kind: 'lives_in_nation', not: false, nations: ['Scotland'] }

test('conditions that must all hold read as one sentence, with what people agreed to at its end', () => {
  expect(
    sentence(group('all', signed(1), notWritten, inScotland, { kind: 'mailed', not: true, withinDays: 3 })),
  ).toBe(
    'People who signed the Prevention fund, but have not yet written to a representative, and live in Scotland, but were not mailed in the last 3 days, and agreed to campaign news.',
  )
})

test('one of several conditions reads as either, and what is agreed to is asked of all of them', () => {
  expect(sentence(group('all', inScotland, group('any', signed(1), notWritten)))).toBe(
    'People who live in Scotland, and either signed the Prevention fund or have not yet written to a representative, and agreed to campaign news.',
  )
  expect(sentence(group('any', signed(1), signed(2)))).toBe(
    'People who signed the Prevention fund, or signed Help for crews; and of these, those who agreed to campaign news.',
  )
})

test('none of several reads as each of them denied', () => {
  expect(sentence(group('all', inScotland, group('none', signed(1), signed(2))))).toBe(
    'People who live in Scotland, but have not signed the Prevention fund, and have not signed Help for crews, and agreed to campaign news.',
  )
})

test('what belongs together deep inside stands in brackets', () => {
  expect(
    sentence(group('any', inScotland, group('all', signed(1), group('any', signed(2), notWritten)))),
  ).toBe(
    'People who live in Scotland, or (both signed the Prevention fund and (either signed Help for crews or have not yet written to a representative)); and of these, those who agreed to campaign news.',
  )
})

test('an audience that says nothing is everybody, by that word', () => {
  expect(sentence(group('all'))).toBe('Everybody who agreed to campaign news.')
})

test('a long list of seats is cut with how many more there are; what is gone is said to be gone', () => {
  const seats: AudienceNode = { kind: 'lives_in_area', not: false, areaIds: [1, 2, 3, 4, 5, 6, 7] }
  expect(sentence(group('all', seats))).toContain('live in Seat 1, Seat 2, Seat 3, Seat 4 or one of 3 more')
  expect(sentence(group('all', signed(99)))).toContain('signed a campaign that is gone (99)')
})

test('only the clause that decides is strong', () => {
  const spans = wordsOfAudience(describeAudience(group('all', inScotland), names), agreed)
  expect(spans).toEqual([
    { words: 'People who live in ', isStrong: false },
    { words: 'Scotland', isStrong: true },
    { words: ', and ', isStrong: false },
    { words: 'agreed to campaign news', isStrong: true },
    { words: '.', isStrong: false },
  ])
})

test('mail that people asked for needs no yes to news, and a soft opt-in is said to be one', () => {
  expect(agreedWords({ kind: 'follow_up', containsAsk: false }, false)).toBe('have not left all mail')
  expect(agreedWords({ kind: 'follow_up', containsAsk: true }, false)).toBe('agreed to campaign news')
  expect(agreedWords({ kind: 'news', topics: [] }, true)).toContain('did not say no')
})

test('every refusal has words of its own, and an unknown one stands as it is', () => {
  expect(new Set(Object.values(refusalWords)).size).toBe(Object.keys(refusalWords).length)
  expect(wordsOfRefusal('left')).toBe('Left all mail')
  expect(wordsOfRefusal('of_tomorrow')).toBe('of_tomorrow')
})

test('how many campaigns somebody signed is said either way round', () => {
  const so = (not: boolean, howMany: 'exactly' | 'at_least', campaigns: number) =>
    sentence(group('all', signed(1), { kind: 'signed_number', not, howMany, campaigns }))
  expect(so(false, 'exactly', 1)).toContain('signed the Prevention fund, and signed exactly 1 campaign, and')
  expect(so(false, 'at_least', 3)).toContain('and signed at least 3 campaigns')
  expect(so(true, 'exactly', 2)).toContain('but signed fewer or more than 2 campaigns')
  expect(so(true, 'at_least', 3)).toContain('but signed fewer than 3 campaigns')
  expect(so(true, 'at_least', 1)).toContain('but signed no campaign')
})
