import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { publication } from '@/db/schema/publications'
import { refreshSearch } from '@/lib/search/refresh-search'
import { refreshPages } from '../../refresh-pages'
import { queuePdf } from '../pdf/queue-pdf'
import { holdPublication } from './hold-publication'
import { unjoin } from './put-live'
import { writeReferences } from './references-of'
import { writePublicationEvent } from './write-event'

type TakeDownResult = { kind: 'taken_down' | 'not_possible' | 'reason_needed' }

/**
 * Takes what is live off the site: its address answers 410 with the reason, and nothing lists or finds it. The draft and
 * the history stay. `staffId` is null where a consent that ended did it.
 */
export async function takeDown(
  tx: Tx,
  { publicationId, staffId, reason }: { publicationId: number; staffId: string | null; reason: string },
): Promise<TakeDownResult> {
  if (reason.trim() === '') return { kind: 'reason_needed' }
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (!held?.live) return { kind: 'not_possible' }
    await tx
      .update(publication)
      .set({
        ...{ state: 'draft', live: null, liveNumber: null, publishesAt: null, archivedAt: null },
        ...{ takenDownAt: sql`now()`, takenDownReason: reason.trim() },
      })
      .where(eq(publication.id, publicationId))
    await unjoin(tx, publicationId)
    await writeReferences(tx, publicationId, 'live', null)
    await writePublicationEvent(tx, { publicationId, kind: 'taken_down', staffId, note: reason.trim() })
    await refreshSearch(tx, held.kind, held.slug)
    await refreshPages(tx)
    // There is nothing to print any more: the file that was kept goes.
    if (held.kind === 'briefing') await queuePdf(tx, held.slug)
    return { kind: 'taken_down' }
  })
}
