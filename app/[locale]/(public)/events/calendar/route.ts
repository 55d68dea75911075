import { cachedAnswer } from '@/app/cached-answer'
import { env } from '@/lib/env'
import { makeCalendar } from '@/lib/feeds/make-calendar'
import { readEvents } from '@/lib/feeds/read-events'
import { readOrganisation } from '../../../read-organisation'

export const dynamic = 'force-dynamic'

/** Every event with a day. Its address is /events.ics (next.config.ts). */
export async function GET(): Promise<Response> {
  const [organisation, events] = await Promise.all([readOrganisation(), readEvents()])
  const body = makeCalendar(`Events: ${organisation.teamName}`, events, env().SITE_URL)
  return cachedAnswer(body, 'text/calendar; charset=utf-8', 300)
}
