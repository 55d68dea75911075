import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

type Entry = {
  /** Null: the clock or a command did it. */
  staffId: string | null
  /** "export.made": the object, a dot, what happened to it. */
  action: string
  objectKind: string
  objectId: string
  /** Names fields and numbers, never a supporter. */
  facts?: Record<string, unknown>
}

/**
 * Writes an entry for something that has no history table of its own; those with one write theirs by trigger. Call it in
 * the transaction of what it tells of: both stand, or none. Number, instant and hash are made by the database.
 */
export async function writeAudit(tx: Tx, entry: Entry): Promise<void> {
  const { staffId, action, objectKind, objectId, facts = {} } = entry
  await tx.execute(sql`
    insert into audit_entry (staff_id, action, object_kind, object_id, facts)
    values (${staffId}, ${action}, ${objectKind}, ${objectId}, ${JSON.stringify(facts)}::jsonb)`)
}
