import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { campaign } from '@/db/schema/campaigns'
import { writeEvent } from '../campaigns/write-event'
import { giveUp, type HeldLetters, letGo } from './let-go'

type Settle = Omit<HeldLetters, 'campaignId'> & {
  slug: string
  act: 'let_go' | 'give_up'
  staffId: string
}

/**
 * Lets the letters to one member that are held for one reason wait for their turn again, or gives them up, and writes down who
 * did. How many it was.
 */
export async function settleHeld(tx: Tx, { slug, mandateId, reason, act, staffId }: Settle): Promise<number> {
  const [row] = await tx.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug))
  if (!row) return 0
  const letters = await (act === 'let_go' ? letGo : giveUp)(tx, { campaignId: row.id, mandateId, reason })
  if (letters > 0)
    await writeEvent(tx, {
      campaignId: row.id,
      kind: 'noted',
      staffId,
      facts: { letters: act, mandateId, reason, count: letters },
    })
  return letters
}
