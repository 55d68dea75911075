import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staff, staffEvent, staffRecoveryCode, staffSession, staffTotp } from '@/db/schema/staff'
import { mayGive, type StaffRole } from '../permissions'
import { tellStaff } from '../tell-staff'

type Actor = { id: string; role: StaffRole }
type ResetResult = { kind: 'reset' } | { kind: 'not_found' | 'not_allowed' | 'nothing_set' | 'own' }

/** Takes the second factor of somebody who lost the device: their sessions end, mail tells them, they set it up again. */
export async function resetSecondFactor(tx: Tx, actor: Actor, staffId: string): Promise<ResetResult> {
  if (actor.id === staffId) return { kind: 'own' }
  return tx.transaction(async (tx) => {
    const [person] = await tx.select().from(staff).where(eq(staff.id, staffId)).for('update')
    if (!person) return { kind: 'not_found' }
    if (!mayGive(actor.role, person.role)) return { kind: 'not_allowed' }
    if (!(await dropFactor(tx, staffId))) return { kind: 'nothing_set' }
    await tx.delete(staffSession).where(eq(staffSession.staffId, staffId))
    await tx.insert(staffEvent).values({ kind: 'second_factor_reset', actorId: actor.id, subjectId: staffId })
    await tellStaff(tx, staffId, { what: 'factor_reset' })
    return { kind: 'reset' }
  })
}

/** Takes one's own, to set it up on another device: every session of theirs asks for the new one. Call it after a code. */
export async function dropOwnSecondFactor(tx: Tx, staffId: string): Promise<void> {
  await tx.transaction(async (tx) => {
    if (!(await dropFactor(tx, staffId))) return
    await tx.update(staffSession).set({ factorAt: null }).where(eq(staffSession.staffId, staffId))
    await tx.insert(staffEvent).values({ kind: 'second_factor_reset', actorId: staffId, subjectId: staffId })
    await tellStaff(tx, staffId, { what: 'factor_reset' })
  })
}

async function dropFactor(tx: Tx, staffId: string): Promise<boolean> {
  const dropped = await tx.delete(staffTotp).where(eq(staffTotp.staffId, staffId)).returning()
  await tx.delete(staffRecoveryCode).where(eq(staffRecoveryCode.staffId, staffId))
  return dropped.length > 0
}
