import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { closesAfterPause } from '../campaigns/after-pause'
import { writeEvent } from '../campaigns/write-event'

/** A pause of minutes, as to try the switch, takes nobody's last day away. */
const shortestMs = 3_600_000

/**
 * When signing opens again everywhere: each campaign that was open meanwhile gets the time back, to the end of a day in
 * London, and its record says so. One that ended in the pause is reopened by its own page, where its last day is chosen.
 */
export async function extendDeadlines(
  tx: Tx,
  { pausedAt, now, staffId }: { pausedAt: number; now: number; staffId: string },
): Promise<void> {
  if (now - pausedAt < shortestMs) return
  const open = await tx.execute<{ id: number; opensAt: number; closesAt: number }>(sql`
    select id, coalesce(extract(epoch from opens_at), 0)::float8 * 1000 as "opensAt", extract(epoch from closes_at)::float8 * 1000 as "closesAt"
    from campaign where state = 'open' and closes_at > now() order by id for update`)
  for (const { id, opensAt, closesAt } of open) {
    const moved = new Date(closesAfterPause(closesAt, Math.max(pausedAt, opensAt), now)).toISOString()
    await tx.execute(sql`update campaign set closes_at = ${moved}, updated_at = now() where id = ${id}`)
    const facts = { from: 'paused', closesAt: moved, closedBefore: new Date(closesAt).toISOString() }
    await writeEvent(tx, { campaignId: id, kind: 'reopened', staffId, isPublic: true, facts })
  }
}
