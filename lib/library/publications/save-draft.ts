import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { draft, publication } from '@/db/schema/publications'
import { staff } from '@/db/schema/staff'
import type { Content } from './content'
import { type HeldPublication, holdPublication } from './hold-publication'
import { referencesOf, writeReferences } from './references-of'
import { takeLock } from './take-lock'

type Save = {
  publicationId: number
  content: Content
  /** The edition that was read before typing. */
  edition: number
  token: string
  staffId: string
}

export type SaveResult =
  | { kind: 'saved'; edition: number; at: number }
  /** Nothing differed, so nothing was written. */
  | { kind: 'unchanged'; edition: number; at: number }
  | { kind: 'not_found' }
  /** It waits for a reader or for its day, or is archived: it is taken back to draft first. */
  | { kind: 'not_a_draft'; state: string }
  /** Somebody else saved meanwhile. `theirs` is what stands now. */
  | { kind: 'changed_elsewhere'; by: string; at: number; theirs: Content; edition: number }
  /** Somebody else holds the lock. */
  | { kind: 'lock_lost'; by: string; at: number; theirs: Content; edition: number }

/**
 * Saves what was typed, if the lock is the caller's and nobody has saved since the edition that was read. Otherwise
 * nothing is written, and what stands now comes back beside who wrote it. A published text becomes a draft again; its
 * readers see the live copy until it is published.
 */
export async function saveDraft(tx: Tx, save: Save): Promise<SaveResult> {
  return tx.transaction(async (tx) => {
    const held = await holdPublication(tx, save.publicationId)
    if (!held) return { kind: 'not_found' }
    if (held.state !== 'draft' && held.state !== 'published')
      return { kind: 'not_a_draft', state: held.state }
    const theirs = { theirs: held.draft, edition: held.edition }
    const lock = await takeLock(tx, save)
    if (lock.kind === 'held') return { kind: 'lock_lost', by: lock.by.name, at: lock.by.since, ...theirs }
    if (held.edition !== save.edition)
      return { kind: 'changed_elsewhere', ...(await lastSaved(tx, held)), ...theirs }
    return write(tx, held, save)
  })
}

async function write(tx: Tx, held: HeldPublication, save: Save): Promise<SaveResult> {
  const { publicationId, content, edition, staffId } = save
  const given = content as unknown as Record<string, unknown>
  const [row] = await tx
    .update(draft)
    .set({ content: given, edition: edition + 1, savedAt: sql`now()`, savedBy: staffId })
    .where(
      and(
        eq(draft.publicationId, publicationId),
        eq(draft.edition, edition),
        sql`${draft.content} <> ${JSON.stringify(given)}::jsonb`,
      ),
    )
    .returning({ edition: draft.edition, savedAt: draft.savedAt })
  if (!row) {
    const { at } = await lastSaved(tx, held)
    return { kind: 'unchanged', edition: held.edition, at }
  }
  if (held.state === 'published')
    await tx.update(publication).set({ state: 'draft' }).where(eq(publication.id, publicationId))
  if (!held.firstPublishedAt)
    await tx
      .update(publication)
      .set({ title: content.title, standfirst: content.standfirst })
      .where(eq(publication.id, publicationId))
  await writeReferences(tx, publicationId, 'draft', referencesOf(held.kind, content))
  return { kind: 'saved', edition: row.edition, at: row.savedAt.getTime() }
}

async function lastSaved(tx: Tx, held: HeldPublication): Promise<{ by: string; at: number }> {
  const [row] = await tx
    .select({
      by: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email}, '')`,
      at: draft.savedAt,
    })
    .from(draft)
    .leftJoin(staff, eq(staff.id, draft.savedBy))
    .where(eq(draft.publicationId, held.id))
  return { by: row?.by ?? '', at: row?.at.getTime() ?? 0 }
}
