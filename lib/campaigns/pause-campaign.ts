import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { keepTime } from './keep-time'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Pause = { slug: string; staffId: string; notice: string }

/** Stops signing for a while and says why on the page. Mails already sent still confirm. */
export async function pauseCampaign(
  tx: Tx,
  { slug, staffId, notice }: Pause,
): Promise<{ kind: 'paused' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [row] = await tx
      .update(campaign)
      .set({ state: 'paused', pauseNotice: notice, updatedAt: sql`now()` })
      .where(and(eq(campaign.slug, slug), eq(campaign.state, 'open')))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await writeEvent(tx, { campaignId: row.id, kind: 'paused', staffId, isPublic: true, reason: notice })
    await refreshCampaign(tx, slug)
    return { kind: 'paused' }
  })
}
