import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { keepTime } from './keep-time'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

export const outcomes = ['delivered', 'won', 'part_won', 'lost'] as const
type Outcome = (typeof outcomes)[number]

const from: Record<Outcome, ('open' | 'paused' | 'closed' | 'delivered' | 'won' | 'part_won' | 'lost')[]> = {
  delivered: ['open', 'paused', 'closed'],
  won: ['open', 'paused', 'closed', 'delivered', 'part_won', 'lost'],
  part_won: ['open', 'paused', 'closed', 'delivered', 'won', 'lost'],
  lost: ['open', 'paused', 'closed', 'delivered', 'won', 'part_won'],
}

type Act = { slug: string; staffId: string; outcome: Outcome; text: string }

/** Says that it was handed over, or how it ended, in words for the public record. Signing ends with it. */
export async function recordOutcome(
  tx: Tx,
  { slug, staffId, outcome, text }: Act,
): Promise<{ kind: 'recorded' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [row] = await tx
      .update(campaign)
      .set({
        state: outcome,
        closedAt: sql`coalesce(${campaign.closedAt}, least(now(), ${campaign.closesAt}))`,
        ...(outcome !== 'delivered' && { outcome: text }),
        pauseNotice: '',
        updatedAt: sql`now()`,
      })
      .where(and(eq(campaign.slug, slug), inArray(campaign.state, from[outcome])))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await writeEvent(tx, { campaignId: row.id, kind: outcome, staffId, isPublic: true, summary: text })
    await refreshCampaign(tx, slug)
    return { kind: 'recorded' }
  })
}
