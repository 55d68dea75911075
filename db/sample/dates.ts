import type { LondonTime } from './sample-campaign'

/** The instant the sample was written for: nothing in it happened later. */
export const writtenFor = Date.UTC(2026, 10, 22)

const weekMs = 7 * 24 * 3_600_000

/**
 * How far the sample's dates move so that it is as fresh on the day it is loaded as on the day it was written: whole
 * weeks, so that a Wednesday stays a Wednesday, and never into the future of `now`.
 */
export function weeksToMove(now: number): number {
  return Math.floor((now - writtenFor) / weekMs)
}

/** The instant of a day and time in London, moved by whole weeks on the calendar: nine o'clock stays nine o'clock. */
export function londonInstant(time: LondonTime, weeks: number): Date {
  const [day = '', clock = '00:00'] = time.split(' ')
  const asUtc = Date.parse(`${day}T${clock}:00Z`) + weeks * weekMs
  return new Date(asUtc - londonOffsetMs(asUtc))
}

/** The midnight in London that ends a day. */
export function endOfDay(day: string, weeks: number): Date {
  const nextDay = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10)
  return londonInstant(`${nextDay} 00:00`, weeks)
}

const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

/** London is an hour ahead of UTC in summer. Right for every time but those of the night when the clocks change. */
function londonOffsetMs(instant: number): number {
  const hourInLondon = Number(londonClock.format(instant))
  return ((hourInLondon - new Date(instant).getUTCHours() + 24) % 24) * 3_600_000
}

/** A day moved by whole weeks. */
export function movedDay(day: string, weeks: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + weeks * weekMs).toISOString().slice(0, 10)
}
