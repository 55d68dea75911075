import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'

type Act = { key: string; staffId: string; to: 'on' | 'off' }

/**
 * On: from this moment what people do starts it, and whoever is within goes on. Off: nobody enters and nobody moves. False
 * where it stood like that already, is not there, or has no version yet that was published.
 */
export async function turnJourney(tx: Tx, { key, staffId, to }: Act): Promise<boolean> {
  const isOn = to === 'on'
  const turned = await tx.execute(sql`
    update journey set is_on = ${isOn}, on_since = case when ${isOn} then now() else on_since end
    where key = ${key} and is_on <> ${isOn} and version > 0 returning 1`)
  if (turned.length === 0) return false
  const action = isOn ? 'journey.turned_on' : 'journey.turned_off'
  await writeAudit(tx, { staffId, action, objectKind: 'journey', objectId: key })
  return true
}
