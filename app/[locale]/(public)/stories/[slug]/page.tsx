import type { Metadata } from 'next'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { Section } from '@/app/ui/section'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { listLive, readRelated } from '@/lib/library/publications/list-live'
import { getQuote, getStoryGround } from '@/lib/library/stories/queries'
import { ActSection } from '../../act-on-issues'
import { libraryMetadata, openPage, PublicationNotices, TakenDown } from '../../library-page'
import { LibraryText, SourcesSection } from '../../library-text'
import { findCampaignOn } from '../../open-campaign'
import { ArticleFacts } from '../../page-facts'
import { ReadOn } from '../../read-on'
import { ExitOf, HelpOf, NoteOf } from '../../sensitive-page'
import s from './page.module.css'
import { StoryGroundNote } from './story-ground'
import { StoryPattern } from './story-pattern'
import { StoryQuote } from './story-quote'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return libraryMetadata('story', (await params).slug)
}

export default async function StoryPage({ params }: PageProps) {
  const { slug } = await params
  const found = await openPage('story', slug)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'Stories', href: '/stories' }} />
  const { publication: story } = found
  const { content } = story
  const [texts, quote, ground, issues, related] = await Promise.all([
    renderTexts({ body: content.body }),
    getQuote(content.details.quote),
    story.consentId === null ? null : getStoryGround(story.consentId),
    listLive('issue', { slugs: content.issues }),
    readRelated(content.related),
  ])
  const campaign = await findCampaignOn(issues)
  const isInText = texts.parts.body?.references.some(
    ({ kind, key }) => kind === 'quote' && key === content.details.quote,
  )
  return (
    <>
      <ExitOf content={content} />
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Stories', href: '/stories' },
          { words: story.title },
        ]}
      />
      <div className={s.head}>
        <NoteOf content={content} skipTo="act" />
        <PublicationNotices publication={story} />
        <h1 className={s.title}>{story.title}</h1>
        {story.standfirst && <p className="lead">{story.standfirst}</p>}
        <StoryGroundNote story={content.details} ground={ground} />
      </div>
      {quote && !isInText && <StoryQuote quote={quote} />}
      <Section id="story" title="What happened" heavy>
        <LibraryText part={texts.parts.body} />
        <StoryPattern text={quote?.text || content.body} />
      </Section>
      <ActSection campaign={campaign} />
      <ReadOn links={[...issues, ...related]} />
      <SourcesSection notes={texts.notes} />
      <HelpOf content={content} />
      <ArticleFacts of={story} />
    </>
  )
}
