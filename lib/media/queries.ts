import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { standing } from '../consent-stands'
import type { depictsKinds } from './asset-words'
import { type Place, whereAssetStands } from './where-asset-stands'

export type ListedAsset = {
  key: string
  kind: 'image' | 'file'
  title: string
  alt: string
  isDecorative: boolean
  credit: string
  depicts: (typeof depictsKinds)[number]
  originalName: string
  bytes: number
  width: number | null
  height: number | null
  widths: number[]
  pages: number | null
  consentId: number | null
  /** Why readers do not get it, though it is here. */
  stopped: 'consent_withdrawn' | 'consent_expired' | null
  uploadedAt: number
  uploadedBy: string
  isSample: boolean
  livePlaces: number
}

const pageSize = 40

const columns = sql`a.key, a.kind, a.title, a.alt, a.is_decorative as "isDecorative", a.credit, a.depicts,
  a.original_name as "originalName", a.bytes, a.width, a.height, a.widths, a.pages, a.consent_id as "consentId",
  case when c.withdrawn_at is not null then 'consent_withdrawn' when c.expires_on <= current_date then 'consent_expired' end as stopped,
  (extract(epoch from a.uploaded_at) * 1000)::float8 as "uploadedAt", coalesce(nullif(s.name, ''), s.email, '') as "uploadedBy",
  a.is_sample as "isSample", (select count(*)::int from (
    select publication_id as id from publication_reference r where r.kind = 'asset' and r.key = a.key and r.copy = 'live'
    union select id from publication p where p.live->>'picture' = a.key or p.live->'details'->>'file' = a.key) live) as "livePlaces"`

const from = sql`asset a left join consent c on c.id = a.consent_id left join staff s on s.id = a.uploaded_by`

/** One page of the pictures and files, the newest first, and how many there are in all. */
export async function listAssets(asked: {
  words?: string
  kind?: 'image' | 'file'
  page: number
}): Promise<{ assets: ListedAsset[]; total: number; pages: number }> {
  const conditions: SQL[] = [sql`a.removed_at is null`]
  if (asked.kind) conditions.push(sql`a.kind = ${asked.kind}`)
  const words = asked.words?.trim().replace(/[\\%_]/g, '\\$&')
  if (words)
    conditions.push(
      sql`(a.title ilike ${`%${words}%`} or a.alt ilike ${`%${words}%`} or a.key ilike ${`%${words}%`})`,
    )
  const where = sql.join(conditions, sql` and `)
  const [[count], rows] = await Promise.all([
    db.execute<{ total: number }>(sql`select count(*)::int as total from asset a where ${where}`),
    db.execute<ListedAsset>(sql`select ${columns} from ${from} where ${where}
      order by a.uploaded_at desc, a.key limit ${pageSize} offset ${(asked.page - 1) * pageSize}`),
  ])
  const total = count?.total ?? 0
  return { assets: [...rows], total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export async function getAsset(key: string): Promise<(ListedAsset & { places: Place[] }) | null> {
  const [row] = await db.execute<ListedAsset>(
    sql`select ${columns} from ${from} where a.key = ${key} and a.removed_at is null`,
  )
  return row ? { ...row, places: await whereAssetStands(db, key) } : null
}

/** Consents for pictures that stand today, to choose from. */
export async function listImageConsents(): Promise<{ id: number; subject: string }[]> {
  return [
    ...(await db.execute<{ id: number; subject: string }>(sql`
      select id, subject from consent c where covers = 'image' and ${standing} order by subject, id`)),
  ]
}
