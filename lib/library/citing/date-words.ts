export type RoughDate = { on: string; precision: 'day' | 'month' | 'year' }

const formats = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
}

/** As much of a date as is known: "14 October 2026", "September 2020" or "2020". */
export function dateWords({ on, precision }: RoughDate): string {
  return formats[precision].format(new Date(`${on}T00:00:00Z`))
}

/** "2022", or "no date" as citations write it. */
export function yearWords(date: RoughDate | null): string {
  return date ? date.on.slice(0, 4) : 'no date'
}
