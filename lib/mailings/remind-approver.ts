import { type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { tellStaff } from '../staff/tell-staff'
import { mayApprove } from './list-approvers'
import { type Move, type MovedOn, moveMailing, whereItStands } from './move-mailing'

/** Of a row of `mailing` that waits for somebody's word: they were neither asked nor reminded this London day. */
const isDue = sql`state = 'in_review' and approved_by is null
  and (coalesce(approval_reminded_at, approval_asked_at) at time zone 'Europe/London')::date < (now() at time zone 'Europe/London')::date
  and exists (select from staff where staff.id = approval_asked_of and ${mayApprove})`

/** Whoever asked last, by the audit log. */
const askedBy = (staffId: string | null): SQL => sql`${staffId} = (
  select a.staff_id from audit_entry a where a.object_kind = 'mailing' and a.object_id = mailing.id::text
    and a.action = 'mailing.submitted' order by a.id desc limit 1)`

/** Whom this member of staff can remind now of a mailing that they asked to have approved; null where nobody. */
export async function readReminder(mailingId: number, staffId: string): Promise<string | null> {
  const [row] = await db.execute<{ name: string }>(sql`
    select (select coalesce(nullif(s.name, ''), s.email) from staff s where s.id = approval_asked_of) as name
    from mailing where id = ${mailingId} and ${isDue} and ${askedBy(staffId)}`)
  return row?.name ?? null
}

/**
 * Mails whoever was asked to approve it once more, for whoever asked, at most once a day in London: of two who press at
 * once, one does. How long it has waited still counts from the asking. `people`: how many it would go to.
 */
export async function remindApprover(
  tx: Tx,
  { people, ...move }: Move & { people: number },
): Promise<{ kind: 'reminded' } | MovedOn> {
  const isReminded = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.reminded' },
    set: sql`approval_reminded_at = now()`,
    where: sql`${isDue} and ${askedBy(move.staffId)}`,
  })
  if (!isReminded) return whereItStands(tx, move.mailingId)
  await tellApprover(tx, { ...move, people, what: 'approval_reminder' })
  return { kind: 'reminded' }
}

/** Mails whoever is asked to approve it, in the transaction of the asking. */
export async function tellApprover(
  tx: Tx,
  told: { mailingId: number; people: number; what: 'approval_asked' | 'approval_reminder' },
): Promise<void> {
  const { mailingId: id, people, what } = told
  const [row] = await tx.execute<{ name: string; of: string | null }>(
    sql`select name, approval_asked_of as of from mailing where id = ${id}`,
  )
  if (row?.of) await tellStaff(tx, row.of, { what, mailing: { id, name: row.name, people } })
}
