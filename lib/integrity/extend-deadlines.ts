import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { closesAfterPause } from '../campaigns/after-pause'
import { reopenWithAll } from '../campaigns/pause-with-all'
import { writeEvent } from '../campaigns/write-event'

/** A pause of minutes, as to try the switch, takes nobody's last day away. */
const shortestMs = 3_600_000

/**
 * When signing opens again everywhere: each campaign that was open meanwhile gets the time back, to the end of a day in
 * London, and its record says so. One whose last day ended meanwhile opens again, however short the pause was; one that
 * has a pause of its own gets the time with that one's end. What it was opened again for itself is not given twice.
 */
export async function extendDeadlines(
  tx: Tx,
  { pausedAt, now, staffId }: { pausedAt: number; now: number; staffId: string },
): Promise<void> {
  await reopenWithAll(tx, { staffId, now })
  if (now - pausedAt < shortestMs) return
  const since = new Date(pausedAt).toISOString()
  await tx.execute(sql`
    update campaign set paused_at = least(paused_at, greatest(${since}::timestamptz, opens_at, ${lastReopened}))
    where state = 'paused' and paused_at > ${since}::timestamptz`)
  const open = await tx.execute<{ id: number; since: number; closesAt: number }>(sql`
    select id, extract(epoch from greatest(${since}::timestamptz, opens_at, ${lastReopened}))::float8 * 1000 as since,
      extract(epoch from closes_at)::float8 * 1000 as "closesAt"
    from campaign where state = 'open' and closes_at > now() order by id for update`)
  for (const { id, since, closesAt } of open) {
    if (now - since < shortestMs) continue
    const moved = new Date(closesAfterPause(closesAt, since, now)).toISOString()
    await tx.execute(sql`update campaign set closes_at = ${moved}, updated_at = now() where id = ${id}`)
    const facts = { from: 'paused', closesAt: moved, closedBefore: new Date(closesAt).toISOString() }
    await writeEvent(tx, { campaignId: id, kind: 'reopened', staffId, isPublic: true, facts })
  }
}

const lastReopened = sql`(select max(e.at) from campaign_event e where e.campaign_id = campaign.id and e.kind = 'reopened')`
