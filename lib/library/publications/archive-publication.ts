import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { publication } from '@/db/schema/publications'
import { refreshSearch } from '@/lib/search/refresh-search'
import { refreshPages } from '../../refresh-pages'
import { type HeldPublication, holdPublication } from './hold-publication'
import { writePublicationEvent } from './write-event'

type Act = { publicationId: number; staffId: string; note: string }

/** Takes what is live out of every list. Its page stays, with a notice. */
export async function archivePublication(
  tx: Tx,
  { publicationId, staffId, note }: Act,
): Promise<{ kind: 'archived' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (!held?.live || !['published', 'draft'].includes(held.state)) return { kind: 'not_possible' }
    await tx
      .update(publication)
      .set({ state: 'archived', archivedAt: sql`now()` })
      .where(eq(publication.id, publicationId))
    await tell(tx, held, { publicationId, staffId, note, kind: 'archived' })
    return { kind: 'archived' }
  })
}

/** Puts what was archived back into the lists. A draft that had gone on is a draft again. */
export async function unarchivePublication(
  tx: Tx,
  { publicationId, staffId, note }: Act,
): Promise<{ kind: 'unarchived' | 'not_possible' }> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (held?.state !== 'archived') return { kind: 'not_possible' }
    await tx
      .update(publication)
      .set({
        state: sql`case when (select content from draft where publication_id = ${publicationId}) = live then 'published' else 'draft' end`,
        archivedAt: null,
      })
      .where(eq(publication.id, publicationId))
    await tell(tx, held, { publicationId, staffId, note, kind: 'unarchived' })
    return { kind: 'unarchived' }
  })
}

async function tell(tx: Tx, held: HeldPublication, event: Act & { kind: 'archived' | 'unarchived' }) {
  await writePublicationEvent(tx, event)
  await refreshSearch(tx, held.kind, held.slug)
  await refreshPages(tx)
}
