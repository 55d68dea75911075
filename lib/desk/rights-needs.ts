import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

/** Complaints about data that nobody has acknowledged, as one line. `since` and `dueAt` in milliseconds. */
export type RightsNeed = { kind: 'complaints_new'; complaints: number; since: number; dueAt: number }

/** None, or one need that is due when the first of the complaints is. */
export async function listRightsNeeds(): Promise<RightsNeed[]> {
  const rows = await db.execute<Omit<RightsNeed, 'kind'>>(sql`
    select count(*)::int as complaints, extract(epoch from min(received_at))::float8 * 1000 as since,
      extract(epoch from min(due_on))::float8 * 1000 as "dueAt"
    from complaint where state = 'new' having count(*) > 0`)
  return rows.map((row) => ({ kind: 'complaints_new', ...row }))
}
