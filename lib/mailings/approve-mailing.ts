import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mayApprove } from './list-approvers'
import { lookAtTest, type TestTrouble } from './look-at-test'
import { type Move, type MovedOn, moveMailing, noApproval, whereItStands } from './move-mailing'
import { tellApprover } from './remind-approver'

type Seen = Move & { seenVersion: number }

export type Asked =
  | { kind: 'asked' }
  /** Of the same person, who has not answered yet. */
  | { kind: 'asked_already' }
  | { kind: 'cannot_approve' }
  | { kind: 'nothing_written' }
  | { kind: TestTrouble }
  | MovedOn

/**
 * Asks somebody other than its writer to approve this draft; asked again, somebody else. It stands on their desk, and they
 * get a mail that says how many `people` it would go to. From here it is only edited after it was taken back. A draft that
 * nobody wrote, as the sample's, has whoever asks as its writer: two people at least have seen what goes out.
 */
export async function askForApproval(
  tx: Tx,
  { of, people, seenVersion, ...move }: Seen & { of: string; people: number },
): Promise<Asked> {
  const able = await tx.execute(sql`
    select 1 from staff where id = ${of} and ${mayApprove}
      and id <> (select coalesce(written_by, ${move.staffId}) from mailing where id = ${move.mailingId})`)
  if (able.length === 0) return { kind: 'cannot_approve' }
  if (!(await isWritten(tx, move.mailingId))) return { kind: 'nothing_written' }
  // Told only when it is scheduled, it would cost the approval: it has to be taken back to be put right.
  const test = await lookAtTest(tx, move.mailingId, people)
  if (test) return { kind: test }
  const isAsked = await moveMailing(tx, {
    ...move,
    ...{ action: 'mailing.submitted', facts: { of, version: seenVersion } },
    set: sql`state = 'in_review', needs_approval = true, approval_asked_of = ${of}, approval_asked_at = now(), approval_reminded_at = null,
      written_by = coalesce(written_by, ${move.staffId})`,
    where: sql`state in ('draft', 'in_review') and version = ${seenVersion} and approved_by is null
      and coalesce(written_by, ${move.staffId}) <> ${of} and approval_asked_of is distinct from ${of}`,
  })
  if (!isAsked) return (await waitsFor(tx, move.mailingId, of)) ?? whereItStands(tx, move.mailingId)
  await tellApprover(tx, { mailingId: move.mailingId, people, what: 'approval_asked' })
  return { kind: 'asked' }
}

async function waitsFor(tx: Tx, id: number, of: string): Promise<{ kind: 'asked_already' } | null> {
  const waiting = await tx.execute(sql`
    select 1 from mailing where id = ${id} and state = 'in_review' and approved_by is null and approval_asked_of = ${of}`)
  return waiting.length > 0 ? { kind: 'asked_already' } : null
}

/** Whether every text has a subject and says something: without that it goes nowhere. */
export async function isWritten(tx: Tx, mailingId: number): Promise<boolean> {
  const [texts] = await tx.execute<{ all: number; blank: number }>(sql`
    select count(*)::int as all, count(*) filter (where trim(subject) = '' or trim(body) = '')::int as blank
    from mailing_text where mailing_id = ${mailingId}`)
  return texts !== undefined && texts.all > 0 && texts.blank === 0
}

/**
 * A second person's word for one draft and one count of people. Of two who approve at once, one does; a draft that was taken
 * back or edited meanwhile is not approved.
 */
export async function approveMailing(
  tx: Tx,
  { seenVersion, people, staffId, mailingId }: Seen & { staffId: string; people: number },
): Promise<{ kind: 'approved' } | { kind: 'own' } | MovedOn> {
  const isApproved = await moveMailing(tx, {
    ...{ mailingId, staffId, action: 'mailing.approved', facts: { version: seenVersion, people } },
    set: sql`approved_by = ${staffId}, approved_at = now(), approved_version = version, approved_people = ${people}`,
    where: sql`state = 'in_review' and version = ${seenVersion} and approved_by is null and written_by is distinct from ${staffId}`,
  })
  if (isApproved) return { kind: 'approved' }
  const own = await tx.execute(
    sql`select 1 from mailing where id = ${mailingId} and state = 'in_review' and written_by = ${staffId}`,
  )
  return own.length > 0 ? { kind: 'own' } : whereItStands(tx, mailingId)
}

/**
 * Back to a draft that can be edited, from review, from its place in the timetable, or where it waits since its audience had
 * grown. Any approval falls. Not once it has begun.
 */
export async function takeBack(tx: Tx, move: Move): Promise<{ kind: 'taken_back' } | MovedOn> {
  const isBack = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.taken_back' },
    set: sql`state = 'draft', starts_at = null, paused_at = null, paused_by = null, paused_why = '', ${noApproval}`,
    where: sql`state in ('in_review', 'scheduled', 'paused') and snapshot_at is null`,
  })
  return isBack ? { kind: 'taken_back' } : whereItStands(tx, move.mailingId)
}
