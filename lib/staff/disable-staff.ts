import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staff, staffEvent, staffInvitation, staffSession, staffVerification } from '@/db/schema/staff'
import { isLastOwner } from './keep-an-owner'
import { mayGive, type StaffRole } from './permissions'

type Actor = { id: string; role: StaffRole }
type DisableResult = { kind: 'disabled' } | { kind: 'unchanged' | 'not_found' | 'not_allowed' | 'last_owner' }

/** Shuts somebody out at once: sessions, links and an open invitation end. What they did stays in the record. */
export async function disableStaff(tx: Tx, actor: Actor, staffId: string): Promise<DisableResult> {
  return tx.transaction(async (tx) => {
    const last = await isLastOwner(tx, staffId)
    const [person] = await tx.select().from(staff).where(eq(staff.id, staffId)).for('update')
    if (!person) return { kind: 'not_found' }
    if (person.status === 'disabled') return { kind: 'unchanged' }
    if (!mayGive(actor.role, person.role)) return { kind: 'not_allowed' }
    if (last) return { kind: 'last_owner' }
    await tx.update(staff).set({ status: 'disabled' }).where(eq(staff.id, staffId))
    await tx.delete(staffSession).where(eq(staffSession.staffId, staffId))
    await tx.delete(staffVerification).where(eq(staffVerification.identifier, person.email))
    await tx
      .delete(staffInvitation)
      .where(and(eq(staffInvitation.staffId, staffId), isNull(staffInvitation.acceptedAt)))
    await tx.insert(staffEvent).values({ kind: 'disabled', actorId: actor.id, subjectId: staffId })
    return { kind: 'disabled' }
  })
}
