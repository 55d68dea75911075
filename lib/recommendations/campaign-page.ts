import { type CampaignPage, getCampaignPage, getCampaignPreview } from '../campaigns/queries'
import { listRecommendations, type Reader, type RecommendationSummary } from './queries'

/** A campaign's page with the recommendation it pushes, as that stands today. */
export type FullCampaignPage = CampaignPage & { recommendation: RecommendationSummary | null }

/** The whole of one campaign's page, or null when there is none that a visitor may read. */
export async function getFullCampaignPage(slug: string, now: number): Promise<FullCampaignPage | null> {
  return withRecommendation(await getCampaignPage(slug, now), now, 'public')
}

/** The same for staff, whatever the state: what the preview shows. */
export async function getFullCampaignPreview(slug: string, now: number): Promise<FullCampaignPage | null> {
  return withRecommendation(await getCampaignPreview(slug, now), now, 'staff')
}

async function withRecommendation(
  page: CampaignPage | null,
  now: number,
  reader: Reader,
): Promise<FullCampaignPage | null> {
  if (!page) return null
  if (page.recommendationId === null) return { ...page, recommendation: null }
  const [recommendation] = await listRecommendations(now, reader, [page.recommendationId])
  return { ...page, recommendation: recommendation ?? null }
}
