import type { Option } from '@/app/staff/ui/form-spec'
import { listAllCampaigns } from '@/lib/campaigns/editor-queries'
import { listServable } from '@/lib/recommendations/staff-queries'

/** The campaigns and recommendations that a journey can be about. */
export async function readScopeOptions(): Promise<{ campaigns: Option[]; recommendations: Option[] }> {
  const [campaigns, recommendations] = await Promise.all([listAllCampaigns(), listServable(Date.now())])
  return {
    campaigns: campaigns.map(({ id, name }) => ({ value: String(id), words: name })),
    recommendations: recommendations.map(({ id, number, title }) => ({
      value: String(id),
      words: `${number}. ${title}`,
    })),
  }
}
