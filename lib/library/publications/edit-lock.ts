import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { editLock } from '@/db/schema/publications'
import { staff } from '@/db/schema/staff'

/** How long a lock holds without a sign of life. The editor gives one every 30 seconds. */
export const lockHoldsSeconds = 90

/** Who is editing, since when (milliseconds). `isFresh`: still giving signs of life. */
export type LockHolder = { staffId: string; name: string; token: string; since: number; isFresh: boolean }

export const isFresh = sql<boolean>`${editLock.beatAt} > now() - make_interval(secs => ${lockHoldsSeconds})`

/** Whose lock lies on a publication, fresh or not, or null. */
export async function readLock(tx: Tx, publicationId: number): Promise<LockHolder | null> {
  const [row] = await tx
    .select({
      staffId: editLock.staffId,
      token: editLock.token,
      name: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email})`,
      since: editLock.takenAt,
      isFresh,
    })
    .from(editLock)
    .innerJoin(staff, eq(staff.id, editLock.staffId))
    .where(eq(editLock.publicationId, publicationId))
  return row ? { ...row, since: row.since.getTime() } : null
}

/** Gives a lock back. Somebody else's, or one that was taken over, stays. */
export async function releaseLock(tx: Tx, publicationId: number, token: string): Promise<void> {
  await tx.delete(editLock).where(and(eq(editLock.publicationId, publicationId), eq(editLock.token, token)))
}

/** The name of somebody else who is editing right now, or null. */
export async function otherEditor(tx: Tx, publicationId: number, staffId: string): Promise<string | null> {
  const lock = await readLock(tx, publicationId)
  return lock?.isFresh && lock.staffId !== staffId ? lock.name : null
}
