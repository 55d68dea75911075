import { notFound } from 'next/navigation'
import { formatCount, formatLastDay } from '@/app/ui/format'
import { drawShareImage, shareImageSize } from '@/app/ui/share-image'
import { smallestBar } from '@/app/ui/smallest-bar'
import type { CampaignPage } from '@/lib/campaigns/queries'
import { readOrganisation } from '../../../read-organisation'
import { readCampaign } from './read-campaign'
import { stateNames } from './state-words'

export const dynamic = 'force-static'
export const revalidate = 600
export const size = shareImageSize
export const contentType = 'image/png'
export const alt = 'The demand of this petition, with how many have signed it.'

/** Drawn when first asked for, and then kept: drawing takes a third of a second. */
export function generateStaticParams() {
  return []
}

export default async function CampaignImage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  const [campaign, organisation] = await Promise.all([readCampaign(slug), readOrganisation()])
  if (!campaign) notFound()
  return drawShareImage({
    teamName: organisation.teamName,
    organisation: organisation.legalName,
    heading: campaign.demand,
    highlight: campaign.demandHighlight,
    line: lineOf(campaign),
  })
}

/** Pictures are kept by other sites for weeks: the count is rounded down and said in words that stay true. */
function lineOf({ state, confirmed, closesAt }: CampaignPage): string {
  if (state !== 'open') return `${stateNames[state]}. ${formatCount(confirmed)} people signed.`
  const until = `Sign by ${formatLastDay(closesAt)}`
  if (confirmed < smallestBar) return `Be one of the first. ${until}.`
  const step = confirmed < 1000 ? 10 : 100
  return `More than ${formatCount(Math.floor((confirmed - 1) / step) * step)} people have signed. ${until}.`
}
