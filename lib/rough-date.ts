/** Dates as far as they are known: read, kept and in words. Shared with the browser: imports nothing. */

/** `on` is a day, "2026-10-14"; of a month or a year the first one. */
export type RoughDate = { on: string; precision: 'day' | 'month' | 'year' }

/** The two columns of a date as one; null where none is kept. */
export function roughDate(on: string | null, precision: RoughDate['precision'] | null): RoughDate | null {
  return on === null ? null : { on, precision: precision ?? 'day' }
}

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

/**
 * Reads a date as far as it is known: "2021", "2021-09", "September 2021", "2021-09-14" or "14 September 2021". Null for
 * anything else, and for days that no calendar has.
 */
export function readRoughDate(typed: string): RoughDate | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (iso) return dateFrom(iso[1], iso[2], iso[3])
  const words = /^(?:(\d{1,2}) )?([a-z]+) (\d{4})$/.exec(text)
  const month = words ? months.indexOf(words[2] ?? '') + 1 : 0
  if (!words || month === 0) return null
  return dateFrom(words[3], String(month).padStart(2, '0'), words[1]?.padStart(2, '0'))
}

function dateFrom(year = '', month?: string, day?: string): RoughDate | null {
  const on = `${year}-${month ?? '01'}-${day ?? '01'}`
  const read = new Date(`${on}T12:00:00Z`)
  const isReal = Number(year) >= 1000 && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(on)
  return isReal ? { on, precision: day ? 'day' : month ? 'month' : 'year' } : null
}

/** For <time dateTime>, for forms and for data, only what is known: "2026-10-14", "2026-10" or "2026". Empty for none. */
export function isoRough(date: RoughDate | null): string {
  return date ? date.on.slice(0, { year: 4, month: 7, day: 10 }[date.precision]) : ''
}

const formats = {
  day: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
}

/** As much of a date as is known: "14 October 2026", "October 2026" or "2026". */
export function formatRough({ on, precision }: RoughDate): string {
  return formats[precision].format(new Date(`${on}T12:00:00Z`))
}

/** A whole day as the database writes it: "2026-10-14" → "14 October 2026". */
export function formatDate(on: string): string {
  return formatRough({ on, precision: 'day' })
}
