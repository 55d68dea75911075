import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'

type Act = { key: string; staffId: string; seen: string }

/**
 * The draft goes, as the page showed it; a journey of which nothing was ever published goes with it. `moved_on`: it is
 * another draft by now, or none.
 */
export async function throwAwayDraft(
  tx: Tx,
  { key, staffId, seen }: Act,
): Promise<{ kind: 'thrown_away'; isGone: boolean } | { kind: 'moved_on' }> {
  const [gone] = await tx.execute<{ id: number; name: string }>(sql`
    delete from journey_version v using journey j where j.key = ${key} and v.journey_id = j.id and v.published_at is null
      and v.changed_at::text = ${seen} returning j.id, j.name`)
  if (!gone) return { kind: 'moved_on' }
  const removed = await tx.execute(sql`delete from journey where id = ${gone.id} and version = 0 returning 1`)
  const isGone = removed.length > 0
  const facts = isGone ? { name: gone.name } : {}
  const action = isGone ? 'journey.thrown_away' : 'journey.draft_thrown_away'
  await writeAudit(tx, { staffId, action, objectKind: 'journey', objectId: key, facts })
  return { kind: 'thrown_away', isGone }
}
