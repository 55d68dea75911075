import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { asset } from '@/db/schema/consents'
import { madePdf } from '@/db/schema/pdfs'
import { storageKeysOf } from '@/lib/media/remove-asset'
import { refreshSearch, type SearchKind } from '@/lib/search/refresh-search'
import { refreshPages } from '../../refresh-pages'
import { queuePdf } from '../pdf/queue-pdf'
import { takeDown } from '../publications/take-down'
import { type RestingText, whatRestsOn } from './what-rests-on'

/** What went with a consent. `storageKeys`: PDFs and pictures that the store may drop once the transaction has committed. */
export type TakenAway = { stories: RestingText[]; texts: RestingText[]; storageKeys: string[] }

/**
 * Takes away what rests on a consent that has ended: its stories are taken down, texts that carry its words or pictures are
 * made anew without them, and so are their PDFs; its pictures are removed for good. All in the transaction that ends it.
 */
export async function takeAwayWhatRests(
  tx: Tx,
  consentId: number,
  { staffId, reason }: { staffId: string | null; reason: string },
): Promise<TakenAway> {
  const resting = await whatRestsOn(tx, consentId)
  const stories = resting.filter(({ through }) => through === 'story')
  const texts = resting.filter(({ id }) => !stories.some((story) => story.id === id))
  const storageKeys = [...(await dropPdfs(tx, resting)), ...(await removePictures(tx, consentId))]
  for (const story of stories) await takeDown(tx, { publicationId: story.id, staffId, reason })
  for (const { kind, slug } of texts) {
    await refreshSearch(tx, kind as SearchKind, slug)
    if (kind === 'briefing') await queuePdf(tx, slug)
  }
  await refreshPages(tx)
  return { stories, texts, storageKeys }
}

async function dropPdfs(tx: Tx, texts: RestingText[]): Promise<string[]> {
  const ids = [...new Set(texts.map(({ id }) => id))]
  if (ids.length === 0) return []
  const dropped = await tx
    .delete(madePdf)
    .where(inArray(madePdf.publicationId, ids))
    .returning({ storageKey: madePdf.storageKey })
  return dropped.map(({ storageKey }) => storageKey)
}

/** Their addresses answer 410 from now on; what was written of them stays as a record. */
async function removePictures(tx: Tx, consentId: number): Promise<string[]> {
  const removed = await tx
    .update(asset)
    .set({ removedAt: sql`now()` })
    .where(and(eq(asset.consentId, consentId), isNull(asset.removedAt)))
    .returning({ storageKey: asset.storageKey, widths: asset.widths })
  return removed.flatMap(({ storageKey, widths }) => storageKeysOf(storageKey, widths))
}
