import { type CampaignLink, listCampaignLinks } from '@/lib/campaigns/campaign-links'
import { type CampaignSummary, listPublicCampaigns } from '@/lib/campaigns/queries'

/** The campaigns that readers may see and that serve what `serves` says, those with most signatures first. */
export async function listCampaignsThat(serves: (link: CampaignLink) => boolean): Promise<CampaignSummary[]> {
  const [campaigns, links] = await Promise.all([listPublicCampaigns(Date.now()), listCampaignLinks()])
  const slugs = new Set(links.filter(serves).map(({ slug }) => slug))
  return campaigns
    .filter(({ slug, isSample }) => slugs.has(slug) && !isSample)
    .toSorted((a, b) => b.confirmed - a.confirmed)
}

/** The best single campaign to act on: the open one with the most signatures. */
export async function findOpenCampaign(
  serves: (link: CampaignLink) => boolean,
): Promise<CampaignSummary | undefined> {
  return (await listCampaignsThat(serves)).find(({ state }) => state === 'open')
}
