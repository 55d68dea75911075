import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { londonDay } from '../london-time'
import { keepTime } from './keep-time'
import { statesBefore } from './moves'
import { refreshCampaign } from './refresh-campaign'
import { writeEvent } from './write-event'

/** `at`: when it was handed over, milliseconds; `to`: whoever took it; `summary`: a sentence for the record. */
type HandIn = { slug: string; staffId: string; at: number; to: string; summary: string }

type HandedIn =
  | { kind: 'handed_in'; confirmed: number }
  | { kind: 'not_possible' | 'in_the_future' | 'before_it_opened' }
  /** The public count is held still, and the record would tell the real one. */
  | { kind: 'count_held_still' }

/** Writes down that it was handed over, to whom, and how many had signed by the end of that day in London. Signing ends. */
export async function handIn(tx: Tx, act: HandIn): Promise<HandedIn> {
  if (act.at > Date.now()) return { kind: 'in_the_future' }
  return tx.transaction(async (tx) => {
    await keepTime(tx)
    const [held] = await tx
      .select({ id: campaign.id, opensAt: campaign.opensAt })
      .from(campaign)
      .where(and(eq(campaign.slug, act.slug), inArray(campaign.state, statesBefore('hand_in'))))
      .for('update')
    if (!held) return { kind: 'not_possible' }
    if (held.opensAt && londonDay(act.at) < londonDay(held.opensAt.getTime()))
      return { kind: 'before_it_opened' }
    if (await isHeldStill(tx, held.id)) return { kind: 'count_held_still' }
    const confirmed = await confirmedBy(tx, held.id, londonDay(act.at))
    await tx
      .update(campaign)
      .set({
        state: 'delivered',
        closedAt: sql`coalesce(${campaign.closedAt}, least(now(), ${campaign.closesAt}))`,
        ...{ pausedAt: null, pauseNotice: '', updatedAt: sql`now()` },
      })
      .where(eq(campaign.id, held.id))
    await writeEvent(tx, {
      campaignId: held.id,
      kind: 'delivered',
      staffId: act.staffId,
      isPublic: true,
      at: new Date(act.at),
      summary: act.summary,
      facts: { to: act.to, confirmed },
    })
    await refreshCampaign(tx, act.slug)
    return { kind: 'handed_in', confirmed }
  })
}

async function isHeldStill(tx: Tx, campaignId: number): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from campaign_count where campaign_id = ${campaignId} and frozen is not null`,
  )
  return rows.length > 0
}

/** Confirmed by the end of a London day and still standing: what is added up, and what waits for the counter. */
async function confirmedBy(tx: Tx, campaignId: number, day: string): Promise<number> {
  const [row] = await tx.execute<{ n: string }>(sql`
    select greatest(0,
      coalesce((select sum(n) from campaign_day where campaign_id = ${campaignId} and what = 'confirmed' and day <= ${day}), 0)
      + coalesce((select sum(delta) from count_change
        where campaign_id = ${campaignId} and what = 'confirmed' and day <= ${day}), 0)) as n`)
  return Number(row?.n ?? 0)
}
