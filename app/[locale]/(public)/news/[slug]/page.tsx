import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Notice } from '@/app/ui/notice'
import { PageHead } from '@/app/ui/page-head'
import { Particulars } from '@/app/ui/particulars'
import { Section } from '@/app/ui/section'
import { getSource } from '@/lib/library/evidence/source-queries'
import { renderTexts } from '@/lib/library/pages/render-texts'
import type { LivePublication } from '@/lib/library/publications/find-live'
import { listLive, readPlaces, readRelated } from '@/lib/library/publications/list-live'
import { formatDate, formatRough } from '@/lib/rough-date'
import { ActSection } from '../../act-on-issues'
import { libraryMetadata, openPage, PublicationNotices, TakenDown } from '../../library-page'
import { LibraryText, SourcesSection } from '../../library-text'
import { findCampaignOn } from '../../open-campaign'
import { ArticleFacts } from '../../page-facts'
import { PlaceLinks } from '../../place-links'
import { ReadOn } from '../../read-on'
import { ExitOf, HelpOf, NoteOf } from '../../sensitive-page'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return libraryMetadata('news', (await params).slug)
}

export default async function NewsItemPage({ params }: PageProps) {
  const { slug } = await params
  const found = await openPage('news', slug)
  if (found.kind === 'taken_down') return <TakenDown found={found} back={{ words: 'News', href: '/news' }} />
  const { publication: item } = found
  const { content } = item
  const [texts, issues, places, related] = await Promise.all([
    renderTexts({ body: content.body }),
    listLive('issue', { slugs: content.issues }),
    readPlaces(content.places),
    readRelated(content.related),
  ])
  const campaign = await findCampaignOn(issues)
  return (
    <>
      <ExitOf content={content} />
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'News', href: '/news' }, { words: item.title }]}
        title={item.title}
        lead={item.standfirst}
      >
        <NoteOf content={content} skipTo="act" />
        <PublicationNotices publication={item} />
        {content.details.subJudice && (
          <Notice title="Before a court">
            <p>Nobody named or meant here has been found guilty unless the text says so.</p>
          </Notice>
        )}
        <NewsFacts item={item} />
      </PageHead>
      {texts.parts.body && (
        <Section id="text" title="What happened" heavy>
          <LibraryText part={texts.parts.body} />
        </Section>
      )}
      <PlaceLinks places={places} />
      <ActSection campaign={campaign} />
      <ReadOn links={[...issues, ...related]} />
      <SourcesSection notes={texts.notes} />
      <HelpOf content={content} />
      <ArticleFacts of={item} />
    </>
  )
}

async function NewsFacts({ item }: { item: LivePublication<'news'> }) {
  const { happened, placeWords, author, source: key, legallyReadOn } = item.content.details
  const source = key ? await getSource(key) : null
  const rows: { term: string; is: ReactNode }[] = [
    { term: 'When', is: happened && formatRough(happened) },
    { term: 'Where', is: placeWords },
    { term: 'Written by', is: author },
    { term: 'Source', is: source && <a href={`/sources/${source.key}`}>{source.title}</a> },
    { term: 'Legal check', is: legallyReadOn && `Read for legal risk on ${formatDate(legallyReadOn)}` },
  ]
  return <Particulars rows={rows.filter(({ is }) => Boolean(is))} />
}
