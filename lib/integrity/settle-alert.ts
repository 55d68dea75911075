import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Settles an alert with what came of it. `settled_before`: somebody else has, and their note stays. */
export async function settleAlert(
  tx: Tx,
  { id, note, staffId }: { id: number; note: string; staffId: string },
): Promise<{ kind: 'settled' | 'settled_before' }> {
  const [settled] = await tx.execute<{ campaignId: number; kind: string }>(sql`
    update integrity_alert set state = 'settled', note = ${note}, settled_by = ${staffId}, settled_at = now()
    where id = ${id} and state = 'new' returning campaign_id as "campaignId", kind`)
  if (!settled) return { kind: 'settled_before' }
  const facts = JSON.stringify({ ...settled, note })
  await tx.execute(sql`
    insert into audit_entry (staff_id, action, object_kind, object_id, facts)
    values (${staffId}, 'alert.settled', 'alert', ${String(id)}, ${facts}::jsonb)`)
  return { kind: 'settled' }
}
