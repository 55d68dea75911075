import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { audience } from '@/db/schema/mailings'
import { writeAudit } from '../audit/write-audit'

/** Forgets a saved audience; mailings that took it up keep their copy. False when there is none of that number. */
export async function removeAudience(tx: Tx, id: number, staffId: string): Promise<boolean> {
  const [row] = await tx.delete(audience).where(eq(audience.id, id)).returning({ id: audience.id })
  if (!row) return false
  await writeAudit(tx, { staffId, action: 'audience.removed', objectKind: 'audience', objectId: String(id) })
  return true
}
