import { and, asc, eq, or, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { savedView } from '@/db/schema/insight'
import { staff } from '@/db/schema/staff'

export type SavedView = {
  id: number
  page: string
  name: string
  /** What stands after the question mark. */
  query: string
  isShared: boolean
  isOwn: boolean
  /** Who saved it. */
  by: string
}

/** What this person has saved and what others share, by page and name. With `page`, of that page alone. */
export async function listViews(staffId: string, page?: string): Promise<SavedView[]> {
  const rows = await db
    .select({
      id: savedView.id,
      page: savedView.page,
      name: savedView.name,
      query: savedView.query,
      isShared: savedView.isShared,
      staffId: savedView.staffId,
      by: sql<string>`coalesce(nullif(${staff.name}, ''), ${staff.email})`,
    })
    .from(savedView)
    .innerJoin(staff, eq(staff.id, savedView.staffId))
    .where(
      and(
        or(eq(savedView.staffId, staffId), savedView.isShared),
        page === undefined ? undefined : eq(savedView.page, page),
      ),
    )
    .orderBy(asc(savedView.page), sql`lower(${savedView.name})`, asc(savedView.id))
  return rows.map(({ staffId: owner, ...view }) => ({ ...view, isOwn: owner === staffId }))
}
