import { cache } from 'react'
import { getRemoval } from '@/lib/campaigns/life-queries'
import { getFullCampaignPage } from '@/lib/recommendations/campaign-page'

/** One campaign's page, read once for each rendering; null when there is none a visitor may read. */
export const readCampaign = cache((slug: string) => getFullCampaignPage(slug, Date.now()))

/** Why and when the campaign was removed, or null when it was not. */
export const readRemoval = cache((slug: string) => getRemoval(slug))
