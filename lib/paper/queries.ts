import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** A sheet in the list. Instants are milliseconds since 1970, days as "2026-11-22". */
export type SheetRow = {
  id: number
  campaign: string
  slug: string
  campaignId: number
  collectedAt: string
  collectedOn: string
  wording: string
  scanReference: string
  entered: number
  duplicates: number
  refused: number
  /** Of those entered, how many count now. */
  counting: number
  enteredBy: string
  enteredAt: number
}

const columns = sql`
  p.id, c.name as campaign, c.slug, c.id as "campaignId", p.collected_at as "collectedAt", p.collected_on::text as "collectedOn", p.wording,
  p.scan_reference as "scanReference", p.entered, p.duplicates, p.refused,
  (select count(*)::int from signature s where s.paper_sheet_id = p.id and s.state = 'confirmed') as counting,
  coalesce(nullif(w.name, ''), w.email, '') as "enteredBy", extract(epoch from p.entered_at)::float8 * 1000 as "enteredAt"
  from paper_sheet p join campaign c on c.id = p.campaign_id left join staff w on w.id = p.entered_by`

export const sheetsOnPage = 30

/** Sheets, newest first: those before `before` where it is given. One more than a page where there are more. */
export async function listSheets({ before }: { before: number | null }): Promise<SheetRow[]> {
  return [
    ...(await db.execute<SheetRow>(sql`
      select ${columns} where p.id < coalesce(${before}::int, 2147483647) order by p.id desc limit ${sheetsOnPage + 1}`)),
  ]
}

export async function readSheetRow(id: number): Promise<SheetRow | null> {
  const [row] = await db.execute<SheetRow>(sql`select ${columns} where p.id = ${id}`)
  return row ?? null
}

export type SheetLine = { id: string; name: string; country: string; postcode: string | null; state: string }

/** The first names of a sheet, as they were entered. */
export async function listLines(sheetId: number, most: number): Promise<SheetLine[]> {
  return [
    ...(await db.execute<SheetLine>(sql`
      select id, name, country, postcode, state from signature where paper_sheet_id = ${sheetId} order by created_at, name_key limit ${most}`)),
  ]
}

/** Campaigns whose sheets can be entered: that are or were open, and have not been handed in. */
export async function listCampaignsForPaper(): Promise<{ id: number; name: string }[]> {
  return [
    ...(await db.execute<{ id: number; name: string }>(sql`
      select id, name from campaign where state in ('open', 'paused', 'closed') or (state = 'scheduled' and opens_at <= now()) order by id desc`)),
  ]
}
