import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'

/** Settles an alert with what came of it. `settled_before`: somebody else has, and their note stays. */
export async function settleAlert(
  tx: Tx,
  { id, note, staffId }: { id: number; note: string; staffId: string },
): Promise<{ kind: 'settled' | 'settled_before' }> {
  const [settled] = await tx.execute<{ campaignId: number; kind: string }>(sql`
    update integrity_alert set state = 'settled', note = ${note}, settled_by = ${staffId}, settled_at = now()
    where id = ${id} and state = 'new' returning campaign_id as "campaignId", kind`)
  if (!settled) return { kind: 'settled_before' }
  await writeAudit(tx, {
    ...{ staffId, action: 'alert.settled', objectKind: 'alert', objectId: String(id) },
    facts: { ...settled, note },
  })
  return { kind: 'settled' }
}
