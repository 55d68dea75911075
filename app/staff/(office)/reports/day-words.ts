import { formatDay } from '@/app/ui/format'
import { londonInstant } from '@/lib/london-time'

const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'Europe/London' })
const full = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'Europe/London' })
const instantOf = (day: string) => londonInstant(day, '12:00') ?? 0

/** "2026-10-06" → "6 Oct". */
export const shortDay = (day: string) => short.format(instantOf(day))
/** "2026-10-06" → "6 October". */
export const dayMonth = (day: string) => full.format(instantOf(day))
/** "2026-10-06" → "6 October 2026". */
export const longDay = (day: string) => formatDay(instantOf(day))

/** "6 to 11 Oct", "26 Oct to 1 Nov"; one day is "6 Oct". */
export function daysWords(from: string, to: string): string {
  if (from === to) return shortDay(from)
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${isOneMonth ? Number(from.slice(8)) : shortDay(from)} to ${shortDay(to)}`
}

/** "6 October to 22 November 2026"; the year twice where there are two. */
export function rangeWords({ from, to }: { from: string; to: string }): string {
  if (from === to) return longDay(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? dayMonth(from) : longDay(from)} to ${longDay(to)}`
}
