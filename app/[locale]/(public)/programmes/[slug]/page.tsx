import type { Metadata } from 'next'
import { FigureList } from '@/app/ui/figure-list'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import { TextRows } from '@/app/ui/text-rows'
import { figuresByKey, listFigures } from '@/lib/library/evidence/figures'
import { renderTexts } from '@/lib/library/pages/render-texts'
import { listCentres, listPartnerships, readFunders } from '@/lib/library/programmes/queries'
import { listLive, readPlaces, readRelated } from '@/lib/library/publications/list-live'
import type { RecommendationSummary } from '@/lib/recommendations/queries'
import { ActSection } from '../../act-on-issues'
import { AtAGlance } from '../../at-a-glance'
import { libraryMetadata, openPage, PublicationNotices, TakenDown } from '../../library-page'
import { LibraryText, SourcesSection } from '../../library-text'
import { findCampaignOn } from '../../open-campaign'
import { PartnershipTable } from '../../partnerships/partnership-table'
import { PlaceLinks } from '../../place-links'
import { ReadOn } from '../../read-on'
import { actableFirst, readAskedFor } from '../../recommendation-lists'
import { RecommendationsSection } from '../../recommendations-section'
import { ExitOf, HelpOf, NoteOf } from '../../sensitive-page'
import { CentreList } from './centre-list'
import { Milestones } from './milestones'
import { ProgrammeFacts } from './programme-facts'
import { ProgrammeResults } from './programme-results'

export const dynamic = 'force-static'
export const revalidate = 300

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return libraryMetadata('programme', (await params).slug)
}

export default async function ProgrammePage({ params }: PageProps) {
  const { slug } = await params
  const found = await openPage('programme', slug)
  if (found.kind === 'taken_down')
    return <TakenDown found={found} back={{ words: 'Programmes', href: '/programmes' }} />
  const { publication: programme } = found
  const { content } = programme
  const { background, approach, whatNext, milestones, funders } = content.details
  const [texts, glance, figures, centres, partnerships, paidBy, places, issues] = await Promise.all([
    renderTexts({ background, body: content.body, approach, whatNext }),
    figuresByKey(content.figures),
    listFigures({ programmeId: programme.id }),
    listCentres({ programmeId: programme.id }),
    listPartnerships({ programmeId: programme.id }),
    readFunders(funders),
    readPlaces(content.places),
    listLive('issue', { slugs: content.issues }),
  ])
  const isShown = new Set(glance.map(({ key }) => key))
  const context = figures.filter(
    ({ kind, key }) => (kind === 'context' || kind === 'claim') && !isShown.has(key),
  )
  const results = figures.filter(({ kind }) => kind === 'result' || kind === 'impact')
  const [campaign, stories, related, asked] = await Promise.all([
    findCampaignOn(issues),
    listStoriesNear(content.places),
    readRelated(content.related),
    readAskedFor(),
  ])
  return (
    <>
      <ExitOf content={content} />
      <PageHead
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Programmes', href: '/programmes' },
          { words: programme.title },
        ]}
        title={programme.title}
        lead={programme.standfirst}
      >
        <NoteOf content={content} skipTo="act" />
        <PublicationNotices publication={programme} />
        <ProgrammeFacts programme={content.details} funders={paidBy} issues={issues} places={places} />
      </PageHead>
      <AtAGlance figures={glance} />
      {(texts.parts.background || context.length > 0) && (
        <Section id="background" title="Background" heavy>
          <div className="stack">
            <LibraryText part={texts.parts.background} />
            {context.length > 0 && <FigureList figures={context} />}
          </div>
        </Section>
      )}
      {(texts.parts.approach || texts.parts.body) && (
        <Section id="approach" title="What was done">
          <div className="stack">
            <LibraryText part={texts.parts.body} />
            <LibraryText part={texts.parts.approach} />
          </div>
        </Section>
      )}
      <ProgrammeResults results={results} />
      <Milestones milestones={milestones} />
      <CentreList centres={centres} />
      {partnerships.length > 0 && (
        <Section id="partnerships" title="Who paid" full>
          <PartnershipTable partnerships={partnerships} caption={`Partnerships of ${programme.title}`} />
        </Section>
      )}
      {texts.parts.whatNext && (
        <Section id="next" title="What next">
          <LibraryText part={texts.parts.whatNext} />
        </Section>
      )}
      <PlaceLinks places={places} />
      {stories.length > 0 && (
        <Section
          id="stories"
          title="From the same place"
          note="Names are changed. Each page says first what it contains."
        >
          <TextRows
            rows={stories.map(({ slug: key, address, title, standfirst }) => ({
              key,
              href: address,
              title,
              text: <p>{standfirst}</p>,
            }))}
          />
        </Section>
      )}
      <RecommendationsSection
        asked={asksThatScale(asked, content.issues)}
        id="scale"
        title="What the UK could scale"
        note="What we have asked the UK to do on the same issue."
      />
      <ActSection campaign={campaign} />
      <ReadOn links={related} />
      <SourcesSection notes={texts.notes} />
      <HelpOf content={content} />
    </>
  )
}

async function listStoriesNear(codes: string[]) {
  const found = await Promise.all(codes.map((placeCode) => listLive('story', { placeCode, limit: 2 })))
  return [...new Map(found.flat().map((story) => [story.slug, story])).values()].slice(0, 2)
}

const asksShown = 3

/** What was asked for on the same issues, those with an open campaign first. */
function asksThatScale(asked: RecommendationSummary[], issues: string[]): RecommendationSummary[] {
  const own = asked.filter((one) => !one.isSample && one.issues.some(({ slug }) => issues.includes(slug)))
  return actableFirst(own).slice(0, asksShown)
}
