import type { Tx } from '@/db/client'
import { campaignEvent, type campaignEventKinds } from '@/db/schema/campaigns'

type NewEvent = {
  campaignId: number
  kind: (typeof campaignEventKinds)[number]
  staffId: string
  isPublic?: boolean
  at?: Date
  summary?: string
  reason?: string
  facts?: Record<string, unknown>
}

/** Every change of a campaign by staff leaves one of these, in its transaction. */
export async function writeEvent(tx: Tx, event: NewEvent): Promise<void> {
  await tx.insert(campaignEvent).values(event)
}
