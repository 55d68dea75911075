import { feedAnswer } from '@/app/feed-answer'
import { getCampaignPage } from '@/lib/campaigns/queries'
import { readNewsOfCampaign } from '@/lib/feeds/read-news'
import { readOrganisation } from '../../../../../read-organisation'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; format: string }> }

/** What is new on one campaign. Its address is /campaigns/x/feed.atom, .rss or .json (next.config.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, format } = await params
  const [organisation, campaign] = await Promise.all([readOrganisation(), getCampaignPage(slug, Date.now())])
  if (!campaign) return feedAnswer(format, null)
  return feedAnswer(format, {
    title: `${campaign.demand}: ${organisation.teamName}`,
    description: `What happens with the campaign “${campaign.demand}”: its updates, its hand-in and its outcome.`,
    author: organisation.legalName,
    page: `/campaigns/${slug}`,
    path: `/campaigns/${slug}/feed`,
    items: await readNewsOfCampaign(campaign.id),
  })
}
