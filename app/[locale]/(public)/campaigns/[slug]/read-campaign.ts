import { cache } from 'react'
import { getCampaignPage } from '@/lib/campaigns/queries'

/** One campaign's page, read once for each rendering; null when there is none a visitor may read. */
export const readCampaign = cache((slug: string) => getCampaignPage(slug, Date.now()))
