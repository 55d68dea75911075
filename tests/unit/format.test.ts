import { expect, test } from 'vitest'
import { formatLastDay, formatMoment, formatOrdinal } from '@/app/ui/format'

test('midnight is 12, noon is 12, and both are London’s', () => {
  expect(formatMoment(Date.UTC(2026, 10, 22, 0, 30))).toBe('22 November 2026, 12.30am')
  expect(formatMoment(Date.UTC(2026, 5, 22, 11, 5))).toBe('22 June 2026, 12.05pm')
})

test('a campaign that closes at midnight in London is said to close on the day before, in summer and in winter', () => {
  expect(formatLastDay(Date.UTC(2027, 2, 31, 23))).toBe('31 March 2027')
  expect(formatLastDay(Date.UTC(2027, 0, 31, 0))).toBe('30 January 2027')
})

test('ordinals end as English does', () => {
  expect([1, 2, 3, 4, 11, 12, 21, 102, 113, 6813].map(formatOrdinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '21st',
    '102nd',
    '113th',
    '6,813th',
  ])
})
