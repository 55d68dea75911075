import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  endOfLondonDay,
  lastLondonDay,
  londonDay,
  londonInstant,
  londonTime,
  startOfLondonDay,
} from '@/lib/london-time'

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

describe('a closing day is the midnight in London after it', () => {
  test.each([
    ['2027-03-31', '2027-03-31T23:00:00.000Z'], // summer time already
    ['2027-03-27', '2027-03-28T00:00:00.000Z'], // the night before the clocks go forward
    ['2027-03-28', '2027-03-28T23:00:00.000Z'], // the day they do
    ['2026-10-24', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', '2026-10-26T00:00:00.000Z'], // the day they go back has 25 hours
    ['2026-12-31', '2027-01-01T00:00:00.000Z'],
    ['2028-02-28', '2028-02-29T00:00:00.000Z'],
    ['2028-02-29', '2028-03-01T00:00:00.000Z'],
    ['2027-01-30', '2027-01-31T00:00:00.000Z'],
    ['2027-06-30', '2027-06-30T23:00:00.000Z'],
    ['2027-08-31', '2027-08-31T23:00:00.000Z'],
  ])('%s ends at %s', (day, instant) => {
    expect(iso(endOfLondonDay(day))).toBe(instant)
    expect(lastLondonDay(endOfLondonDay(day)!)).toBe(day)
  })

  test.each([
    '2027-02-29',
    '2027-06-31',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '31 March 2027',
    '',
    '2027-3-1',
    '2027-03-31T10:00',
  ])('%s is no day', (day) => {
    expect(endOfLondonDay(day)).toBeNull()
    expect(londonInstant(day)).toBeNull()
  })
})

describe('a time in London', () => {
  test.each([
    ['2026-12-01', '07:00', '2026-12-01T07:00:00.000Z'],
    ['2026-07-01', '07:00', '2026-07-01T06:00:00.000Z'],
    ['2027-03-28', '00:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25', '00:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'], // comes twice: the first
    ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (day, time, instant) => expect(iso(londonInstant(day, time))).toBe(instant))

  test.each([
    ['2027-03-28', '01:00'],
    ['2027-03-28', '01:59'],
    ['2027-01-01', '24:00'],
    ['2027-01-01', '7:00'],
    ['2027-01-01', '12:60'],
  ])('%s %s does not exist', (day, time) => expect(londonInstant(day, time)).toBeNull())

  test('any instant is found again from its day and time, to the minute or as the first of two', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = minute * 60_000
        const found = londonInstant(londonDay(at), londonTime(at))
        expect([at, at - 3_600_000]).toContain(found)
        expect(startOfLondonDay(at)).toBeLessThanOrEqual(at)
        expect(at - startOfLondonDay(at)).toBeLessThan(25 * 3_600_000)
        expect(endOfLondonDay(londonDay(at))).toBeGreaterThan(at)
      }),
      { numRuns: 500 },
    )
  })
})
