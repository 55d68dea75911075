import { and, eq, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { savedView } from '@/db/schema/insight'
import { writeAudit } from '../../audit/write-audit'
import { writeShared } from './save-view'

type Change = { id: number; staffId: string; name: string; isShared: boolean }

/** `taken`: another view of theirs on that page has this name. `not_there`: it is somebody else's, or gone. */
export type Changed = { kind: 'changed' } | { kind: 'taken' } | { kind: 'not_there' }

/** Gives one's own view another name, and says whether others see it. */
export async function changeView(tx: Tx, { id, staffId, name, isShared }: Change): Promise<Changed> {
  const own = and(eq(savedView.id, id), eq(savedView.staffId, staffId))
  const [before] = await tx.select().from(savedView).where(own).for('update')
  if (!before) return { kind: 'not_there' }
  const other = alias(savedView, 'other')
  const sameName = and(
    ...[eq(other.staffId, staffId), eq(other.page, before.page), eq(other.name, name), ne(other.id, id)],
  )
  const changed = await tx
    .update(savedView)
    .set({ name, isShared })
    .where(and(own, notExists(tx.select({ one: sql`1` }).from(other).where(sameName))))
    .returning({ id: savedView.id })
  if (changed.length === 0) return { kind: 'taken' }
  if (isShared && !before.isShared) await writeShared(tx, staffId, id, before.page)
  return { kind: 'changed' }
}

type Removal = { id: number; staffId: string; mayTidy: boolean }

/** Removes one's own view; with `mayTidy` also one that somebody else shares, which is written down. False: it is not there. */
export async function removeView(tx: Tx, { id, staffId, mayTidy }: Removal): Promise<boolean> {
  const allowed = or(eq(savedView.staffId, staffId), mayTidy ? eq(savedView.isShared, true) : undefined)
  const [removed] = await tx
    .delete(savedView)
    .where(and(eq(savedView.id, id), allowed))
    .returning()
  if (!removed) return false
  if (removed.isShared)
    await writeAudit(tx, {
      ...{ staffId, action: 'view.removed', objectKind: 'view', objectId: String(id) },
      facts: { page: removed.page, whose: removed.staffId },
    })
  return true
}
