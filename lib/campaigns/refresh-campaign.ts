import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'
import { refreshSearch } from '../search/refresh-search'

/** After a change of what visitors read of a campaign: its pages and what search finds of it, from the commit on. */
export async function refreshCampaign(tx: Tx, slug: string): Promise<void> {
  await refreshPages(tx, slug)
  await refreshSearch(tx, 'campaign', slug)
}
