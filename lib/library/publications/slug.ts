import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { formerAddress, publication } from '@/db/schema/publications'
import type { PublicationKind } from './content'

export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}

/** Pages of their own stand at the top of the site, where these names have another meaning. */
const reserved = new Set([
  ...['api', 'assets', 'briefings', 'campaigns', 'dev', 'events', 'evidence', 'explainers', 'feeds', 'files'],
  ...['get-help', 'issues', 'leave', 'new', 'news', 'partnerships', 'places', 'preferences', 'privacy'],
  ...['programmes', 'recommendations', 'search', 'signatures', 'sitemap', 'sources', 'staff', 'stories'],
  ...['media', 'your-data'],
])

export function isReserved(kind: PublicationKind, slug: string): boolean {
  return kind === 'page' && reserved.has(slug)
}

export type SlugHolder = { kind: 'free' } | { kind: 'taken' | 'once_used'; by: { id: number; title: string } }

/** Whether an address is free for this publication: no other has it, and no other had it in public. */
export async function whoHasSlug(
  tx: Tx,
  kind: PublicationKind,
  slug: string,
  besidesId: number,
): Promise<SlugHolder> {
  // One at a time: two writers could otherwise each take what the other is about to leave.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('address of a publication'))`)
  const by = { id: publication.id, title: publication.title }
  const [now] = await tx
    .select(by)
    .from(publication)
    .where(and(eq(publication.kind, kind), eq(publication.slug, slug)))
  if (now && now.id !== besidesId) return { kind: 'taken', by: now }
  const [once] = await tx
    .select(by)
    .from(formerAddress)
    .innerJoin(publication, eq(publication.id, formerAddress.publicationId))
    .where(and(eq(formerAddress.kind, kind), eq(formerAddress.slug, slug)))
  return once && once.id !== besidesId ? { kind: 'once_used', by: once } : { kind: 'free' }
}
