import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Act = { slug: string; staffId: string }

/** Asks a second person to read a draft. Done by somebody else already, or not a draft: `not_possible`. */
export async function submitCampaign(
  tx: Tx,
  { slug, staffId }: Act,
): Promise<{ kind: 'submitted' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    const [row] = await tx
      .update(campaign)
      .set({ state: 'in_review', updatedAt: sql`now()` })
      .where(and(eq(campaign.slug, slug), eq(campaign.state, 'draft'), eq(campaign.isTemplate, false)))
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await writeEvent(tx, { campaignId: row.id, kind: 'submitted', staffId })
    return { kind: 'submitted' }
  })
}

/** Takes a campaign that waits for its reader or its day back to drafting. Once it has opened: `not_possible`. */
export async function returnToDraft(
  tx: Tx,
  { slug, staffId, reason }: Act & { reason: string },
): Promise<{ kind: 'returned' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    const [row] = await tx
      .update(campaign)
      .set({ state: 'draft', updatedAt: sql`now()` })
      .where(
        and(
          eq(campaign.slug, slug),
          inArray(campaign.state, ['in_review', 'scheduled']),
          sql`not (${campaign.state} = 'scheduled' and ${campaign.opensAt} <= now())`,
        ),
      )
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await writeEvent(tx, {
      campaignId: row.id,
      kind: 'noted',
      staffId,
      reason,
      facts: { act: 'returned_to_draft' },
    })
    await refreshCampaign(tx, slug)
    return { kind: 'returned' }
  })
}
