import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { closesAfterPause } from './after-pause'
import { keepTime } from './keep-time'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

/** `from`: the state that the form was made for. `closesAt`: for a closed one, a new closing instant, or null to keep it. */
type Reopen = {
  slug: string
  staffId: string
  reason: string
  from: 'paused' | 'closed'
  closesAt: number | null
}

type Reopened =
  | { kind: 'reopened'; closesAt: number }
  | { kind: 'not_possible' }
  /** The last day has passed: it needs another. */
  | { kind: 'closing_needed' }

/**
 * Takes signatures again. After a pause the deadline moves by the time it lasted, even if it has passed meanwhile; a closed
 * campaign needs a day to come.
 */
export async function reopenCampaign(tx: Tx, act: Reopen): Promise<Reopened> {
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [held] = await tx
      .select({ id: campaign.id, closesAt: campaign.closesAt, pausedAt: campaign.pausedAt })
      .from(campaign)
      .where(and(eq(campaign.slug, act.slug), eq(campaign.state, act.from)))
      .for('update')
    if (!held?.closesAt) return { kind: 'not_possible' }
    const now = Date.now()
    const before = held.closesAt.getTime()
    const closesAt =
      act.from === 'paused'
        ? closesAfterPause(before, held.pausedAt?.getTime() ?? now, now)
        : (act.closesAt ?? before)
    if (closesAt <= now) return { kind: 'closing_needed' }
    await tx
      .update(campaign)
      .set({
        state: 'open',
        closesAt: new Date(closesAt),
        closedAt: null,
        pausedAt: null,
        pauseNotice: '',
        updatedAt: sql`now()`,
      })
      .where(eq(campaign.id, held.id))
    await writeEvent(tx, {
      campaignId: held.id,
      kind: 'reopened',
      staffId: act.staffId,
      isPublic: true,
      reason: act.reason,
      facts: { from: act.from, closesAt: iso(closesAt), closedBefore: iso(before) },
    })
    await refreshCampaign(tx, act.slug)
    return { kind: 'reopened', closesAt }
  })
}

const iso = (at: number) => new Date(at).toISOString()
