import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { editLock } from '@/db/schema/publications'
import { readLock } from './edit-lock'
import { writePublicationEvent } from './write-event'

type Taker = { publicationId: number; staffId: string; token: string }

/**
 * Takes the lock whoever holds it, and leaves an event naming them if they were still at work. Their next save is refused
 * with who and when, and keeps their text.
 */
export async function takeOverLock(tx: Tx, { publicationId, staffId, token }: Taker): Promise<void> {
  await tx.transaction(async (tx) => {
    const before = await readLock(tx, publicationId)
    await tx
      .insert(editLock)
      .values({ publicationId, staffId, token })
      .onConflictDoUpdate({
        target: editLock.publicationId,
        set: { staffId, token, takenAt: sql`now()`, beatAt: sql`now()` },
      })
    if (before?.isFresh && before.staffId !== staffId)
      await writePublicationEvent(tx, {
        publicationId,
        kind: 'lock_taken_over',
        staffId,
        note: before.name,
      })
  })
}
