import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { importRun } from '@/db/schema/representatives'

/** Gives up a staged run: what it would have changed is forgotten, that it was there is not. False when it is staged no more. */
export async function abandonRun(tx: Tx, id: number): Promise<boolean> {
  const abandoned = await tx
    .update(importRun)
    .set({ state: 'abandoned', staged: null })
    .where(and(eq(importRun.id, id), eq(importRun.state, 'staged')))
    .returning({ id: importRun.id })
  return abandoned.length > 0
}
