import type { Metadata } from 'next'
import { feedLinks } from '@/app/feed-answer'
import { openLists } from '@/app/open-data-schema'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { readOrganisation } from '../../read-organisation'
import { Fields } from './fields'

export const dynamic = 'force-static'
export const revalidate = 3600

export const metadata: Metadata = {
  title: 'Open data',
  description:
    'Our briefings, recommendations, figures and campaigns for programs, with every field explained.',
  alternates: { canonical: '/open-data', types: feedLinks('/feed', 'Everything new') },
}

export default async function OpenDataPage() {
  const { email } = await readOrganisation()
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Open data' }]}
        title="Open data"
        lead="What stands on our pages, in a form that programs can read. Nobody who signed is in it, and no draft."
      />
      <Section id="how" title="How it works" heavy>
        <Prose>
          <p>
            Each list is one address that answers with JSON. You need no key. Put the name of an item behind
            the address and you get that item with more about it. <a href="/api/v1">/api/v1</a> says all this
            in JSON.
          </p>
          <p>
            Days are as long as they are known: “2020-09” is September 2020. Instants are in UTC. Answers may
            be a minute old. They carry an ETag, so that a program which asks again learns quickly that
            nothing has changed. What goes wrong is told as problem details (RFC 9457).
          </p>
          <p>
            Ask us before you reuse it: <a href={`mailto:${email}`}>{email}</a>. Figures come from the sources
            named beside them, and those have terms of their own.
          </p>
        </Prose>
      </Section>
      {openLists.map((list) => (
        <Section key={list.name} id={list.name} title={titles[list.name] ?? list.name} note={list.says} full>
          <Fields list={list} />
        </Section>
      ))}
      <Section id="feeds" title="Feeds and calendar">
        <Particulars rows={feeds} />
      </Section>
    </>
  )
}

const titles: Record<string, string> = {
  briefings: 'Briefings',
  recommendations: 'Recommendations',
  statistics: 'Figures',
  campaigns: 'Campaigns',
}

const formats = (path: string) => (
  <>
    <a href={`${path}.atom`}>Atom</a>, <a href={`${path}.rss`}>RSS</a>, <a href={`${path}.json`}>JSON Feed</a>
  </>
)

const feeds = [
  { term: 'Everything new', is: formats('/feed') },
  { term: 'The tracker', is: formats('/recommendations/feed') },
  {
    term: 'One of them',
    is: (
      <>
        <code>/recommendations/[number]/feed.atom</code>, and likewise .rss and .json
      </>
    ),
  },
  {
    term: 'One issue',
    is: (
      <>
        <code>/issues/[slug]/feed.atom</code>, and likewise .rss and .json
      </>
    ),
  },
  { term: 'Events', is: <a href="/events.ics">iCalendar</a> },
]
