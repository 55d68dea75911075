import { sql } from 'drizzle-orm'
import { db } from '@/db/client'

export type ComplaintRow = {
  id: number
  reference: string
  state: 'new' | 'acknowledged' | 'closed'
  receivedAt: number
  dueOn: string
  acknowledgedAt: number | null
  /** Nobody has acknowledged it, and its last day is over. */
  isLate: boolean
}

const pageSize = 50

/** Open ones, those to be acknowledged first and of them what is due first; then the closed, newest first. Names nobody. */
export async function listComplaints(
  closedBefore: number | null,
): Promise<{ open: ComplaintRow[]; closed: ComplaintRow[]; next: number | null }> {
  const columns = sql`id, reference, state, extract(epoch from received_at)::float8 * 1000 as "receivedAt", to_char(due_on, 'YYYY-MM-DD') as "dueOn",
    extract(epoch from acknowledged_at)::float8 * 1000 as "acknowledgedAt",
    state = 'new' and due_on < (now() at time zone 'Europe/London')::date as "isLate"`
  const [open, closed] = await Promise.all([
    db.execute<ComplaintRow>(
      sql`select ${columns} from complaint where state <> 'closed' order by state <> 'new', due_on, id limit 500`,
    ),
    db.execute<ComplaintRow>(sql`
      select ${columns} from complaint where state = 'closed' and (${closedBefore}::int is null or id < ${closedBefore})
      order by id desc limit ${pageSize + 1}`),
  ])
  return {
    open: [...open],
    closed: closed.slice(0, pageSize),
    next: closed.length > pageSize ? (closed[pageSize - 1]?.id ?? null) : null,
  }
}
