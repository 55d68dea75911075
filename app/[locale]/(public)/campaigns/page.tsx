import type { Metadata } from 'next'
import { Docket } from '@/app/ui/docket'
import { PageHead } from '@/app/ui/page-head'
import { Section } from '@/app/ui/section'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { listPublicCampaigns } from '@/lib/campaigns/list-public-campaigns'
import { CampaignRow } from './campaign-row'

export const dynamic = 'force-static'
export const revalidate = 60

export const metadata: Metadata = {
  title: 'Campaigns',
  description: 'Every campaign: what it asks, of whom, how many have signed and what came of it.',
  alternates: { canonical: '/campaigns' },
}

export default async function CampaignsPage() {
  const campaigns = await listPublicCampaigns(Date.now())
  const open = campaigns.filter(({ state }) => state === 'open' || state === 'paused')
  const ended = campaigns.filter(({ state }) => state === 'closed' || state === 'delivered')
  const decided = campaigns.filter((campaign) => !open.includes(campaign) && !ended.includes(campaign))
  return (
    <>
      <PageHead
        crumbs={[{ words: 'Home', href: '/' }, { words: 'Campaigns' }]}
        title="Campaigns"
        lead="Each one asks a named body for one thing. The counts are of confirmed signatures only."
      />
      {open.length === 0 && <p className="lead">No campaign is open at the moment.</p>}
      <Group id="open" title="Open" campaigns={open} />
      <Group id="ended" title="Closed, with an answer to come" campaigns={ended} />
      <Group id="decided" title="Closed, with an outcome" campaigns={decided} />
    </>
  )
}

function Group({ id, title, campaigns }: { id: string; title: string; campaigns: CampaignSummary[] }) {
  if (campaigns.length === 0) return null
  return (
    <Section id={id} title={title} full>
      <Docket>
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.slug} campaign={campaign} />
        ))}
      </Docket>
    </Section>
  )
}
