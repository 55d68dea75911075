import { describe, expect, test } from 'vitest'
import { recommendationsCsv } from '@/app/[locale]/(public)/recommendations/to-csv'
import { readAddressees } from '@/lib/recommendations/addressees-form'
import { readNumber } from '@/lib/recommendations/details-form'
import { readEntry } from '@/lib/recommendations/entry-form'
import { choose, noChoice, offeredBy, readChoice } from '@/lib/recommendations/filter'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import {
  type Addressee,
  addresseesOverTime,
  type Body,
  currentAddressees,
  isOverdue,
  weeksOverdue,
} from '@/lib/recommendations/recommendation'

describe('an answer is overdue', () => {
  const sent = { response: 'sent' as const, answerDue: '2026-07-18', retired: null }

  test('from the day after the one it was due on, and not before', () => {
    expect(isOverdue(sent, '2026-07-18')).toBe(false)
    expect(isOverdue(sent, '2026-07-19')).toBe(true)
    expect(isOverdue({ ...sent, answerDue: null }, '2026-07-19')).toBe(false)
  })

  test.each(['not_sent', 'sent', 'acknowledged'] as const)('%s is no answer', (response) => {
    expect(isOverdue({ ...sent, response }, '2026-08-01')).toBe(true)
  })

  test.each(['accepted', 'accepted_in_part', 'noted', 'rejected'] as const)('%s is one', (response) => {
    expect(isOverdue({ ...sent, response }, '2026-08-01')).toBe(false)
  })

  test('never for one that was taken out of the running', () => {
    expect(isOverdue({ ...sent, retired: 'superseded' }, '2026-08-01')).toBe(false)
  })

  test('by whole weeks, also over the end of summer time', () => {
    expect(weeksOverdue('2026-10-20', '2026-10-26')).toBe(0)
    expect(weeksOverdue('2026-10-20', '2026-10-27')).toBe(1)
    expect(weeksOverdue('2026-10-20', '2026-10-01')).toBe(0)
  })
})

describe('whom it is addressed to', () => {
  const body = (slug: string, from: string | null, until: string | null): Body => ({
    ...{ slug, name: slug, from, until },
  })
  const bodies = new Map(
    [
      body('office', null, '2020-09-02'),
      body('aid', null, '2020-09-02'),
      body('new-office', '2020-09-02', null),
      body('trade', '2016-07-14', '2023-02-07'),
      body('business', '2023-02-07', null),
      body('gone', null, '2024-01-01'),
      body('split', null, '2021-01-01'),
    ].map((one) => [one.slug, one]),
  )
  const successions = [
    { predecessor: 'office', successor: 'new-office', on: '2020-09-02' },
    { predecessor: 'aid', successor: 'new-office', on: '2020-09-02' },
    { predecessor: 'trade', successor: 'business', on: '2023-02-07' },
    { predecessor: 'split', successor: 'business', on: '2023-03-01' },
    { predecessor: 'split', successor: 'new-office', on: '2021-01-01' },
  ]
  const known = { bodies, successions }
  const names = (rows: Addressee[], day: string) =>
    currentAddressees(rows, known, day).map((holder) => holder.body.slug)
  const named = (slug: string, more: Partial<Addressee> = {}): Addressee => ({
    ...{ seat: 1, body: slug, from: null, until: null },
    ...more,
  })

  test('follows the duty to its successor on the day of the handover', () => {
    expect(names([named('trade')], '2023-02-06')).toEqual(['trade'])
    expect(names([named('trade')], '2023-02-07')).toEqual(['business'])
    expect(currentAddressees([named('trade')], known, '2024-01-01')[0]?.succeeds?.slug).toBe('trade')
  })

  test('names a body once where two of its predecessors were addressed', () => {
    expect(names([named('office'), named('aid', { seat: 2 })], '2026-01-01')).toEqual(['new-office'])
  })

  test('is nobody once a body has ended and none took over', () => {
    expect(names([named('gone')], '2023-12-31')).toEqual(['gone'])
    expect(names([named('gone')], '2024-01-01')).toEqual([])
  })

  test('is several where a duty was divided, each from its own day', () => {
    expect(names([named('split')], '2022-01-01')).toEqual(['new-office'])
    expect(names([named('split')], '2024-01-01')).toEqual(['new-office', 'business'])
  })

  test('follows no successor past the day on which somebody else was named in the seat', () => {
    const rows = [named('trade', { until: '2022-01-01' }), named('office', { from: '2022-01-01', seat: 1 })]
    expect(addresseesOverTime(rows, known).map((holder) => holder.body.slug)).not.toContain('business')
  })

  test('says whom a successor took over from, also where staff named both', () => {
    const rows = [named('trade', { until: '2023-02-07' }), named('business', { from: '2023-02-07' })]
    expect(
      addresseesOverTime(rows, known).map((holder) => [holder.body.slug, holder.succeeds?.slug]),
    ).toEqual([
      ['trade', undefined],
      ['business', 'trade'],
    ])
  })

  test('ends on a circle that a test, not the database, has made', () => {
    const circle = [
      { predecessor: 'trade', successor: 'gone', on: '2023-02-07' },
      { predecessor: 'gone', successor: 'trade', on: '2024-01-01' },
    ]
    expect(addresseesOverTime([named('trade')], { bodies, successions: circle })).toHaveLength(2)
  })
})

