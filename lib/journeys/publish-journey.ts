import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'

type Act = { key: string; staffId: string; seen: string }

/**
 * From now on whoever enters begins the draft, as the page showed it; whoever is on the way goes on with what they began.
 * `moved_on`: it is another draft by now, or none.
 */
export async function publishJourney(
  tx: Tx,
  { key, staffId, seen }: Act,
): Promise<{ kind: 'published'; no: number } | { kind: 'moved_on' }> {
  const [published] = await tx.execute<{ no: number; id: number }>(sql`
    update journey_version v set published_at = now(), published_by = ${staffId} from journey j
    where j.key = ${key} and v.journey_id = j.id and v.no = j.version + 1 and v.published_at is null and v.changed_at::text = ${seen}
    returning v.no, j.id`)
  if (!published) return { kind: 'moved_on' }
  await tx.execute(sql`update journey set version = ${published.no} where id = ${published.id}`)
  const facts = { version: published.no }
  await writeAudit(tx, { staffId, action: 'journey.published', objectKind: 'journey', objectId: key, facts })
  return { kind: 'published', no: published.no }
}
