import type { Tx } from '@/db/client'
import { directoryEvent } from '@/db/schema/representatives'
import { refreshPages } from '../refresh-pages'

/** What staff changed in the directory, written down with it; pages that show who represents whom are made anew. */
export async function writeDirectoryEvent(
  tx: Tx,
  staffId: string,
  kind: string,
  facts: Record<string, unknown>,
): Promise<void> {
  await tx.insert(directoryEvent).values({ kind, staffId, facts })
  await refreshPages(tx)
}
