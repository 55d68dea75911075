import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { keepTime } from './keep-time'
import { statesBefore } from './moves'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Pause = { slug: string; staffId: string; notice: string }

/**
 * Stops signing for a while and says why on the page. Mails already sent still confirm, and the deadline waits: opening
 * again moves it by the time of the pause.
 */
export async function pauseCampaign(
  tx: Tx,
  { slug, staffId, notice }: Pause,
): Promise<{ kind: 'paused' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [row] = await tx
      .update(campaign)
      .set({ state: 'paused', pausedAt: sql`now()`, pauseNotice: notice, updatedAt: sql`now()` })
      .where(and(eq(campaign.slug, slug), inArray(campaign.state, statesBefore('pause'))))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await writeEvent(tx, { campaignId: row.id, kind: 'paused', staffId, isPublic: true, reason: notice })
    await refreshCampaign(tx, slug)
    return { kind: 'paused' }
  })
}
