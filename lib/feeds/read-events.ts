import { findLive } from '../library/publications/find-live'
import { listLive } from '../library/publications/list-live'
import { type CalendarEvent, toCalendarEvent } from './make-calendar'

/** The event of a slug as a calendar holds it; null when readers cannot open it, or when its day is not known. */
export async function readEvent(slug: string): Promise<CalendarEvent | null> {
  const found = await findLive('event', slug)
  return found?.kind === 'live' ? toCalendarEvent(found.publication) : null
}

/** Every event with a day, past and to come, as a calendar holds them. */
export async function readEvents(): Promise<CalendarEvent[]> {
  const listed = await listLive('event')
  const events = await Promise.all(listed.map(({ slug }) => readEvent(slug)))
  return events.filter((event) => event !== null)
}
