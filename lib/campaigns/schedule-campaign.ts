import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { awaitsApproval } from './approve-campaign'
import { type CheckName, missingForPublishing } from './campaign-content'
import { statesBefore } from './moves'
import { startCounting } from './publish-campaign'
import { readContent } from './read-content'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

type Act = { slug: string; staffId: string }
export type ScheduleResult =
  | { kind: 'scheduled'; opensAt: number }
  | { kind: 'not_possible' | 'opening_needed' | 'approval_needed' }
  | { kind: 'incomplete'; missing: CheckName[] }

/** Lets a campaign open by itself at the instant written in it, which must be to come. */
export async function scheduleCampaign(tx: Tx, { slug, staffId }: Act): Promise<ScheduleResult> {
  return tx.transaction(async (tx) => {
    const stored = await readContent(tx, slug, 'lock')
    // A template is for beginning others from.
    if (!stored || stored.isTemplate) return { kind: 'not_possible' }
    // Before what it lacks: of one that is open already nothing is asked.
    if (!statesBefore('schedule').includes(stored.timing.state)) return { kind: 'not_possible' }
    const now = Date.now()
    const { opensAt } = stored.content
    if (opensAt === null || opensAt <= now) return { kind: 'opening_needed' }
    const missing = missingForPublishing(stored, now)
    if (missing.length > 0) return { kind: 'incomplete', missing }
    if (await awaitsApproval(tx, stored.id)) return { kind: 'approval_needed' }
    const [row] = await tx
      .update(campaign)
      .set({ state: 'scheduled', updatedAt: sql`now()` })
      .where(
        and(
          eq(campaign.slug, slug),
          inArray(campaign.state, ['draft', 'in_review']),
          sql`${campaign.opensAt} > now()`,
        ),
      )
      .returning({ id: campaign.id })
    if (!row) return { kind: 'not_possible' }
    await startCounting(tx, row.id)
    const facts = { opensAt: new Date(opensAt).toISOString() }
    await writeEvent(tx, { campaignId: row.id, kind: 'scheduled', staffId, facts })
    await refreshCampaign(tx, slug)
    return { kind: 'scheduled', opensAt }
  })
}
