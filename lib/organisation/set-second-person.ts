import { ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { organisation } from '@/db/schema/organisation'
import { staffEvent } from '@/db/schema/staff'

/** Whether what is published must have been approved by somebody who did not submit it. Leaves an event when it changes. */
export async function setSecondPerson(
  tx: Tx,
  { needs, staffId }: { needs: boolean; staffId: string },
): Promise<{ kind: 'set' | 'unchanged' }> {
  return tx.transaction(async (tx) => {
    const changed = await tx
      .update(organisation)
      .set({ needsSecondPerson: needs })
      .where(ne(organisation.needsSecondPerson, needs))
      .returning({ id: organisation.id })
    if (changed.length === 0) return { kind: 'unchanged' }
    await tx.insert(staffEvent).values({ kind: 'second_person_set', actorId: staffId, facts: { needs } })
    return { kind: 'set' }
  })
}
