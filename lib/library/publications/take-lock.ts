import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { editLock } from '@/db/schema/publications'
import { isFresh, type LockHolder, readLock } from './edit-lock'

type Taker = { publicationId: number; staffId: string; token: string }
type LockResult = { kind: 'mine' } | { kind: 'held'; by: LockHolder }

/**
 * Takes the lock with this token, or gives a sign of life if it is held with this token already. A lock without a sign
 * of life for 90 seconds is free. One statement: of two who ask at once, one gets it.
 */
export async function takeLock(tx: Tx, { publicationId, staffId, token }: Taker): Promise<LockResult> {
  const taken = await tx
    .insert(editLock)
    .values({ publicationId, staffId, token })
    .onConflictDoUpdate({
      target: editLock.publicationId,
      set: {
        staffId,
        token,
        takenAt: sql`case when ${editLock.token} = excluded.token then ${editLock.takenAt} else now() end`,
        beatAt: sql`now()`,
      },
      setWhere: sql`(${editLock.token} = excluded.token and ${editLock.staffId} = excluded.staff_id) or not ${isFresh}`,
    })
    .returning({ token: editLock.token })
  if (taken.length > 0) return { kind: 'mine' }
  const by = await readLock(tx, publicationId)
  // Given back between the two statements: the next sign of life takes it.
  return by ? { kind: 'held', by } : { kind: 'mine' }
}
