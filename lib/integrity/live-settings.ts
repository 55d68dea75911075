import { z } from 'zod'
import { statements } from '@/db/client'
import { contactPolicyShape } from '../consent/contact-policy'
import { log } from '../log'
import { type AddressLists, type AddressRule, readyLists } from './address-rules'
import { defaultLimits, type Limits } from './signing-limits'

/** The shape of each row of live_setting, and the value that holds while there is no row. */
export const settingShapes = {
  signing_pause: z.object({ on: z.boolean().default(false), notice: z.string().max(600).default('') }),
  count_freeze: z.object({ on: z.boolean().default(false) }),
  proof_of_work: z.object({ mode: z.enum(['off', 'suspected', 'on']).default('off') }),
  banner: z.object({ on: z.boolean().default(false), text: z.string().max(300).default('') }),
  limits: z.object(
    Object.fromEntries(
      Object.entries(defaultLimits).map(([name, value]) => [
        name,
        z.int().min(1).max(100_000).default(value),
      ]),
    ) as Record<keyof Limits, z.ZodDefault<z.ZodInt>>,
  ),
  contact_policy: contactPolicyShape,
}
export type SettingKey = keyof typeof settingShapes
export type Settings = { [Key in SettingKey]: z.infer<(typeof settingShapes)[Key]> }
export type LiveSettings = Settings & { lists: AddressLists }

/** News of a changed setting or list comes on this channel, by triggers of the database. */
const channel = 'undersigned_settings'
/** News can be missed, as behind a pooler: what is this old is read again whatever was heard. */
const oldestMs = 4000

type Snapshot = { settings: LiveSettings; readAt: number }
type Watch = { snapshot?: Snapshot; reading?: Promise<Snapshot> }
/** Kept with the connection, and so once for a process, however often this file is bundled. */
const shared = globalThis as typeof globalThis & { undersignedSettings?: WeakMap<object, Watch> }

/**
 * What staff have set, as this process knows it: never older than five seconds. Costs no query while the news is heard, but
 * one every four seconds. Where the database cannot be read, what was known goes on.
 */
export async function liveSettings(): Promise<LiveSettings> {
  const watch = watchOf(statements())
  const known = watch.snapshot
  if (known && Date.now() - known.readAt < oldestMs) return known.settings
  return (await readAgain(watch)).settings
}

function watchOf(sql: ReturnType<typeof statements>): Watch {
  shared.undersignedSettings ??= new WeakMap()
  const known = shared.undersignedSettings.get(sql)
  if (known) return known
  const watch: Watch = {}
  shared.undersignedSettings.set(sql, watch)
  const readNews = () => {
    // What is being read now may be from before the news.
    Promise.resolve(watch.reading)
      .then(() => readAgain(watch))
      .catch(() => {})
  }
  // The second is called again after a lost connection: what was said meanwhile was missed.
  sql.listen(channel, readNews, readNews).catch((error) => {
    log.warn('changed settings are not heard, and read every few seconds', {}, error)
  })
  return watch
}

function readAgain(watch: Watch): Promise<Snapshot> {
  watch.reading ??= readFromDatabase()
    .catch((error) => {
      if (!watch.snapshot) throw error
      log.warn('settings could not be read; those known go on', {}, error)
      return watch.snapshot
    })
    .then((snapshot) => {
      watch.snapshot = snapshot
      return snapshot
    })
    .finally(() => {
      watch.reading = undefined
    })
  return watch.reading
}

async function readFromDatabase(): Promise<Snapshot> {
  const readAt = Date.now()
  const sql = statements()
  const [rows, rules] = await Promise.all([
    sql<{ key: string; value: unknown }[]>`select key, value from live_setting`,
    sql<AddressRule[]>`
      select verdict, kind, value, extract(epoch from ends_at)::float8 * 1000 as "endsAt"
      from address_rule where ends_at is null or ends_at > now()`,
  ])
  const stored = Object.fromEntries(rows.map(({ key, value }) => [key, value]))
  return { settings: { ...parseSettings(stored), lists: readyLists(rules) }, readAt }
}

/** Settings as they are this moment, for a page that is stored: it is dropped when they change, and must not be made of old ones. */
export async function settingsNow(): Promise<Settings> {
  const rows = await statements()<{ key: string; value: unknown }[]>`select key, value from live_setting`
  return parseSettings(Object.fromEntries(rows.map(({ key, value }) => [key, value])))
}

/** Reads what is stored; a value that is not one, as of an older edition, is the value the code ships with. */
export function parseSettings(stored: Record<string, unknown>): Settings {
  const read = <Key extends SettingKey>(key: Key): Settings[Key] => {
    const result = settingShapes[key].safeParse(stored[key] ?? {})
    if (!result.success) log.error('a setting cannot be read, and has the value the code ships with', { key })
    return (result.success ? result.data : settingShapes[key].parse({})) as Settings[Key]
  }
  return {
    signing_pause: read('signing_pause'),
    count_freeze: read('count_freeze'),
    proof_of_work: read('proof_of_work'),
    banner: read('banner'),
    limits: read('limits'),
    contact_policy: read('contact_policy'),
  }
}
