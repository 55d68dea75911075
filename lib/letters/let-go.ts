import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Letters to one member that are held for one reason: whoever judges that has judged nothing of the rest. */
export type HeldLetters = { campaignId: number; mandateId: number; reason: string }

/**
 * Staff have looked: these letters wait for their turn again, by the address that works today. What still hinders them is
 * found again before they go. Gives how many it was.
 */
export async function letGo(tx: Tx, { campaignId, mandateId, reason }: HeldLetters): Promise<number> {
  const rows = await tx.execute(sql`
    update letter l set state = 'queued', reason = '', channel_id = coalesce((
        select cc.id from contact_channel cc join mandate m on m.person_id = cc.person_id
        where m.id = l.mandate_id and cc.kind = 'email' and cc.state in ('ok', 'unverified')
          and (cc.chamber_slug is null or cc.chamber_slug = m.chamber_slug)
        order by cc.is_preferred desc, cc.id limit 1), l.channel_id)
    where l.campaign_id = ${campaignId} and l.mandate_id = ${mandateId} and l.state = 'held'
      and l.reason = ${reason} returning l.id`)
  return rows.length
}

/** Staff give these up, as to a seat that somebody else has now: their texts are erased at once. Gives how many it was. */
export async function giveUp(tx: Tx, { campaignId, mandateId, reason }: HeldLetters): Promise<number> {
  const rows = await tx.execute(sql`
    update letter set state = 'expired', reason = 'given_up', body = ''
    where campaign_id = ${campaignId} and mandate_id = ${mandateId} and state = 'held' and reason = ${reason}
    returning id`)
  return rows.length
}
