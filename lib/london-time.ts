/**
 * Days and times as London writes them, and the instants they are. Instants are milliseconds since 1970; days are
 * "2027-03-31", times "09:30". Shared with the browser: imports nothing.
 */

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function wallClock(at: number): { day: string; time: string } {
  const part = Object.fromEntries(london.formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** The day it is in London at an instant. */
export function londonDay(at: number): string {
  return wallClock(at).day
}

/** What a clock in London shows at an instant. */
export function londonTime(at: number): string {
  return wallClock(at).time
}

/**
 * The instant at which it is this day and time in London; null for a day or time that does not exist, like 31 June or
 * 01:30 on the night the clocks go forward. Of the hour that comes twice in October, the first.
 */
export function londonInstant(day: string, time = '00:00'): number | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const clock = /^(\d{2}):(\d{2})$/.exec(time)
  if (!date || !clock) return null
  const asIfUtc = Date.UTC(
    Number(date[1]),
    Number(date[2]) - 1,
    Number(date[3]),
    Number(clock[1]),
    Number(clock[2]),
  )
  // London is on UTC or an hour ahead: only these two instants can be meant, the earlier one first.
  const meant = [asIfUtc - 3_600_000, asIfUtc].find((at) => {
    const shown = wallClock(at)
    return shown.day === day && shown.time === time
  })
  return meant ?? null
}

/** The midnight after a London day: what "closes 31 March 2027" means. Null for a day that does not exist. */
export function endOfLondonDay(day: string): number | null {
  if (londonInstant(day, '12:00') === null) return null
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return londonInstant(next)
}

/** The midnight with which the London day of an instant began. */
export function startOfLondonDay(at: number): number {
  const midnight = londonInstant(londonDay(at))
  if (midnight === null) throw new Error('every day in London has a midnight')
  return midnight
}

/** The last whole day before a closing instant: the reverse of endOfLondonDay. */
export function lastLondonDay(closesAt: number): string {
  return londonDay(closesAt - 1)
}
