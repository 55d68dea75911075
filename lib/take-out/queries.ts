import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { takeOutKinds } from '@/db/schema/insight'
import type { TakeOutFile, TakeOutRow } from './take-out'

/** Something that was asked for, as staff see it. Times are milliseconds since 1970. */
export type ListedTakeOut = {
  id: string
  campaignId: number
  campaignSlug: string
  campaignName: string
  state: TakeOutRow['state']
  reason: string
  choices: Record<string, unknown>
  done: number
  total: number
  files: TakeOutFile[]
  error: string
  askedBy: string | null
  askedByName: string
  askedAt: number
  expiresAt: number | null
  hasLink: boolean
  downloads: number
}

const listedAtMost = 50

/** What was asked for of a kind, the newest first; of one campaign, or of one person. */
export async function listTakeOuts(
  kind: (typeof takeOutKinds)[number],
  of: { campaignSlug?: string; askedBy?: string; id?: string },
): Promise<ListedTakeOut[]> {
  const conditions = [
    sql`t.kind = ${kind}`,
    ...(of.campaignSlug ? [sql`c.slug = ${of.campaignSlug}`] : []),
    ...(of.askedBy ? [sql`t.asked_by = ${of.askedBy}`] : []),
    ...(of.id ? [sql`t.id = ${of.id}`] : []),
  ]
  return [
    ...(await db.execute<ListedTakeOut>(sql`
      select t.id, t.campaign_id as "campaignId", c.slug as "campaignSlug", c.name as "campaignName",
        case when t.state = 'ready' and t.expires_at <= now() then 'gone' else t.state end as state, t.reason,
        t.choices - 'pack' as choices, t.done, t.total,
        t.files, t.error, t.asked_by as "askedBy", coalesce(nullif(p.name, ''), p.email, '') as "askedByName",
        extract(epoch from t.asked_at)::float8 * 1000 as "askedAt", extract(epoch from t.expires_at)::float8 * 1000 as "expiresAt",
        t.link_hash is not null as "hasLink", t.downloads::int
      from take_out t join campaign c on c.id = t.campaign_id left join staff p on p.id = t.asked_by
      where ${sql.join(conditions, sql` and `)} order by t.asked_at desc limit ${listedAtMost}`)),
  ]
}

/** One of them, or null; anything that is no id is none. */
export async function findTakeOut(
  kind: (typeof takeOutKinds)[number],
  id: string,
): Promise<ListedTakeOut | null> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return null
  return (await listTakeOuts(kind, { id }))[0] ?? null
}

/** The files of a take-out, each once, with the bytes of all its parts. */
export function wholeFiles(files: readonly TakeOutFile[]): { name: string; bytes: number; type: string }[] {
  const whole = new Map<string, { name: string; bytes: number; type: string }>()
  for (const { name, bytes, type } of files) {
    const known = whole.get(name)
    if (known) known.bytes += bytes
    else whole.set(name, { name, bytes, type })
  }
  return [...whole.values()]
}
