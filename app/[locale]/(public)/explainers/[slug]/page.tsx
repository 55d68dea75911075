import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { figuresByKey } from '@/lib/library/evidence/figures'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { listLive, readPlaces, readRelated } from '@/lib/library/publications/list-live'
import { formatDate } from '@/lib/rough-date'
import { ActSection } from '../../act-on-issues'
import { AtAGlance } from '../../at-a-glance'
import { libraryMetadata, openPage, PublicationNotices, TakenDown } from '../../library-page'
import { LibraryText, SourcesSection } from '../../library-text'
import { findCampaignOn } from '../../open-campaign'
import { PlaceLinks } from '../../place-links'
import { ReadOn } from '../../read-on'
import { ExitOf, HelpOf, NoteOf } from '../../sensitive-page'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return libraryMetadata('explainer', (await params).slug, {
    description: ({ content, standfirst }) => (content.details as { answer: string }).answer || standfirst,
  })
}

export default async function ExplainerPage({ params }: PageProps) {
  const { slug } = await params
  const found = await openPage('explainer', slug)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'Explainers', href: '/explainers' }} />
  const { publication: explainer } = found
  const { content } = explainer
  const { answer, question, reviewOn } = content.details
  const [texts, figures, issues, places, related] = await Promise.all([
    renderTexts({ body: content.body }),
    figuresByKey(content.figures),
    listLive('issue', { slugs: content.issues }),
    readPlaces(content.places),
    readRelated(content.related),
  ])
  const campaign = await findCampaignOn(issues)
  return (
    <>
      <ExitOf content={content} />
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          issues[0]
            ? { words: issues[0].title, href: issues[0].address }
            : { words: 'Explainers', href: '/explainers' },
          { words: explainer.title },
        ]}
        title={question || explainer.title}
        lead={answer || explainer.standfirst}
      >
        <NoteOf content={content} skipTo="act" />
        <PublicationNotices publication={explainer} />
      </PageHead>
      <AtAGlance figures={figures} />
      {texts.parts.body && (
        <Section id="answer" title="In more detail" heavy>
          <LibraryText part={texts.parts.body} />
        </Section>
      )}
      <PlaceLinks places={places} />
      <ActSection campaign={campaign} />
      <ReadOn links={[...issues, ...related]} />
      <SourcesSection notes={texts.notes} />
      {reviewOn && <p className="small">We read this page again by {formatDate(reviewOn)}.</p>}
      <HelpOf content={content} />
    </>
  )
}
