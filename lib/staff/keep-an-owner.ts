import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staff } from '@/db/schema/staff'

/**
 * True when nobody but this person is an active owner. Locks the owners' rows until the transaction ends, so that two
 * owners cannot unmake each other at the same moment.
 */
export async function isLastOwner(tx: Tx, staffId: string): Promise<boolean> {
  const owners = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'owner'), eq(staff.status, 'active')))
    .orderBy(staff.id)
    .for('update')
  return owners.length === 1 && owners[0]?.id === staffId
}
