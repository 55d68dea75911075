import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

type Entry = {
  staffId: string
  act: 'started' | 'cancelled' | 'went_on' | 'restored'
  id: number
  facts?: Record<string, unknown>
}

/** What staff did with an invalidation, in the audit log: its rows are in its own table, and none is named here. */
export async function writeAudit(tx: Tx, { staffId, act, id, facts = {} }: Entry): Promise<void> {
  await tx.execute(sql`
    insert into audit_entry (staff_id, action, object_kind, object_id, facts)
    values (${staffId}, ${`invalidation.${act}`}, 'invalidation', ${String(id)}, ${JSON.stringify(facts)}::jsonb)`)
}
