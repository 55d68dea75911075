import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

export const packActs = ['choose', 'leave_out', 'earlier'] as const
export type PackAct = (typeof packActs)[number]

/**
 * Puts a shown comment last in the hand-in pack of its campaign, takes it out, or moves it one place up. False where it is
 * not shown any more, or was there already. One at a time for a campaign, so that no two get the same place.
 */
export async function chooseForPack(tx: Tx, id: string, act: PackAct): Promise<boolean> {
  return tx.transaction(async (tx) => {
    await tx.execute(sql`
      select pg_advisory_xact_lock(hashtext('undersigned.pack'), campaign_id) from signature_comment where signature_id = ${id}`)
    if (act === 'choose') return choose(tx, id)
    return act === 'leave_out' ? leaveOut(tx, id) : moveUp(tx, id)
  })
}

async function choose(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.execute(sql`
    update signature_comment k set pack_position = 1 + coalesce((
      select max(o.pack_position) from signature_comment o where o.campaign_id = k.campaign_id and o.pack_position is not null), 0)
    where signature_id = ${id} and state = 'shown' and pack_position is null returning 1`)
  return done.length > 0
}

async function leaveOut(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.execute(sql`
    update signature_comment set pack_position = null where signature_id = ${id} and pack_position is not null returning 1`)
  return done.length > 0
}

/** It and the one before it change places. */
async function moveUp(tx: Tx, id: string): Promise<boolean> {
  const done = await tx.execute(sql`
    with me as (select campaign_id, pack_position as at from signature_comment where signature_id = ${id} and pack_position is not null),
    before as (
      select k.signature_id, k.pack_position as at from signature_comment k, me
      where k.campaign_id = me.campaign_id and k.pack_position < me.at order by k.pack_position desc limit 1
    )
    update signature_comment k set pack_position = case when k.signature_id = ${id} then before.at else me.at end
    from me, before where k.signature_id in (${id}, before.signature_id) returning 1`)
  return done.length === 2
}
