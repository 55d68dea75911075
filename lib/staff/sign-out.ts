import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staffEvent, staffSession } from '@/db/schema/staff'
import { hashOf } from './secrets'

/** Ends the session of one cookie. Nothing happens when it had ended already. */
export async function signOut(tx: Tx, sessionToken: string): Promise<void> {
  await tx.transaction(async (tx) => {
    const [ended] = await tx
      .delete(staffSession)
      .where(eq(staffSession.tokenHash, hashOf(sessionToken)))
      .returning()
    if (!ended) return
    await tx
      .insert(staffEvent)
      .values({ kind: 'signed_out', actorId: ended.staffId, subjectId: ended.staffId })
  })
}

/** Ends every session of somebody, this one too; returns how many there were. */
export async function signOutEverywhere(tx: Tx, staffId: string): Promise<number> {
  return tx.transaction(async (tx) => {
    const ended = await tx.delete(staffSession).where(eq(staffSession.staffId, staffId)).returning()
    const facts = { sessions: ended.length }
    await tx
      .insert(staffEvent)
      .values({ kind: 'signed_out_everywhere', actorId: staffId, subjectId: staffId, facts })
    return ended.length
  })
}
