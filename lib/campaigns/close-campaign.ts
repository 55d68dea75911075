import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { keepTime } from './keep-time'
import { statesBefore } from './moves'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Close = { slug: string; staffId: string; reason: string }

/** Ends signing before its day. Links already mailed confirm for another 24 hours. */
export async function closeCampaign(
  tx: Tx,
  { slug, staffId, reason }: Close,
): Promise<{ kind: 'closed' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [row] = await tx
      .update(campaign)
      .set({
        state: 'closed',
        closedAt: sql`now()`,
        pausedAt: null,
        pauseNotice: '',
        updatedAt: sql`now()`,
      })
      .where(and(eq(campaign.slug, slug), inArray(campaign.state, statesBefore('close'))))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await writeEvent(tx, { campaignId: row.id, kind: 'closed', staffId, isPublic: true, reason })
    await refreshCampaign(tx, slug)
    return { kind: 'closed' }
  })
}
