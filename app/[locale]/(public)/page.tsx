import type { Metadata } from 'next'
import { feedLinks } from '@/app/feed-answer'
import { ActLink } from '@/app/ui/button'
import { Docket } from '@/app/ui/docket'
import { formatDay } from '@/app/ui/format'
import { SignatureLedger } from '@/app/ui/ledger'
import { Section } from '@/app/ui/section'
import { smallestBar } from '@/app/ui/smallest-bar'
import { Split } from '@/app/ui/split'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { listLatestEvents } from '@/lib/campaigns/front-page-queries'
import { listPublicCampaigns } from '@/lib/campaigns/list-public-campaigns'
import { CampaignRow } from './campaigns/campaign-row'
import { AskedForDocket } from './home/asked-for'
import { HomeFigures } from './home/home-figures'
import { HomeIssues } from './home/home-issues'
import { HomeNews } from './home/home-news'
import { HomeRecord } from './home/home-record'
import { HowItStops } from './home/how-it-stops'
import { LatestBriefing } from './home/latest-briefing'
import { LiveCampaign } from './home/live-campaign'
import { OneStory } from './home/one-story'
import s from './page.module.css'
import { OrganisationFacts } from './page-facts'
import { readAskedFor } from './recommendation-lists'

export const dynamic = 'force-static'
export const revalidate = 60

export const metadata: Metadata = {
  description:
    'Sign, follow and check what the UK is asked to do about slavery and violence, and what it answers.',
  alternates: { canonical: '/', types: feedLinks('/feed', 'Everything new') },
}

const eventsRead = 30

export default async function HomePage() {
  const now = Date.now()
  const [campaigns, asked, events] = await Promise.all([
    listPublicCampaigns(now),
    readAskedFor(),
    listLatestEvents(eventsRead, now),
  ])
  const lead = leadOf(campaigns)
  return (
    <>
      <Split
        lead={
          <>
            <h1 className={s.statement}>
              Slavery is against the law. Ask the UK to help <mark>see it enforced</mark>
            </h1>
            <p className="lead">
              We take what casework has taught us to the people who can change things, name what we ask of
              them, and keep the record of what they answer in the open.
            </p>
          </>
        }
        act={lead && <LiveCampaign campaign={lead} />}
        under={
          lead?.goal &&
          lead.confirmed >= smallestBar && (
            <SignatureLedger confirmed={lead.confirmed} goal={lead.goal.atCount} today={formatDay(now)} />
          )
        }
      />
      <AskedForDocket asked={asked} />
      <HomeFigures />
      <HomeIssues />
      <LatestBriefing />
      <OneStory />
      <HowItStops />
      <OtherCampaigns
        campaigns={campaigns.filter((campaign) => campaign !== lead)}
        isAnyOpen={lead?.state === 'open'}
      />
      <HomeRecord events={events} asked={asked} />
      <HomeNews />
      <OrganisationFacts />
    </>
  )
}

function OtherCampaigns({ campaigns, isAnyOpen }: { campaigns: CampaignSummary[]; isAnyOpen: boolean }) {
  if (campaigns.length === 0) return null
  return (
    <Section id="campaigns" title={isAnyOpen ? 'Other campaigns' : 'Campaigns so far'} full>
      <Docket>
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.slug} campaign={campaign} />
        ))}
      </Docket>
      <p>
        <ActLink href="/campaigns">See every campaign</ActLink>
      </p>
    </Section>
  )
}

/** The open campaign with the most signatures; with none open, the one that leads the list. */
function leadOf(campaigns: CampaignSummary[]): CampaignSummary | undefined {
  const open = campaigns.filter(({ state }) => state === 'open')
  return open.toSorted((a, b) => b.confirmed - a.confirmed)[0] ?? campaigns[0]
}
