import type { Tx } from '@/db/client'
import { draft, publication } from '@/db/schema/publications'
import { slugFrom } from '../../slug-from'
import { emptyContent, type PublicationKind } from './content'
import { isReserved, whoHasSlug } from './slug'
import { writePublicationEvent } from './write-event'

type NewDraft = { kind: PublicationKind; title: string; staffId: string }

/** Begins a publication of any kind with a title and an address made from it. Nothing of it is public. */
export async function draftPublication(tx: Tx, { kind, title, staffId }: NewDraft) {
  return tx.transaction(async (tx) => {
    const slug = await freeSlug(tx, kind, slugFrom(title, 'untitled'))
    const [row] = await tx.insert(publication).values({ kind, slug, title }).returning({ id: publication.id })
    if (!row) throw new Error('a publication was not written')
    const content = emptyContent(kind, title) as unknown as Record<string, unknown>
    await tx.insert(draft).values({ publicationId: row.id, content, savedBy: staffId })
    await writePublicationEvent(tx, { publicationId: row.id, kind: 'created', staffId })
    return { id: row.id, slug }
  })
}

async function freeSlug(tx: Tx, kind: PublicationKind, base: string): Promise<string> {
  for (let attempt = 1; attempt <= 50; attempt++) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`
    if (!isReserved(kind, slug) && (await whoHasSlug(tx, kind, slug, 0)).kind === 'free') return slug
  }
  throw new Error(`fifty publications are called ${base}`)
}
