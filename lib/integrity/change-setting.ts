import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { writeAudit } from '../audit/write-audit'
import { freezeCounts, lockCounts, thawCounts } from '../counting/freeze-counts'
import { refreshPages } from '../refresh-pages'
import { extendDeadlines } from './extend-deadlines'
import { type SettingKey, type Settings, settingShapes } from './live-settings'

export type SettingChange<Key extends SettingKey = SettingKey> = {
  key: Key
  value: Settings[Key]
  /** Why, for the log. */
  why: string
  staffId: string
  /** The edition that whoever changes it was looking at: see listSettings. */
  seen: string
}

/**
 * Changes a setting everywhere within seconds: the trigger tells every process, and the pages that are stored are dropped in
 * the same transaction. `moved`: somebody else changed it since it was looked at, and nothing was changed.
 */
export async function changeSetting(tx: Tx, change: SettingChange): Promise<{ kind: 'changed' | 'moved' }> {
  const { key, why, staffId, seen } = change
  const value = JSON.stringify(settingShapes[key].parse(change.value))
  if (key === 'count_freeze') await lockCounts(tx)
  const [stored] = await tx.execute<{ before: unknown; since: number | null }>(sql`
    with before as (select value, extract(epoch from changed_at)::float8 * 1000 as since from live_setting where key = ${key})
    insert into live_setting as s (key, value, changed_by, changed_at)
    values (${key}, ${value}::jsonb, ${staffId}, clock_timestamp())
    on conflict (key) do update set value = excluded.value, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    where extract(epoch from s.changed_at)::text = ${seen}
    returning (select value from before) as before, (select since from before) as since`)
  if (!stored) return { kind: 'moved' }
  if (key === 'count_freeze') await (JSON.parse(value).on ? freezeCounts(tx) : thawCounts(tx))
  if (key === 'signing_pause' && isOver(stored.before, JSON.parse(value)))
    await extendDeadlines(tx, { pausedAt: stored.since ?? Date.now(), now: Date.now(), staffId })
  await refreshPages(tx)
  const facts = { from: stored.before ?? settingShapes[key].parse({}), to: JSON.parse(value), why }
  await writeAudit(tx, { staffId, action: 'setting.changed', objectKind: 'setting', objectId: key, facts })
  return { kind: 'changed' }
}

function isOver(before: unknown, after: { on: boolean }): boolean {
  return settingShapes.signing_pause.safeParse(before).data?.on === true && !after.on
}
