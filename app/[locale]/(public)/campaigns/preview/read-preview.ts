import { acceptsSignatures } from '@/lib/campaigns/campaign'
import { readContent } from '@/lib/campaigns/read-content'
import { inTransaction } from '@/lib/in-transaction'
import { getOpenAction } from '@/lib/letters/read-action'
import { type FullCampaignPage, getFullCampaignPreview } from '@/lib/recommendations/campaign-page'

/** A campaign's page as it will be once open, whatever its state, or null when there is none. */
export async function readPreview(slug: string, now: number) {
  const [stored, page, action] = await Promise.all([
    inTransaction((tx) => readContent(tx, slug)),
    getFullCampaignPreview(slug, now),
    getOpenAction(slug, now),
  ])
  if (!stored || !page) return null
  const isUnopened =
    ['draft', 'in_review', 'scheduled'].includes(stored.timing.state) &&
    !acceptsSignatures(stored.timing, now)
  return { isUnopened, campaign: isUnopened ? asIfOpen(page, now) : page, action }
}

const aMonth = 30 * 86_400_000

/** Days that are not chosen yet are shown as today and a month from now. */
function asIfOpen(page: FullCampaignPage, now: number): FullCampaignPage {
  return { ...page, state: 'open', opensAt: page.opensAt || now, closesAt: page.closesAt || now + aMonth }
}
