import { problem } from '@/app/answers'
import { cachedAnswer } from '@/app/cached-answer'
import { env } from '@/lib/env'
import { makeCalendar } from '@/lib/feeds/make-calendar'
import { readEvent } from '@/lib/feeds/read-events'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

/** One event, to be added to a calendar. Its address is /events/x.ics (next.config.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const event = await readEvent((await params).slug)
  if (!event) return problem(404, 'There is no such event, or its day is not known')
  return cachedAnswer(makeCalendar(event.title, [event], env().SITE_URL), 'text/calendar; charset=utf-8', 300)
}
