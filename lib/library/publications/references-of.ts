import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { publicationReference, type referenceKinds } from '@/db/schema/publications'
import { referencesIn } from '../markdown/render'
import { type Content, markdownParts, type PublicationKind } from './content'

type Reference = { kind: (typeof referenceKinds)[number]; key: string; times: number }

/** Everything a content names by key, in its texts and in its fields, each once with how often. */
export function referencesOf(kind: PublicationKind, content: Content): Reference[] {
  const named: { kind: Reference['kind']; key: string }[] = [
    ...markdownParts(kind, content).flatMap(({ text }) => referencesIn(text)),
    ...content.figures.map((key) => ({ kind: 'statistic' as const, key })),
    ...content.related.map((key) => ({ kind: 'publication' as const, key })),
    ...inDetails(content),
  ]
  if (content.picture) named.push({ kind: 'asset', key: content.picture })
  const counted = new Map<string, Reference>()
  for (const { kind, key } of named) {
    const id = `${kind} ${key}`
    counted.set(id, { kind, key, times: (counted.get(id)?.times ?? 0) + 1 })
  }
  return [...counted.values()]
}

function inDetails({ details }: Content): { kind: Reference['kind']; key: string }[] {
  const named: { kind: Reference['kind']; key: string }[] = []
  if ('source' in details && details.source) named.push({ kind: 'source', key: details.source })
  if ('quote' in details && details.quote) named.push({ kind: 'quote', key: details.quote })
  if ('file' in details && details.file) named.push({ kind: 'asset', key: details.file })
  if ('milestones' in details)
    for (const { source } of details.milestones) named.push({ kind: 'source', key: source })
  return named
}

/** Writes down anew what one copy of a publication names. Null: that copy is no more. */
export async function writeReferences(
  tx: Tx,
  publicationId: number,
  copy: 'live' | 'draft',
  references: Reference[] | null,
): Promise<void> {
  const mine = and(eq(publicationReference.publicationId, publicationId), eq(publicationReference.copy, copy))
  await tx.delete(publicationReference).where(mine)
  if (!references?.length) return
  const rows = references.map(({ times, ...reference }) => ({
    ...{ publicationId, copy, ...reference },
    times: Math.min(times, 32_767),
  }))
  await tx.insert(publicationReference).values(rows)
}
