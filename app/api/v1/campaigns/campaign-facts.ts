import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { env } from '@/lib/env'

/** A campaign as the open data tells it. */
export function campaignFacts(campaign: CampaignSummary) {
  const address = `${env().SITE_URL}/campaigns/${campaign.slug}`
  const own = `${env().SITE_URL}/api/v1/campaigns/${campaign.slug}`
  return {
    slug: campaign.slug,
    name: campaign.name,
    demand: campaign.demand,
    ask: campaign.ask,
    addressee: campaign.addressee,
    state: campaign.state,
    opensAt: new Date(campaign.opensAt).toISOString(),
    closesAt: new Date(campaign.closesAt).toISOString(),
    confirmed: campaign.confirmed,
    goal: campaign.goal,
    isSample: campaign.isSample,
    successor: campaign.successor?.slug ?? null,
    links: { page: address, count: `${own}/count`, integrity: `${own}/integrity` },
  }
}
