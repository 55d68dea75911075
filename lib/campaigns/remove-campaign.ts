import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { keepTime } from './keep-time'
import { statesBefore } from './moves'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Remove = { slug: string; staffId: string; reason: string }

/**
 * Takes its page away for good: whoever comes is told why. Signing and letters stop; the signatures stay, and links in mails
 * still let people withdraw.
 */
export async function removeCampaign(
  tx: Tx,
  { slug, staffId, reason }: Remove,
): Promise<{ kind: 'removed' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [row] = await tx
      .update(campaign)
      .set({
        state: 'removed',
        removedReason: reason,
        closedAt: sql`coalesce(${campaign.closedAt}, least(now(), ${campaign.closesAt}))`,
        ...{ pausedAt: null, pauseNotice: '', updatedAt: sql`now()` },
      })
      .where(and(eq(campaign.slug, slug), inArray(campaign.state, statesBefore('remove'))))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await writeEvent(tx, { campaignId: row.id, kind: 'removed', staffId, isPublic: true, reason })
    await refreshCampaign(tx, slug)
    return { kind: 'removed' }
  })
}
