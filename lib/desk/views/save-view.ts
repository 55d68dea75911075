import type { Tx } from '@/db/client'
import { savedView } from '@/db/schema/insight'
import { writeAudit } from '../../audit/write-audit'

type View = { staffId: string; page: string; name: string; query: string; isShared: boolean }

export type SavedAs = { kind: 'saved'; id: number } | { kind: 'taken' }

/** Keeps a filter under a name. `taken`: this person has a view of that name on this page, which stays as it was. */
export async function saveView(tx: Tx, view: View): Promise<SavedAs> {
  const [row] = await tx
    .insert(savedView)
    .values(view)
    .onConflictDoNothing({ target: [savedView.staffId, savedView.page, savedView.name] })
    .returning({ id: savedView.id })
  if (!row) return { kind: 'taken' }
  if (view.isShared) await writeShared(tx, view.staffId, row.id, view.page)
  return { kind: 'saved', id: row.id }
}

/** What others see from now on is written down; its name is not, because the log is for ever. */
export async function writeShared(tx: Tx, staffId: string, id: number, page: string): Promise<void> {
  await writeAudit(tx, {
    ...{ staffId, action: 'view.shared', objectKind: 'view', objectId: String(id) },
    facts: { page },
  })
}
