import { describe, expect, test } from 'vitest'
import { mergeDays } from '@/lib/counting/merge-days'

const day = (n: number, received: number, removed = 0) => ({
  ...{ day: `2026-11-${String(n).padStart(2, '0')}`, received, removed },
  ...{ duplicates: 1, confirmed: received - removed },
})

describe('days of the integrity statement', () => {
  test('a day with five signatures stands alone, smaller ones are told with those after them', () => {
    const rows = mergeDays([day(1, 5), day(2, 2), day(3, 1), day(5, 3), day(6, 9)])
    expect(rows.map(({ from, until, received }) => [from, until, received])).toEqual([
      ['2026-11-01', '2026-11-01', 5],
      ['2026-11-02', '2026-11-05', 6],
      ['2026-11-06', '2026-11-06', 9],
    ])
  })

  test('what is left at the end goes to the row before it', () => {
    const rows = mergeDays([day(1, 5), day(2, 2, 1)])
    expect(rows).toEqual([
      {
        ...{ from: '2026-11-01', until: '2026-11-02' },
        ...{ received: 7, duplicates: 2, confirmed: 6, removed: 1 },
      },
    ])
  })

  test('there is no row where fewer than five were received', () => {
    expect(mergeDays([day(1, 2), day(2, 2, 1)])).toEqual([])
  })

  test('no row has fewer than five, and the rows add up to all, whatever the days were', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const days = Array.from({ length: seed % 28 }, (_, n) => day(n + 1, (seed * 7919 * (n + 3)) % 9))
      const rows = mergeDays(days)
      const sum = (list: { received: number }[]) => list.reduce((total, one) => total + one.received, 0)
      expect(rows.every(({ received }) => received >= 5)).toBe(true)
      expect(sum(rows)).toBe(sum(days) < 5 ? 0 : sum(days))
    }
  })
})
