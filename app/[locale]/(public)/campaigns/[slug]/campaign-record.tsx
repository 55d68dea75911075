import { formatDay, isoDay } from '@/app/ui/format'
import { type RecordEntry, RecordList } from '@/app/ui/record'
import { Section } from '@/app/ui/section'
import type { CampaignPage } from '@/lib/campaigns/queries'
import { eventTitle } from './event-words'

/** What happened, newest first, each edit with its reason. */
export function CampaignRecord({ record }: { record: CampaignPage['record'] }) {
  if (record.length === 0) return null
  return (
    <Section id="record" title="Record of this campaign" note="Newest first. Nothing is ever removed.">
      <RecordList entries={record.map(toEntry)} />
    </Section>
  )
}

function toEntry(event: CampaignPage['record'][number]): RecordEntry {
  return {
    key: event.id,
    when: <time dateTime={isoDay(event.at)}>{formatDay(event.at)}</time>,
    title: eventTitle(event),
    text: (event.summary || event.reason) && (
      <>
        {event.summary && <p>{event.summary}</p>}
        {event.reason && <p>Reason given: {event.reason}</p>}
      </>
    ),
  }
}
