import type { Metadata } from 'next'
import { ActLink } from '@/app/ui/button'
import { Docket } from '@/app/ui/docket'
import { formatDay } from '@/app/ui/format'
import { SignatureLedger } from '@/app/ui/ledger'
import { NumberedSteps } from '@/app/ui/numbered-steps'
import { Section } from '@/app/ui/section'
import { smallestBar } from '@/app/ui/smallest-bar'
import { Split } from '@/app/ui/split'
import { listAskedFor, listLatestEvents, listLeadFigures } from '@/lib/campaigns/front-page-queries'
import { type CampaignSummary, listPublicCampaigns } from '@/lib/campaigns/queries'
import { CampaignRow } from './campaigns/campaign-row'
import { AskedForDocket } from './home/asked-for'
import { HomeFigures } from './home/home-figures'
import { HomeRecord } from './home/home-record'
import { LiveCampaign } from './home/live-campaign'
import s from './page.module.css'

export const dynamic = 'force-static'
export const revalidate = 60

export const metadata: Metadata = {
  description:
    'Sign, follow and check what the UK is asked to do about slavery and violence, and what it answers.',
  alternates: { canonical: '/' },
}

const eventsShown = 4

export default async function HomePage() {
  const now = Date.now()
  const [campaigns, asked, events, figures] = await Promise.all([
    listPublicCampaigns(now),
    listAskedFor(now),
    listLatestEvents(eventsShown, now),
    listLeadFigures(),
  ])
  const lead = leadOf(campaigns)
  const others = campaigns.filter((campaign) => campaign !== lead)
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
      <HomeFigures figures={inOrderOf(campaigns, figures)} />
      {others.length > 0 && (
        <Section id="campaigns" title={lead?.state === 'open' ? 'Other campaigns' : 'Campaigns so far'} full>
          <Docket>
            {others.map((campaign) => (
              <CampaignRow key={campaign.slug} campaign={campaign} />
            ))}
          </Docket>
          <p>
            <ActLink href="/campaigns">See every campaign</ActLink>
          </p>
        </Section>
      )}
      <Section id="how" title="How violence stops" full>
        <NumberedSteps steps={steps} />
      </Section>
      <HomeRecord events={events} />
    </>
  )
}

const steps = [
  {
    title: 'People reach safety',
    text: 'Local authorities step in, and survivors get care that understands trauma.',
  },
  {
    title: 'Justice systems get stronger',
    text: 'Police, prosecutors and judges learn on real cases, with someone beside them.',
  },
  { title: 'Offenders answer in court', text: 'When convictions follow, others think again.' },
  {
    title: 'Everyone expects protection',
    text: 'People and governments ask for a law that works for all. This is where you come in.',
  },
]

/** The open campaign with the most signatures; with none open, the one that leads the list. */
function leadOf(campaigns: CampaignSummary[]): CampaignSummary | undefined {
  const open = campaigns.filter(({ state }) => state === 'open')
  return open.toSorted((a, b) => b.confirmed - a.confirmed)[0] ?? campaigns[0]
}

function inOrderOf<T extends { slug: string }>(campaigns: CampaignSummary[], rows: T[]): T[] {
  return campaigns
    .filter((campaign) => !campaign.isSample)
    .flatMap(({ slug }) => rows.filter((row) => row.slug === slug))
}
