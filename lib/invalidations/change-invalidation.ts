import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { queueInvalidations } from './queue-invalidations'

type Change = { id: number; staffId: string }
type Changed = { kind: 'changed' } | { kind: 'not_possible' }

/** Stops it after the batch that is under way; what was taken out stays out until somebody restores it. */
export async function cancelInvalidation(tx: Tx, { id, staffId }: Change): Promise<Changed> {
  const rows = await tx.execute(sql`
    update invalidation set state = 'cancelled', ended_at = now() where id = ${id} and state = 'running' returning id`)
  if (rows.length === 0) return { kind: 'not_possible' }
  await writeAudit(tx, entryOf('cancelled', id, staffId))
  return { kind: 'changed' }
}

/** Goes on with one that was cancelled, where it stopped. */
export async function goOnWithInvalidation(tx: Tx, { id, staffId }: Change): Promise<Changed> {
  const rows = await tx.execute(sql`
    update invalidation set state = 'running', ended_at = null where id = ${id} and state = 'cancelled' returning id`)
  if (rows.length === 0) return { kind: 'not_possible' }
  await writeAudit(tx, entryOf('went_on', id, staffId))
  await queueInvalidations(tx)
  return { kind: 'changed' }
}

/**
 * Puts back everything that it took out and that is still out. One whose place on its address was taken meanwhile stays
 * out, linked and counted: it can be tried again, once that place is free.
 */
export async function restoreInvalidation(
  tx: Tx,
  { id, staffId, reason }: Change & { reason: string },
): Promise<Changed> {
  const rows = await tx.execute(sql`
    update invalidation i set state = 'restoring', cursor = null, restored_by = ${staffId}, restored_at = null, restore_reason = ${reason}
    where i.id = ${id} and i.state in ('done', 'cancelled', 'restored')
      and exists (select from signature s where s.invalidation_id = i.id and s.state = 'invalidated') returning i.id`)
  if (rows.length === 0) return { kind: 'not_possible' }
  await writeAudit(tx, entryOf('restored', id, staffId))
  await queueInvalidations(tx)
  return { kind: 'changed' }
}

/** Its rows are in its own table, and none is named here. */
function entryOf(act: 'cancelled' | 'went_on' | 'restored', id: number, staffId: string) {
  return { staffId, action: `invalidation.${act}`, objectKind: 'invalidation', objectId: String(id) }
}
