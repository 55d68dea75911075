import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { complaint, complaintEvent } from '@/db/schema/rights'
import { writeAudit } from '../audit/write-audit'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail } from '../supporters/canonical-email'

/** What staff do about a complaint: the first two and the last are mailed to whoever made it, a note is for staff. */
export const complaintActs = ['acknowledged', 'told', 'note', 'closed'] as const
export type ComplaintAct = (typeof complaintActs)[number]

type Handling = {
  id: number
  act: ComplaintAct
  words: string
  /** How many entries its record had when the person looked: another's since then is not written over. */
  entries: number
  staffId: string
}

/**
 * Writes one step of a complaint and mails it where it is meant for whoever made it. `moved` when somebody else did something
 * meanwhile, or it is closed: nothing was written or sent.
 */
export async function handleComplaint(tx: Tx, handling: Handling): Promise<{ kind: 'done' | 'moved' }> {
  const { id, act, words, entries, staffId } = handling
  // One at a time: the update after it counts what the one before has written.
  await tx.execute(sql`select 1 from complaint where id = ${id} for update`)
  const [row] = await tx.execute<{ reference: string; email: string; dueOn: string }>(sql`
    update complaint c set
      state = case ${act}::text when 'note' then state when 'closed' then 'closed' else 'acknowledged' end,
      acknowledged_at = case when ${act} = 'note' then acknowledged_at else coalesce(acknowledged_at, now()) end,
      closed_at = case when ${act} = 'closed' then now() end,
      outcome = case when ${act} = 'closed' then ${words} else '' end
    where c.id = ${id} and c.state <> 'closed'
      and (select count(*) from complaint_event e where e.complaint_id = c.id) = ${entries}
    returning reference, email, to_char(due_on, 'YYYY-MM-DD') as "dueOn"`)
  if (!row) return { kind: 'moved' }
  await tx.insert(complaintEvent).values({ complaintId: id, what: act, words, staffId })
  await writeAudit(tx, {
    ...{ staffId, action: `complaint.${act}`, objectKind: 'complaint', objectId: String(id) },
  })
  if (act !== 'note' && row.email !== '')
    await enqueueMail(tx, {
      ...{ kind: 'complaint-news', to: row.email, canonicalEmail: canonicalEmail(row.email), priority: 1 },
      data: { news: act, reference: row.reference, dueOn: row.dueOn, words },
    })
  return { kind: 'done' }
}

/** The complaint as staff read it, with all that was done about it; null when there is none. */
export async function readComplaintRecord(id: number) {
  const [found] = await db.select().from(complaint).where(eq(complaint.id, id))
  if (!found) return null
  const entries = await db.execute<{ what: string; words: string; by: string | null; at: number }>(sql`
    select e.what, e.words, s.name as by, extract(epoch from e.at)::float8 * 1000 as at
    from complaint_event e left join staff s on s.id = e.staff_id where e.complaint_id = ${id} order by e.id`)
  const [stopped] = await db.execute<{ reason: 'bounced' | 'complained' }>(sql`
    select reason from suppression where address_key = ${found.addressKey} and address_key <> '' and reason in ('bounced', 'complained')`)
  /** Why no mail reaches whoever made it; null where it may. */
  return { ...found, entries: [...entries], takesNothing: stopped?.reason ?? null }
}
