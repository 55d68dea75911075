import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { keepTime } from './keep-time'
import { readContent } from './read-content'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

/** `closesAt`: a new closing instant, or null to keep the one it has. */
type Reopen = { slug: string; staffId: string; reason: string; closesAt: number | null }

/** Takes signatures again, after a pause or after closing. A closing day that has passed needs another: `closing_needed`. */
export async function reopenCampaign(
  tx: Tx,
  act: Reopen,
): Promise<{ kind: 'reopened' | 'not_possible' | 'closing_needed' }> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const stored = await readContent(tx, act.slug, 'lock')
    if (!stored || !['paused', 'closed'].includes(stored.timing.state)) return { kind: 'not_possible' }
    const closesAt = act.closesAt ?? stored.content.closesAt
    if (closesAt === null || closesAt <= Date.now()) return { kind: 'closing_needed' }
    const [row] = await tx
      .update(campaign)
      .set({
        state: 'open',
        closesAt: new Date(closesAt),
        closedAt: null,
        pauseNotice: '',
        updatedAt: sql`now()`,
      })
      .where(and(eq(campaign.slug, act.slug), inArray(campaign.state, ['paused', 'closed'])))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    const facts = { from: stored.timing.state, closesAt: new Date(closesAt).toISOString() }
    await writeEvent(tx, {
      campaignId: row.id,
      kind: 'reopened',
      staffId: act.staffId,
      isPublic: true,
      reason: act.reason,
      facts,
    })
    await refreshCampaign(tx, act.slug)
    return { kind: 'reopened' }
  })
}
