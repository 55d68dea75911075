import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { candidates } from '../invalidations/criteria'

/** How many signatures of a sheet an invalidation would take out, and the instant at which that was so. */
export async function previewSheetRemoval(sheet: {
  id: number
  campaignId: number
}): Promise<{ expected: number; countedAt: string }> {
  const [now] = await db.execute<{ at: string }>(
    sql`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  )
  const countedAt = now!.at
  const which = candidates({ campaignId: sheet.campaignId, paperSheetId: sheet.id }, countedAt)
  const [row] = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from signature s where ${which}`,
  )
  return { expected: row?.n ?? 0, countedAt }
}
