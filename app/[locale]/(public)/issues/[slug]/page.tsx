import type { Metadata } from 'next'
import { PageHead } from '@/app/ui/page-head'
import { Prose } from '@/app/ui/prose'
import { Section } from '@/app/ui/section'
import { figuresByKey, listFigures } from '@/lib/library/evidence/figures'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { listLive, readPlaces } from '@/lib/library/publications/list-live'
import { ActSection } from '../../act-on-issues'
import { AtAGlance } from '../../at-a-glance'
import { libraryMetadata, openPage, PublicationNotices, TakenDown } from '../../library-page'
import { LibraryText, SourcesSection } from '../../library-text'
import { findCampaignOn } from '../../open-campaign'
import { PlaceLinks } from '../../place-links'
import { readAskedFor } from '../../recommendation-lists'
import { RecommendationsSection } from '../../recommendations-section'
import { ExitOf, HelpOf, NoteOf } from '../../sensitive-page'
import { IssueReading } from './issue-reading'
import { WhatIsHappening } from './what-is-happening'
import { WhatWorks } from './what-works'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  return libraryMetadata('issue', slug, {
    feed: `/issues/${slug}/feed`,
    description: ({ content, standfirst }) => (content.details as { answer: string }).answer || standfirst,
  })
}

export default async function IssuePage({ params }: PageProps) {
  const { slug } = await params
  const found = await openPage('issue', slug)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'Issues', href: '/issues' }} />
  const { publication: issue } = found
  const { content } = issue
  const [children, [parent], chosen, places, campaign, asked] = await Promise.all([
    listLive('issue', { parentId: issue.id }),
    listLive('issue', { slugs: content.details.parent ? [content.details.parent] : [] }),
    figuresByKey(content.figures),
    readPlaces(content.places),
    findCampaignOn([{ id: issue.id, details: content.details }]),
    readAskedFor(),
  ])
  const figures =
    chosen.length > 0
      ? chosen
      : await listFigures({ issueId: issue.id, kind: 'claim', current: true, limit: 4 })
  const texts = await renderTexts({ body: content.body })
  return (
    <>
      <ExitOf content={content} />
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Issues', href: '/issues' },
          ...(parent ? [{ words: parent.title, href: parent.address }] : []),
          { words: issue.title },
        ]}
        title={issue.title}
        lead={content.details.answer || issue.standfirst}
      >
        <NoteOf content={content} skipTo="act" />
        <PublicationNotices publication={issue} />
      </PageHead>
      <AtAGlance figures={figures} />
      <WhatIsHappening issue={issue} text={<LibraryText part={texts.parts.body} />} parts={children} />
      <PlaceLinks places={places} />
      <WhatWorks issueId={issue.id} />
      <RecommendationsSection
        asked={asked.filter(
          ({ issues, isSample }) => !isSample && issues.some((one) => one.slug === issue.slug),
        )}
        title="What must change"
        note="What we have asked for, of whom, and where it stands."
        heavy
        byAddressee
      />
      {content.details.ukNexus && (
        <Section id="uk" title="Why the UK">
          <Prose>
            <p>{content.details.ukNexus}</p>
          </Prose>
        </Section>
      )}
      <ActSection campaign={campaign} />
      <IssueReading issueId={issue.id} />
      <HelpOf content={content} />
      <SourcesSection notes={texts.notes} />
    </>
  )
}
