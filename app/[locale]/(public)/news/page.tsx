import type { Metadata } from 'next'
import { ActLink } from '@/app/ui/button'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { listLive } from '@/lib/library/publications/list-live'
import { formatRough } from '@/lib/rough-date'

export const dynamic = 'force-static'
export const revalidate = 300

export const metadata: Metadata = {
  title: 'News',
  description: 'What happened, with dates and sources, newest first.',
  alternates: { canonical: '/news' },
}

export default async function NewsPage() {
  const news = await listLive('news')
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'News' }]}
        title="News"
        lead="What happened, newest first."
      />
      <Section id="list" title="All news">
        {news.length === 0 ? (
          <p>We have no news to show at the moment.</p>
        ) : (
          <TextRows
            rows={news.map(({ slug, address, title, standfirst, details, datedOn }) => ({
              key: slug,
              href: address,
              title,
              note: [datedOn && formatRough(datedOn), details.placeWords].filter(Boolean).join('. '),
              text: <p>{standfirst}</p>,
            }))}
          />
        )}
      </Section>
      <p>
        <ActLink href="/events">See the events</ActLink>
      </p>
    </>
  )
}
