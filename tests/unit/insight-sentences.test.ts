import { describe, expect, test } from 'vitest'
import {
  growthSentence,
  seatsSentence,
  sharedSentence,
  sourceName,
  sourcesSentence,
  stepsSentence,
} from '@/app/staff/(office)/reports/sentences'
import { addDays } from '@/lib/insight/day-range'
import { growthOf, type Taking } from '@/lib/insight/growth'
import { type SourceTotals, sourcesFinding, sourcesShown } from '@/lib/insight/read-sources'
import { largestLoss, stepsOf } from '@/lib/insight/read-steps'
import { seatsFinding } from '@/lib/insight/seats/seat-map'

const today = '2026-11-22'

/** So many confirmed on each of the days before today, the oldest first; today has one more. */
function sentenceFor(
  perDay: number[],
  more: { taking?: Taking; goals?: number[]; lastDay?: string } = {},
): string {
  const from = addDays(today, -perDay.length)
  const days = [...perDay, 1].map((confirmed, n) => ({
    day: addDays(from, n),
    received: confirmed,
    confirmed,
  }))
  const inAll = days.reduce((sum, { confirmed }) => sum + confirmed, 0)
  const goals = (more.goals ?? []).map((atCount) => ({ atCount, reachedAt: null }))
  return growthSentence(
    growthOf({ days, inAll, goals, taking: more.taking ?? 'open', today, lastDay: more.lastDay ?? null }),
  )
}
const weeks = (before: number, last: number) => [...Array(7).fill(before), ...Array(7).fill(last)]

describe('is it growing', () => {
  test('faster, with the change and the day a goal is passed', () => {
    expect(sentenceFor(weeks(20, 40), { goals: [461] })).toBe(
      'Yes, at 40 a day, and faster than before. The seven days to 21 November brought 280, 100% more than the seven before. At this pace it passes 461 about 23 November 2026.',
    )
  })

  test('slower, and a goal that its last day comes before', () => {
    expect(sentenceFor(weeks(40, 20), { goals: [1000], lastDay: '2026-11-30' })).toBe(
      'Yes, at 20 a day, but more slowly than before. The seven days to 21 November brought 140, 50% fewer than the seven before. At this pace it does not reach 1,000 by its last day, 30 November 2026.',
    )
  })

  test('a difference that chance explains is not called one', () => {
    expect(sentenceFor(weeks(10, 11))).toContain('no more than chance explains')
  })

  test('two small weeks are too few to compare, and a total under five is not told', () => {
    const sentence = sentenceFor([...weeks(1, 0).slice(0, 13), 3])
    expect(sentence).toContain('too little to say')
    expect(sentence).toContain('fewer than 5')
  })

  test('thirteen days are too early, a paused one is not growing, and one that ended says so', () => {
    expect(sentenceFor(Array(13).fill(50))).toContain('too early to say: 13 whole days brought 650')
    expect(sentenceFor(weeks(20, 30), { taking: 'paused' })).toMatch(/^Not now: it is paused/)
    expect(sentenceFor(weeks(20, 30), { taking: 'ended' })).toBe(
      'It takes no more signatures. 351 were confirmed in all.',
    )
    expect(sentenceFor(weeks(20, 0))).toMatch(/^No\. Nobody confirmed/)
  })
})

const source = (code: string, received: number, confirmed: number): SourceTotals => ({
  source: code,
  label: code ? `Sample ${code}` : null,
  kind: null,
  received,
  confirmed,
})

describe('where do confirmed signatures come from', () => {
  test('codes with fewer than five are summed, and never alone where the whole would give them away', () => {
    const shown = sourcesShown([
      source('', 100, 90),
      source('mail-1', 60, 50),
      source('a', 9, 6),
      source('b', 2, 2),
    ])
    expect(shown.shown.map(({ source: code }) => code)).toEqual(['', 'mail-1'])
    expect(shown.others).toEqual({ codes: 2, received: 11, confirmed: 8 })
  })

  test('one small code does not hide all those without one', () => {
    const shown = sourcesShown([source('', 1400, 1300), source('b', 2, 2)])
    expect(shown.shown.map(({ confirmed }) => confirmed)).toEqual([1300])
  })

  test('the code with most, and the one that loses most before confirming', () => {
    const all = sourcesShown([source('mail-1', 100, 98), source('', 100, 95), source('embed', 100, 60)])
    expect(sourcesSentence(sourcesFinding(all))).toBe(
      '62% came with a code; most of these with “Sample mail-1”, 39% of all. Of those from “Sample embed”, 40% were not confirmed: look there first.',
    )
  })

  test('few say little, and without codes nobody can say', () => {
    expect(sourcesSentence(sourcesFinding(sourcesShown([source('a', 9, 9)])))).toContain(
      'too little to say: 9',
    )
    expect(sourcesSentence(sourcesFinding(sourcesShown([source('', 99, 90)])))).toMatch(/^Nobody can say/)
  })
})

