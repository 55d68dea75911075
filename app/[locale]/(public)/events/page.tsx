import type { Metadata } from 'next'
import { isoDay } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { type TextRow, TextRows } from '@/app/ui/text-rows'
import { type LiveSummary, listLive } from '@/lib/library/publications/list-live'
import { isToCome, whenWords } from './event-words'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'Events',
  description: 'What is coming, to add to your calendar, and what has been.',
  alternates: { canonical: '/events' },
}

export default async function EventsPage() {
  const events = await listLive('event')
  const today = isoDay(Date.now())
  const coming = events.filter(({ details }) => isToCome(details, today)).reverse()
  const past = events.filter((event) => !coming.includes(event))
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Events' }]}
        title="Events"
        lead="What is coming, and what has been. Times are London times."
      />
      <Section id="coming" title="To come" heavy>
        {coming.length === 0 ? (
          <p>No event is planned at the moment.</p>
        ) : (
          <TextRows rows={coming.map(toRow)} />
        )}
      </Section>
      {past.length > 0 && (
        <Section id="past" title="Past events">
          <TextRows rows={past.map(toRow)} />
        </Section>
      )}
    </>
  )
}

function toRow({ slug, address, title, standfirst, details }: LiveSummary<'event'>): TextRow {
  return {
    key: slug,
    href: address,
    title,
    note: [whenWords(details), details.placeWords].filter(Boolean).join('. '),
    text: <p>{standfirst}</p>,
  }
}
