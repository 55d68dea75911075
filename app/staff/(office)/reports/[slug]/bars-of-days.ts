import type { DayBar } from '@/app/ui/day-bars'
import { atLeastFive } from '@/lib/insight/small-numbers'
import { londonDay } from '@/lib/london-time'
import { daysWords, shortDay } from '../day-words'

type Day = { day: string; total: number }
type Bars = { bars: DayBar[]; mean?: { words: string; values: (number | null)[] }; unit: 'day' | 'week' }

/** More bars than these are thinner than one can see. */
const barsMost = 120

/** A bar a day, with the mean of seven days; over a long time a bar a week. */
export function barsOfDays(days: Day[], today = londonDay(Date.now())): Bars {
  if (days.length > barsMost) return { bars: weekBars(days), unit: 'week' }
  const whole = days.filter(({ day }) => day < today)
  const lastSeven = new Set(whole.slice(-7).map(({ day }) => day))
  return {
    unit: 'day',
    bars: days.map(({ day, total }) => ({
      from: day,
      label: shortDay(day),
      total: atLeastFive(total),
      isStrong: lastSeven.has(day),
    })),
    mean: { words: 'mean of seven days', values: days.map((_, n) => meanUpTo(days, n, today)) },
  }
}

function meanUpTo(days: Day[], n: number, today: string): number | null {
  const seven = days.slice(n - 6, n + 1)
  if (n < 6 || days[n]!.day >= today) return null
  return seven.reduce((sum, { total }) => sum + total, 0) / 7
}

function weekBars(days: Day[]): DayBar[] {
  const weeks: Day[][] = []
  for (const [n, day] of days.entries()) {
    if (n === 0 || (days.length - n) % 7 === 0) weeks.push([])
    weeks.at(-1)?.push(day)
  }
  return weeks.map((week, n) => ({
    from: week[0]!.day,
    label: n === weeks.length - 1 ? daysWords(week[0]!.day, week.at(-1)!.day) : shortDay(week[0]!.day),
    total: atLeastFive(week.reduce((sum, { total }) => sum + total, 0)),
    isStrong: false,
  }))
}
