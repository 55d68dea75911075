import { formatMonth } from './format'

type RoughDate = { on: string; precision: 'day' | 'month' | 'year' }

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** As much of a date as is known: "14 October 2026", "October 2026" or "2026". */
export function formatRough({ on, precision }: RoughDate): string {
  if (precision === 'year') return on.slice(0, 4)
  if (precision === 'month') return formatMonth(`${on.slice(0, 7)}-01`)
  return formatDate(on)
}

/** For <time dateTime>: only what is known. */
export function isoRough({ on, precision }: RoughDate): string {
  return on.slice(0, { year: 4, month: 7, day: 10 }[precision])
}

/** A whole day as the database writes it: "2026-10-14" → "14 October 2026". */
export function formatDate(on: string): string {
  return day.format(new Date(`${on}T12:00:00Z`))
}
