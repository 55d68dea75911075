import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** Which entries: all that is given must fit. Instants are milliseconds; `until` is not included. */
export type AuditFilter = {
  staffId?: string
  /** "campaign", or the whole of "campaign.paused". */
  action?: string
  objectKind?: string
  objectId?: string
  from?: number
  until?: number
}

export type AuditRow = {
  id: number
  at: number
  /** A name, else the address, else what is left of somebody who was erased; empty for what no person did. */
  who: string
  action: string
  objectKind: string
  objectId: string
  /** What the object is called where it can be told, and the last part of its address in the staff pages. */
  objectName: string | null
  objectSlug: string | null
  facts: Record<string, unknown>
}

/** Entries newest first, older than `before` when that is given; one more than `size` says that there are more. */
export async function listAudit(filter: AuditFilter, size: number, before?: number): Promise<AuditRow[]> {
  const where = await conditions(filter)
  if (before !== undefined) where.push(sql`a.id < ${before}`)
  const rows = await db.execute<AuditRow>(sql`
    with page as (select a.* from audit_entry a where ${sql.join(where, sql` and `)} order by a.id desc limit ${size + 1})
    select page.id::float8 as id, (extract(epoch from page.at) * 1000)::float8 as at,
      coalesce(nullif(who.name, ''), who.email, page.staff_id, '') as who, page.action,
      page.object_kind as "objectKind", page.object_id as "objectId", page.facts,
      case page.object_kind
        when 'campaign' then (select name from campaign where id::text = page.object_id)
        when 'journey' then (select name from journey where key = page.object_id)
        when 'mailing' then (select name from mailing where id::text = page.object_id)
        when 'audience' then (select name from audience where id::text = page.object_id)
        when 'publication' then (select title from publication where id::text = page.object_id)
        when 'staff' then (select coalesce(nullif(name, ''), email) from staff where id = page.object_id)
      end as "objectName",
      case page.object_kind when 'campaign' then (select slug from campaign where id::text = page.object_id) end as "objectSlug"
    from page left join staff who on who.id = page.staff_id order by page.id desc`)
  return [...rows]
}

/** Everybody who can have done something, for the filter. */
export async function listAuditStaff(): Promise<{ id: string; name: string }[]> {
  const rows = await db.execute<{ id: string; name: string }>(
    sql`select id, coalesce(nullif(name, ''), email) as name from staff order by 2`,
  )
  return [...rows]
}

async function conditions(filter: AuditFilter): Promise<SQL[]> {
  const where: SQL[] = [sql`true`]
  if (filter.staffId) where.push(sql`a.staff_id = ${filter.staffId}`)
  if (filter.action?.includes('.')) where.push(sql`a.action = ${filter.action}`)
  else if (filter.action)
    where.push(sql`a.action >= ${`${filter.action}.`} and a.action < ${`${filter.action}/`}`)
  if (filter.objectKind) where.push(sql`a.object_kind = ${filter.objectKind}`)
  if (filter.objectId) where.push(sql`a.object_id = ${filter.objectId}`)
  if (filter.from !== undefined) where.push(sql`a.id >= ${await firstSince(filter.from)}`)
  if (filter.until !== undefined) where.push(sql`a.id < ${await firstSince(filter.until)}`)
  return where
}

/**
 * The number of the first entry at or after an instant. Numbers and instants grow together, so some twenty looks at the
 * primary key find it in any number of entries, and no index on instants has to be kept.
 */
async function firstSince(at: number): Promise<number> {
  const [last] = await db.execute<{ id: number }>(
    sql`select coalesce(max(id), 0)::float8 as id from audit_entry`,
  )
  let [low, high] = [1, (last?.id ?? 0) + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [row] = await db.execute<{ at: number }>(
      sql`select (extract(epoch from at) * 1000)::float8 as at from audit_entry where id >= ${middle} order by id limit 1`,
    )
    if (row && row.at < at) low = middle + 1
    else high = middle
  }
  return low
}
