import { londonInstant } from '../london-time'

/** Days of a report, both of them in it: "2026-10-06". */
export type DayRange = { from: string; to: string }
export type AskedRange = DayRange & { mistake: 'no_such_day' | 'ends_before_it_begins' | null }

/** The day so many days after (or before) another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How many days from one to the other: 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

export const earlierDay = (...days: string[]) => days.toSorted()[0] ?? ''
export const laterDay = (...days: string[]) => days.toSorted().at(-1) ?? ''

/** Every day of a range, in order. */
export function daysOf({ from, to }: DayRange): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))
}

const isDay = (typed: string) => londonInstant(typed, '12:00') !== null

/** What was asked for in an address, where it can be read; otherwise the whole, and what was wrong. */
export function readDayRange(asked: { from?: string; to?: string }, whole: DayRange): AskedRange {
  const [from, to] = [asked.from?.trim() || whole.from, asked.to?.trim() || whole.to]
  if (!isDay(from) || !isDay(to)) return { ...whole, mistake: 'no_such_day' }
  if (from > to) return { ...whole, mistake: 'ends_before_it_begins' }
  // Nothing is counted outside, and ten thousand empty days would be drawn.
  const [first, last] = [laterDay(from, whole.from), earlierDay(to, whole.to)]
  return first > last ? { ...whole, mistake: null } : { from: first, to: last, mistake: null }
}
