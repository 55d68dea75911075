import { type CampaignLink, listCampaignLinks } from '@/lib/campaigns/campaign-links'
import type { CampaignSummary } from '@/lib/campaigns/campaign-summary'
import { listPublicCampaigns } from '@/lib/campaigns/list-public-campaigns'
import { type LiveSummary, listLive } from '@/lib/library/publications/list-live'

/** The campaigns that readers may see and that serve what `serves` says, those with most signatures first. */
export async function listCampaignsThat(serves: (link: CampaignLink) => boolean): Promise<CampaignSummary[]> {
  const [campaigns, links] = await Promise.all([listPublicCampaigns(Date.now()), listCampaignLinks()])
  const slugs = new Set(links.filter(serves).map(({ slug }) => slug))
  return campaigns
    .filter(({ slug, isSample }) => slugs.has(slug) && !isSample)
    .toSorted((a, b) => b.confirmed - a.confirmed)
}

type OnIssue = Pick<LiveSummary<'issue'>, 'id' | 'details'>

/** The best single campaign to act on: the open one with the most signatures on these issues, or else on those above them. */
export async function findCampaignOn(issues: OnIssue[]): Promise<CampaignSummary | undefined> {
  const own = await findOpen(issues.map(({ id }) => id))
  if (own) return own
  const above = issues.map(({ details }) => details.parent).filter(Boolean)
  return findOpen((await listLive('issue', { slugs: above })).map(({ id }) => id))
}

async function findOpen(issueIds: number[]): Promise<CampaignSummary | undefined> {
  if (issueIds.length === 0) return undefined
  const campaigns = await listCampaignsThat((link) => link.issueIds.some((id) => issueIds.includes(id)))
  return campaigns.find(({ state }) => state === 'open')
}
