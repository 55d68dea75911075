import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ActLink } from '@/app/ui/button'
import { isoDay } from '@/app/ui/format'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { Section } from '@/app/ui/section'
import { getSource } from '@/lib/library/evidence/source-queries'
import { renderTexts } from '@/lib/library/pages/render-texts'
import type { LivePublication } from '@/lib/library/publications/find-live'
import { listLive, readRelated } from '@/lib/library/publications/list-live'
import { libraryMetadata, openPage, PublicationNotices, TakenDown } from '../../library-page'
import { LibraryText, SourcesSection } from '../../library-text'
import { ReadOn } from '../../read-on'
import { isToCome, whenWords } from '../event-words'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return libraryMetadata('event', (await params).slug)
}

export default async function EventPage({ params }: PageProps) {
  const { slug } = await params
  const found = await openPage('event', slug)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'Events', href: '/events' }} />
  const { publication: event } = found
  const { content } = event
  const [texts, issues, related] = await Promise.all([
    renderTexts({ body: content.body }),
    listLive('issue', { slugs: content.issues }),
    readRelated(content.related),
  ])
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Events', href: '/events' }, { words: event.title }]}
        title={event.title}
        lead={event.standfirst}
      >
        <PublicationNotices publication={event} />
        <EventFacts event={event} />
      </PageHead>
      {texts.parts.body && (
        <Section id="text" title="What it is about" heavy>
          <LibraryText part={texts.parts.body} />
        </Section>
      )}
      <ReadOn links={[...issues, ...related]} />
      <SourcesSection notes={texts.notes} />
    </>
  )
}

async function EventFacts({ event }: { event: LivePublication<'event'> }) {
  const { details } = event.content
  const source = details.source ? await getSource(details.source) : null
  const isOn = isToCome(details, isoDay(Date.now()))
  const rows: { term: string; is: ReactNode }[] = [
    { term: 'When', is: whenWords(details) },
    { term: 'Where', is: details.placeWords },
    { term: 'With', is: details.coHosts },
    {
      term: 'Join',
      is: isOn && details.joinUrl && <a href={details.joinUrl}>{new URL(details.joinUrl).hostname}</a>,
    },
    { term: 'Source', is: source && <a href={`/sources/${source.key}`}>{source.title}</a> },
  ]
  return (
    <>
      <Particulars rows={rows.filter(({ is }) => Boolean(is))} />
      {details.startsAt && (
        <p>
          <ActLink href={`${event.address}.ics`}>Add to your calendar</ActLink>
        </p>
      )}
    </>
  )
}
