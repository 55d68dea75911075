/** Days as a chamber's own clocks write them, and the instants they begin. Days are "2027-03-31", instants milliseconds since 1970. */

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const part = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', second: '2-digit', ...part })
  clocks.set(timeZone, made)
  return made
}

/** What a clock there shows, as an instant that would show the same in Greenwich. */
function shownAt(at: number, timeZone: string): number {
  const shown = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The day it is at an instant in a time zone such as "America/Toronto". */
export function dayIn(timeZone: string, at: number): string {
  return new Date(shownAt(at, timeZone)).toISOString().slice(0, 10)
}

/** The instant with which a day begins in a time zone: midnight, or the first moment after it where clocks skip it. Null for a day that does not exist. */
export function dayBeginsIn(timeZone: string, day: string): number | null {
  const wanted = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(wanted) || new Date(wanted).toISOString().slice(0, 10) !== day) return null
  // Off by the zone's difference at first; once more, in case the clocks change in between.
  const near = wanted - (shownAt(wanted, timeZone) - wanted)
  return near - (shownAt(near, timeZone) - wanted)
}
