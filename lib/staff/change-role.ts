import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staff, staffEvent, staffSession } from '@/db/schema/staff'
import { isLastOwner } from './keep-an-owner'
import { mayGive, type StaffRole } from './permissions'
import { tellStaff } from './tell-staff'

type Actor = { id: string; role: StaffRole }
type ChangeRoleResult =
  | { kind: 'changed' }
  | { kind: 'unchanged' | 'not_found' | 'not_allowed' | 'last_owner' }

/** Gives somebody another role and ends their sessions. The last active owner stays one. */
export async function changeRole(
  tx: Tx,
  actor: Actor,
  staffId: string,
  role: StaffRole,
): Promise<ChangeRoleResult> {
  return tx.transaction(async (tx) => {
    const last = await isLastOwner(tx, staffId)
    const [person] = await tx.select().from(staff).where(eq(staff.id, staffId)).for('update')
    if (!person) return { kind: 'not_found' }
    if (person.role === role) return { kind: 'unchanged' }
    if (!mayGive(actor.role, role, person.role)) return { kind: 'not_allowed' }
    if (last) return { kind: 'last_owner' }
    await tx.update(staff).set({ role }).where(eq(staff.id, staffId))
    await tx.delete(staffSession).where(eq(staffSession.staffId, staffId))
    const facts = { from: person.role, to: role }
    await tx.insert(staffEvent).values({ kind: 'role_changed', actorId: actor.id, subjectId: staffId, facts })
    await tellStaff(tx, staffId, { what: 'role_changed', detail: role })
    return { kind: 'changed' }
  })
}
