import { createEvents, type DateArray, type EventAttributes } from 'ics'
import type { LivePublication } from '../library/publications/find-live'
import { londonInstant } from '../london-time'

/** What of an event goes into a calendar. */
export type CalendarEvent = Pick<
  LivePublication<'event'>,
  'id' | 'address' | 'title' | 'standfirst' | 'version' | 'changedAt'
> & {
  /** London time, `2026-12-03T18:30`, or a whole day. */
  startsAt: string
  endsAt: string
  placeWords: string
}

/** What a publication of an event says for a calendar. Null when it has no date to be put on. */
export function toCalendarEvent(event: LivePublication<'event'>): CalendarEvent | null {
  const { startsAt, endsAt, placeWords } = event.content.details
  if (whenIs(startsAt) === null) return null
  const { id, address, title, standfirst, version, changedAt } = event
  return { id, address, title, standfirst, version, changedAt, startsAt, endsAt, placeWords }
}

/**
 * An iCalendar file. Times are written in UTC, so that no clock needs to know when ours goes forward; a day alone is a
 * whole day, and the end that the format wants is the day after the last one. `siteUrl` has no slash at the end.
 */
export function makeCalendar(name: string, events: CalendarEvent[], siteUrl: string): string {
  const { hostname } = new URL(siteUrl)
  const { value, error } = createEvents(
    events.map((event) => toIcs(event, hostname, siteUrl)),
    // The package escapes what events say, and not this.
    {
      calName: oneLine(name).replace(/[\\;,]/g, '\\$&'),
      productId: '-//Undersigned//Events//EN',
      method: 'PUBLISH',
    },
  )
  if (value == null) throw error ?? new Error('the calendar could not be written')
  return value
}

/** The package can do what its types do not know: an event without an end, and the moment the entry was written. */
type Attributes = Partial<EventAttributes> & { timestamp: number }

function toIcs(event: CalendarEvent, hostname: string, siteUrl: string): EventAttributes {
  const start = whenIs(event.startsAt)
  if (start === null) throw new Error(`event ${event.id} has no date`)
  const { endsAt, startsAt, version, changedAt } = event
  const isWholeDay = !startsAt.includes('T')
  const end = isWholeDay ? dayAfter(endsAt || startsAt, startsAt) : whenIs(endsAt)
  const attributes: Attributes = {
    uid: `event-${event.id}@${hostname}`,
    sequence: version.major * 1000 + version.minor,
    start,
    startInputType: 'utc',
    startOutputType: 'utc',
    ...(end && isAfter(end, start) && { end, endInputType: 'utc', endOutputType: 'utc' }),
    title: oneLine(event.title),
    description: event.standfirst,
    location: oneLine(event.placeWords) || undefined,
    url: siteUrl + event.address,
    lastModified: changedAt,
    // Otherwise the file would be another one each time it is asked for.
    timestamp: changedAt,
  }
  return attributes as EventAttributes
}

/** A whole day as it is, a London time as the parts of its instant in UTC; null for what is no day or no time. */
function whenIs(when: string): DateArray | null {
  const [day = '', time] = when.split('T')
  const at = londonInstant(day, time ?? '12:00')
  if (at === null) return null
  const utc = new Date(at)
  const date: DateArray = [utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()]
  return time === undefined ? date : [date[0], date[1], date[2], utc.getUTCHours(), utc.getUTCMinutes()]
}

function dayAfter(last: string, first: string): DateArray | null {
  const later = last.slice(0, 10) > first ? last.slice(0, 10) : first
  return whenIs(new Date(Date.parse(`${later}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10))
}

function isAfter(end: DateArray, start: DateArray): boolean {
  const at = ([year, month, day, hour = 0, minute = 0]: DateArray) =>
    Date.UTC(year, month - 1, day, hour, minute)
  return at(end) > at(start)
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