const one = (number: string, more: Partial<RecommendationSummary> = {}): RecommendationSummary => ({
  ...{
    id: 1,
    number,
    partOf: null,
    pillarId: null,
    title: number,
    text: '',
    plain: '',
    madeOn: null,
    madeIn: null,
  },
  ...{ addressees: [], addresseesOverTime: [], issues: [], response: 'sent', responses: [] },
  ...{ implementation: 'not_assessed', implementations: [], answerDue: null, isOverdue: false },
  ...{ changed: null, recordedAt: 0, campaigns: [], withSurvivors: false, retired: null },
  ...{ retiredNote: '', supersededBy: null, isSample: false },
  ...more,
})

describe('the file for spreadsheets', () => {
  test('is one line for each, quoted where it must be, and no cell runs', () => {
    const title = '=HYPERLINK("http://example.org","a")'
    const [heads, first, ...rest] = recommendationsCsv([one('2.2', { title, text: '@x, y' })]).split('\n')
    expect(heads).toBe(
      '\uFEFFnumber,part_of,title,text,addressed_to,made_in,made_on,response,response_on,in_practice,in_practice_on,answer_due,overdue,issues,retired,sample',
    )
    expect(first).toBe(
      `2.2,,"'=HYPERLINK(""http://example.org"",""a"")","'@x, y",,,,Sent,,Not assessed,,,no,,,no`,
    )
    expect(rest).toEqual([''])
  })
})

describe('the choice of a reader', () => {
  const home = { slug: 'home', name: 'Home', from: null, until: null }
  const all = [
    one('1', { response: 'accepted', issues: [{ slug: 'children', title: 'Children' }] }),
    one('1a', { partOf: '1' }),
    one('2', {
      isOverdue: true,
      addresseesOverTime: [{ seat: 1, body: home, from: null, until: '2020-01-01', succeeds: null }],
    }),
  ]
  const offered = offeredBy(all)
  const numbers = (query: Record<string, string | string[]>) =>
    choose(all, readChoice(query, offered).choice).map(({ number }) => number)

  test('narrows down by each list, and a part comes with its whole', () => {
    expect(numbers({})).toEqual(['1', '1a', '2'])
    expect(numbers({ response: 'accepted' })).toEqual(['1', '1a'])
    expect(numbers({ issue: 'children' })).toEqual(['1', '1a'])
    expect(numbers({ body: 'home' })).toEqual(['2'])
    expect(numbers({ overdue: 'yes' })).toEqual(['2'])
    expect(numbers({ overdue: 'yes', response: 'accepted' })).toEqual([])
  })

  test.each([
    [{ response: 'maybe' }],
    [{ body: '__proto__' }],
    [{ body: ['home', 'home'] }],
    [{ implementation: 'constructor' }],
    [{ overdue: '1' }],
  ] as Record<string, string | string[]>[][])('%j names nothing: it is left out and said', (query) => {
    expect(readChoice(query!, offered)).toEqual({ choice: noChoice, unknown: true })
  })
})

describe('what staff type', () => {
  const typed = {
    what: 'response:accepted',
    on: '2026-11-20',
    onPrecision: 'day',
    sourceUrl: 'https://example.org/a',
  }
  const today = '2026-11-22'
  const mistakes = (more: Record<string, string>) => {
    const read = readEntry({ ...typed, ...more }, today)
    return read.kind === 'invalid' ? read.mistakes.map(({ field, code }) => `${field} ${code}`) : []
  }

  test('is an entry with its date as far as it is known', () => {
    expect(readEntry({ ...typed, onPrecision: 'month' }, today)).toMatchObject({
      value: { line: 'response', value: 'accepted', on: '2026-11-01', onPrecision: 'month' },
    })
  })

  test.each([
    [{ what: '' }, ['what missing']],
    [{ what: 'response:done' }, ['what unknown']],
    [{ what: 'constructor:x' }, ['what unknown']],
    [{ on: '2026-11-23' }, ['on in_the_future']],
    [{ on: '2026-02-30' }, ['on not_a_date']],
    [{ onPrecision: 'hour' }, ['onPrecision unknown']],
    [{ sourceUrl: '' }, ['sourceUrl no_ground']],
    [{ sourceUrl: 'javascript:alert(1)' }, ['sourceUrl not_a_link']],
    [{ what: 'implementation:done' }, ['method no_method']],
    [{ what: 'note', sourceUrl: '' }, ['summary missing']],
    [{ correctsId: '1 or 1' }, ['correctsId unknown']],
  ])('%j is refused with the reason', (more, expected) => {
    expect(mistakes(more as Record<string, string>)).toEqual(expected)
  })

  test.each(['2.2', '2.2a', 'S1', '12.10'])('%s can be an address', (number) => {
    expect(readNumber({ number }).kind).toBe('valid')
  })

  test.each(['', '2.', 'a', '2/2', '2.2ab', '../1', '2 2', '１'])('"%s" cannot', (number) => {
    expect(readNumber({ number }).kind).toBe('invalid')
  })

  test('rows of addressees without a body are none; one that ends before it begins is refused', () => {
    expect(readAddressees({ 'body-0': '', 'from-0': '2020-01-01', 'body-1': 'home' })).toEqual({
      kind: 'valid',
      value: [{ seat: 1, body: 'home', from: null, until: null }],
    })
    expect(readAddressees({ 'body-0': 'home', 'from-0': '2020-01-01', 'until-0': '2020-01-01' })).toEqual({
      kind: 'invalid',
      mistakes: [{ field: 'until-0', code: 'ends_first' }],
    })
  })
})
