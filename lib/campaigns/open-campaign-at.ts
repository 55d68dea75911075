import type { Tx } from '@/db/client'
import { editCampaign } from './edit-campaign'
import { type ScheduleResult, scheduleCampaign } from './schedule-campaign'

type Act = { slug: string; staffId: string; opensAt: number }

/** Schedules a campaign to open at this instant: writes it down and schedules, or does neither. */
export async function openCampaignAt(tx: Tx, { slug, staffId, opensAt }: Act): Promise<ScheduleResult> {
  if (opensAt <= Date.now()) return { kind: 'opening_needed' }
  let result: ScheduleResult = { kind: 'not_possible' }
  const undo = new Error('nothing of this is kept')
  try {
    await tx.transaction(async (tx) => {
      const edited = await editCampaign(tx, { slug, staffId, changes: { opensAt }, reason: '' })
      if (edited.kind === 'saved' || edited.kind === 'unchanged')
        result = await scheduleCampaign(tx, { slug, staffId })
      if (result.kind !== 'scheduled') throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return result
}
