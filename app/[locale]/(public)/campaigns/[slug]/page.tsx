import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { feedLinks } from '@/app/feed-answer'
import { formatCount, signedWords } from '@/app/ui/format'
import { smallestBar } from '@/app/ui/smallest-bar'
import { getOpenAction } from '@/lib/letters/read-action'
import { readOrganisation } from '../../../read-organisation'
import { takenDownMetadata } from '../../library-page'
import { feedOf } from './campaign-updates'
import { CampaignView } from './campaign-view'
import { readCampaign, readRemoval } from './read-campaign'
import { RemovedCampaign } from './removed-campaign'

export const dynamic = 'force-static'
export const revalidate = 60

type PageProps = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params
  const campaign = await readCampaign(slug)
  if (!campaign) return (await readRemoval(slug)) ? takenDownMetadata : { title: 'There is no such campaign' }
  const signed =
    campaign.confirmed < smallestBar
      ? ''
      : `${formatCount(campaign.confirmed)} ${signedWords(campaign.confirmed)}. `
  const description = `${signed}${campaign.ask}`
  return {
    title: campaign.demand,
    description,
    alternates: { canonical: `/campaigns/${slug}`, types: feedLinks(feedOf(slug), campaign.demand) },
    openGraph: { title: campaign.demand, description, url: `/campaigns/${slug}`, type: 'website' },
  }
}

export default async function CampaignPage({ params }: PageProps) {
  const { slug } = await params
  const now = Date.now()
  const [campaign, organisation, action] = await Promise.all([
    readCampaign(slug),
    readOrganisation(),
    getOpenAction(slug, now),
  ])
  if (!campaign) {
    const removal = await readRemoval(slug)
    if (removal) return <RemovedCampaign removal={removal} />
    notFound()
  }
  if (campaign.successor) permanentRedirect(`/campaigns/${campaign.successor.slug}`)
  return <CampaignView campaign={campaign} organisation={organisation.legalName} now={now} action={action} />
}