describe('what shared links brought', () => {
  const unnamed = (code: string, confirmed: number): SourceTotals => ({
    ...source(code, confirmed, confirmed),
    label: null,
  })

  test('our own buttons are named, and counted together however small each is', () => {
    const rows = [unnamed('', 80), unnamed('mail-1', 10), unnamed('wa-share', 4), unnamed('copy-share', 3)]
    const partner = { ...unnamed('a-friend', 3), kind: 'share' as const }
    expect(sourceName(unnamed('wa-share', 4))).toBe('Shared on WhatsApp')
    expect(sourceName({ ...unnamed('wa-share', 4), label: 'Ours' })).toBe('Ours')
    expect(sourceName(unnamed('constructor', 4))).toBe('Not named yet')
    expect(sharedSentence(sourcesShown([...rows, partner]))).toBe(
      'Links that people shared brought 10 of the confirmed, 10%.',
    )
  })

  test('a small code cannot be worked out from the sum', () => {
    const rows = [unnamed('', 80), unnamed('wa-share', 9), unnamed('mail-1', 4), unnamed('copy-share', 2)]
    expect(sharedSentence(sourcesShown(rows))).toBe(
      'Links that people shared brought at least 9 of the confirmed, 9%.',
    )
  })

  test('fewer than five are not told', () => {
    expect(sharedSentence(sourcesShown([unnamed('', 80), unnamed('wa-share', 4)]))).toBe('')
  })
})

describe('where do people stop', () => {
  const totals = { page: 1000, form: 400, received: 390, confirmed: 350, thanks: 300, write: 50, written: 20 }

  test('before the step that loses the largest part', () => {
    expect(stepsSentence(largestLoss(stepsOf(totals, 'all')), '2026-10-01', '2026-10-06')).toBe(
      'Before the form: for every 100 openings of the page, 60 end without the form being sent.',
    )
  })

  test('openings that were not counted on all days are compared with nothing, and that is said', () => {
    const steps = stepsOf(totals, 'some')
    expect(steps.flatMap(({ key, percent }) => (percent === null ? [] : [key]))).toEqual(['confirmed'])
    expect(stepsSentence(largestLoss(steps), '2026-11-20', '2026-10-06')).toContain('since 20 November 2026')
  })

  test('openings that nobody counted are not called none', () => {
    const uncounted = stepsOf({ ...totals, page: 0, form: 0, thanks: 0, write: 0 }, 'none')
    expect(uncounted.flatMap(({ key, times }) => (times === null ? [key] : []))).toEqual([
      'page',
      'form',
      'thanks',
      'write',
    ])
  })

  test('fewer than twenty openings say nothing', () => {
    const few = { page: 19, form: 5, received: 5, confirmed: 5, thanks: 5, write: 9, written: 0 }
    const loss = largestLoss(stepsOf(few, 'all'))
    expect(loss).toBeNull()
    expect(stepsSentence(loss, '2026-10-01', '2026-10-06')).toBe(
      'There is too little to say where most are lost.',
    )
  })
})

test('regions are compared only where enough seats have five', () => {
  const seats = Array.from({ length: 60 }, (_, n) => ({
    code: `E${n}`,
    name: `Seat ${n}`,
    region: n < 30 ? 'London' : 'South West',
    confirmed: n < 30 ? 20 : 6,
  }))
  expect(seatsSentence(seatsFinding(seats))).toBe(
    '60 of 60 constituencies have five or more. For its number of seats, London signs most; the South West least. Most are in Seat 0, 20.',
  )
  expect(
    seatsSentence(seatsFinding(seats.map((seat, n) => ({ ...seat, confirmed: n < 2 ? 9 : 0 })))),
  ).toContain('too little to compare regions: 2 constituencies have')
})
