import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { formerAddress, publication } from '@/db/schema/publications'
import { refreshSearch } from '@/lib/search/refresh-search'
import { refreshPages } from '../../refresh-pages'
import { type HeldPublication, holdPublication } from './hold-publication'
import { isReserved, isSlug, type SlugHolder, whoHasSlug } from './slug'
import { writePublicationEvent } from './write-event'

export type ChangeSlugResult =
  | { kind: 'changed'; slug: string }
  | { kind: 'not_found' | 'unchanged' | 'not_a_slug' | 'reserved' }
  | Exclude<SlugHolder, { kind: 'free' }>

/**
 * Gives a publication another address. One that readers may have kept leads to it from then on, however often it moves;
 * an address that another had in public is refused.
 */
export async function changeSlug(
  tx: Tx,
  { publicationId, slug, staffId }: { publicationId: number; slug: string; staffId: string },
): Promise<ChangeSlugResult> {
  if (!isSlug(slug)) return { kind: 'not_a_slug' }
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, publicationId)
    if (!held) return { kind: 'not_found' }
    if (held.slug === slug) return { kind: 'unchanged' }
    if (isReserved(held.kind, slug)) return { kind: 'reserved' }
    const holder = await whoHasSlug(tx, held.kind, slug, publicationId)
    if (holder.kind !== 'free') return holder
    await tx.update(publication).set({ slug }).where(eq(publication.id, publicationId))
    await leaveRedirect(tx, held, slug)
    const note = `${held.slug} → ${slug}`
    await writePublicationEvent(tx, { publicationId, kind: 'address_changed', staffId, note })
    await refreshSearch(tx, held.kind, held.slug)
    await refreshSearch(tx, held.kind, slug)
    await refreshPages(tx)
    return { kind: 'changed', slug }
  })
}

/** Nobody can have kept the address of what was never public. */
async function leaveRedirect(tx: Tx, held: HeldPublication, slug: string): Promise<void> {
  await tx.delete(formerAddress).where(and(eq(formerAddress.kind, held.kind), eq(formerAddress.slug, slug)))
  if (!held.firstPublishedAt) return
  await tx.insert(formerAddress).values({ kind: held.kind, slug: held.slug, publicationId: held.id })
}
