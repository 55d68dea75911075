import { problem } from '@/app/answers'
import { openToAll } from '@/app/open-data'
import { getRemoval } from '@/lib/campaigns/life-queries'

/** 410 with the reason for a campaign that was removed; 404 for one that nobody may read, or that never was. */
export async function noCampaign(slug: string): Promise<Response> {
  const removal = await getRemoval(slug)
  if (!removal) return problem(404, 'There is no such campaign', {}, openToAll)
  return problem(410, 'This campaign was removed', { detail: removal.reason }, openToAll)
}
