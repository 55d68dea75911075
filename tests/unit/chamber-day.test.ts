import { expect, test } from 'vitest'
import { dayBeginsIn, dayIn } from '@/lib/representatives/chamber-day'

const iso = (zone: string, day: string) => {
  const at = dayBeginsIn(zone, day)
  return at === null ? null : new Date(at).toISOString()
}

test('a day begins when the clocks of its own parliament say so', () => {
  expect(iso('Europe/London', '2029-03-01')).toBe('2029-03-01T00:00:00.000Z')
  expect(iso('Europe/London', '2024-05-30')).toBe('2024-05-29T23:00:00.000Z')
  expect(iso('America/Toronto', '2029-09-01')).toBe('2029-09-01T04:00:00.000Z')
  expect(iso('America/New_York', '2027-01-03')).toBe('2027-01-03T05:00:00.000Z')
  expect(iso('Europe/London', '2026-03-29')).toBe('2026-03-29T00:00:00.000Z')
  expect(iso('America/Toronto', '2026-03-09')).toBe('2026-03-09T04:00:00.000Z')
  expect(iso('America/Toronto', '2026-11-01')).toBe('2026-11-01T04:00:00.000Z')
})

test('the day of an instant is the day there, and the beginning of a day is of that day', () => {
  expect(dayIn('Europe/London', Date.parse('2024-05-29T23:00:00Z'))).toBe('2024-05-30')
  expect(dayIn('America/Toronto', Date.parse('2029-09-01T03:59:59Z'))).toBe('2029-08-31')
  for (let n = 0; n < 800; n++) {
    const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
    for (const zone of ['Europe/London', 'America/Toronto', 'America/New_York']) {
      const at = dayBeginsIn(zone, day) ?? 0
      expect([dayIn(zone, at), dayIn(zone, at - 1) < day]).toEqual([day, true])
    }
  }
})

test('a day that does not exist has no beginning', () => {
  for (const day of ['2027-02-30', '2027-13-01', 'tomorrow', '']) expect(iso('Europe/London', day)).toBeNull()
})
