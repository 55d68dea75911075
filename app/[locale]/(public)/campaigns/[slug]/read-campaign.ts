import { cache } from 'react'
import { getFullCampaignPage } from '@/lib/recommendations/campaign-page'

/** One campaign's page, read once for each rendering; null when there is none a visitor may read. */
export const readCampaign = cache((slug: string) => getFullCampaignPage(slug, Date.now()))
