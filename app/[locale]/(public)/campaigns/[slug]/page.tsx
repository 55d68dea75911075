import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/app/ui/breadcrumbs'
import { ChainStrip } from '@/app/ui/chain-strip'
import { formatCount, signedWords } from '@/app/ui/format'
import { Highlighted } from '@/app/ui/highlighted'
import { SignBar } from '@/app/ui/sign-bar'
import { smallestBar } from '@/app/ui/smallest-bar'
import { Split } from '@/app/ui/split'
import { Tag } from '@/app/ui/tag'
import { readOrganisation } from '../../../read-organisation'
import { CampaignQuestions } from './campaign-questions'
import { CampaignRecord } from './campaign-record'
import { CampaignSheet } from './campaign-sheet'
import { chainOf } from './chain-of-campaign'
import s from './page.module.css'
import { PetitionText } from './petition-text'
import { readCampaign } from './read-campaign'
import { RestsOn, WhyItMatters } from './rests-on'
import { tagOf } from './state-words'
import { UnderColumn } from './under-column'
import { WhereSignersLive } from './where-signers-live'

export const dynamic = 'force-static'
export const revalidate = 60

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) return { title: 'There is no such campaign' }
  const signed =
    campaign.confirmed < smallestBar
      ? ''
      : `${formatCount(campaign.confirmed)} ${signedWords(campaign.confirmed)}. `
  const description = `${signed}${campaign.ask}`
  return {
    title: campaign.demand,
    description,
    alternates: { canonical: `/campaigns/${slug}` },
    openGraph: { title: campaign.demand, description, url: `/campaigns/${slug}`, type: 'website' },
  }
}

export default async function CampaignPage({ params }: PageProps) {
  const { slug } = await params
  const [campaign, organisation] = await Promise.all([readCampaign(slug), readOrganisation()])
  if (!campaign) notFound()
  const now = Date.now()
  const isOpen = campaign.state === 'open'
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { words: 'Home', href: '/' },
          { words: 'Campaigns', href: '/campaigns' },
          { words: campaign.name },
        ]}
      />
      <Split
        lead={
          <>
            <Tag {...tagOf(campaign)} />
            <h1 className={s.demand}>
              <Highlighted text={campaign.demand} part={campaign.demandHighlight} />
            </h1>
            <p className="lead">{campaign.ask}</p>
            {campaign.isSample && (
              <p className={s.sample}>Sample campaign: the body it names does not exist.</p>
            )}
          </>
        }
        act={<CampaignSheet campaign={campaign} organisation={organisation.legalName} />}
        under={<UnderColumn campaign={campaign} organisation={organisation.legalName} now={now} />}
      />
      <ChainStrip steps={chainOf(campaign)} />
      <div>
        <PetitionText campaign={campaign} />
        <WhyItMatters why={campaign.why} />
        <RestsOn campaign={campaign} />
        <CampaignRecord record={campaign.record} />
        <WhereSignersLive campaign={campaign} now={now} />
        <CampaignQuestions addresseeShort={campaign.addresseeShort} />
        {isOpen && <SignBar href="#sign-heading" />}
      </div>
    </>
  )
}
