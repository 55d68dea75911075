import { openData } from '@/app/open-data'
import { listPublicCampaigns } from '@/lib/campaigns/list-public-campaigns'
import { campaignFacts } from './campaign-facts'

export const dynamic = 'force-dynamic'

/** Every campaign that is or was open. Never a person. */
export async function GET(): Promise<Response> {
  const campaigns = await listPublicCampaigns(Date.now())
  return openData({ campaigns: campaigns.map(campaignFacts) }, 30)
}
