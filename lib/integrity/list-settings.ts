import { statements } from '@/db/client'
import { parseSettings, type SettingKey, type Settings } from './live-settings'

/** A setting with its latest change; `seen` names this edition when it is changed. Instants are milliseconds. */
export type SettingRecord<Key extends SettingKey = SettingKey> = {
  value: Settings[Key]
  seen: string
  change: { at: number; by: string; why: string } | null
}
export type SettingRecords = { [Key in SettingKey]: SettingRecord<Key> }

/** All settings for staff, each with since when, by whom and why. */
export async function listSettings(): Promise<SettingRecords> {
  const rows = await statements()<
    { key: SettingKey; value: unknown; seen: string; at: number; by: string; why: string }[]
  >`
    select s.key, s.value, extract(epoch from s.changed_at)::text as seen, extract(epoch from s.changed_at)::float8 * 1000 as at,
      coalesce(nullif(p.name, ''), p.email, '') as by,
      coalesce((select a.facts ->> 'why' from audit_entry a where a.object_kind = 'setting' and a.object_id = s.key
        order by a.id desc limit 1), '') as why
    from live_setting s left join staff p on p.id = s.changed_by`
  const settings = parseSettings(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
  const record = <Key extends SettingKey>(key: Key): SettingRecord<Key> => {
    const row = rows.find((candidate) => candidate.key === key)
    const change = row ? { at: row.at, by: row.by, why: row.why } : null
    return { value: settings[key], seen: row?.seen ?? '', change }
  }
  return {
    signing_pause: record('signing_pause'),
    count_freeze: record('count_freeze'),
    proof_of_work: record('proof_of_work'),
    banner: record('banner'),
    limits: record('limits'),
    contact_policy: record('contact_policy'),
  }
}
