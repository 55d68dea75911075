import { formatDay, isoDay } from '@/app/ui/format'
import { RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { LatestEvent } from '@/lib/campaigns/front-page-queries'
import { eventTitle } from '../campaigns/[slug]/event-words'

/** What happened last, over all campaigns. */
export function HomeRecord({ events }: { events: LatestEvent[] }) {
  if (events.length === 0) return null
  return (
    <Section id="record" title="On the record" note="What happened, newest first." heavy>
      <RecordList
        entries={events.map((event) => ({
          key: event.id,
          when: <time dateTime={isoDay(event.at)}>{formatDay(event.at)}</time>,
          title: eventTitle(event),
          text: (
            <>
              <p>
                <a href={`/campaigns/${event.slug}#record`}>{event.name}</a>
              </p>
              {event.summary && <p>{event.summary}</p>}
            </>
          ),
        }))}
      />
    </Section>
  )
}
