import type { CampaignPart } from '@/lib/campaigns/campaign-content'
import { listPreviewLinks } from '@/lib/campaigns/editing/preview-links'
import { getCampaignForEditing, listAllCampaigns, listKnownFigures } from '@/lib/campaigns/editor-queries'
import { getActionForEditing } from '@/lib/letters/staff-action'
import { getOrganisation } from '@/lib/organisation/queries'
import { listServable } from '@/lib/recommendations/staff-queries'

/** What the form of a part chooses from, with the campaign; null where there is no such campaign. */
export async function readKnown(slug: string, part: CampaignPart, now: number) {
  const [campaign, recommendations, figures, all, action, { teamName, legalName }] = await Promise.all([
    getCampaignForEditing(slug),
    listServable(now),
    part === 'evidence' ? listKnownFigures() : [],
    part === 'next_steps' ? listAllCampaigns() : [],
    getActionForEditing(slug),
    getOrganisation(),
  ])
  if (!campaign) return null
  return {
    ...{ campaign, recommendations, figures, organisation: { teamName, legalName } },
    links: await listPreviewLinks(campaign.id),
    letters: action?.state ?? null,
    numbered: (id: number) => recommendations.find((one) => one.id === id)?.number ?? `Number ${id}`,
    campaigns: all.filter((one) => one.slug !== slug).map((one) => ({ value: one.slug, words: one.name })),
  }
}
