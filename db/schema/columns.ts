import { timestamp } from 'drizzle-orm/pg-core'

/** How much of a date is known: `2020-09-01` with 'month' is September 2020. */
export const datePrecisions = ['day', 'month', 'year'] as const

/** An instant. */
export function at(name: string) {
  return timestamp(name, { withTimezone: true })
}
