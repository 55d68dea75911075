import { and, asc, count, desc, eq, gt, isNull, max, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import { staff, staffEvent, staffInvitation, staffSession } from '@/db/schema/staff'
import type { StaffRole } from './permissions'
import { hashOf } from './secrets'

export type StaffMember = {
  id: string
  email: string
  name: string
  role: StaffRole
  status: 'invited' | 'active' | 'disabled'
  sessions: number
  hasSecondFactor: boolean
  lastSignedInAt: number | null
  invitationEndsAt: number | null
}

/** Everybody, active ones first, by name. Instants are milliseconds. */
export async function listStaff(): Promise<StaffMember[]> {
  const sessions = db
    .select({ staffId: staffSession.staffId, open: count().as('open') })
    .from(staffSession)
    .where(gt(staffSession.expires, sql`now()`))
    .groupBy(staffSession.staffId)
    .as('sessions')
  const signIns = db
    .select({ staffId: staffEvent.subjectId, last: max(staffEvent.at).as('last') })
    .from(staffEvent)
    .where(eq(staffEvent.kind, 'signed_in'))
    .groupBy(staffEvent.subjectId)
    .as('sign_ins')
  const rows = await db
    .select({
      person: staff,
      open: sessions.open,
      last: signIns.last,
      ends: staffInvitation.expires,
      hasSecondFactor: sql<boolean>`exists (select 1 from staff_totp f where f.staff_id = ${staff.id} and f.confirmed_at is not null)`,
    })
    .from(staff)
    .leftJoin(sessions, eq(sessions.staffId, staff.id))
    .leftJoin(signIns, eq(signIns.staffId, staff.id))
    .leftJoin(staffInvitation, and(eq(staffInvitation.staffId, staff.id), isNull(staffInvitation.acceptedAt)))
    .orderBy(
      sql`array_position(array['active','invited','disabled'], ${staff.status})`,
      asc(staff.name),
      asc(staff.email),
    )
  return rows.map(({ person, open, last, ends, hasSecondFactor }) => ({
    id: person.id,
    email: person.email,
    name: person.name,
    role: person.role,
    status: person.status,
    sessions: open ?? 0,
    hasSecondFactor,
    lastSignedInAt: last?.getTime() ?? null,
    invitationEndsAt: ends?.getTime() ?? null,
  }))
}

type OpenInvitation = { email: string; role: StaffRole; invitedBy: string; endsAt: number }

/** The invitation behind a link while it can be accepted, else null: used, ended, replaced and mangled look alike. */
export async function getInvitation(token: string): Promise<OpenInvitation | null> {
  const inviter = alias(staff, 'inviter')
  const [row] = await db
    .select({ email: staff.email, role: staff.role, invitedBy: inviter.name, ends: staffInvitation.expires })
    .from(staffInvitation)
    .innerJoin(staff, eq(staff.id, staffInvitation.staffId))
    .leftJoin(inviter, eq(inviter.id, staffInvitation.invitedBy))
    .where(
      and(
        eq(staffInvitation.tokenHash, hashOf(token)),
        isNull(staffInvitation.acceptedAt),
        gt(staffInvitation.expires, sql`now()`),
        eq(staff.status, 'invited'),
      ),
    )
  return row
    ? { email: row.email, role: row.role, invitedBy: row.invitedBy ?? '', endsAt: row.ends.getTime() }
    : null
}

export type StaffEvent = {
  id: number
  kind: string
  at: number
  actor: string
  subject: string
  facts: Record<string, unknown>
}

/** What was done to whom, newest first. */
export async function listStaffEvents(limit: number): Promise<StaffEvent[]> {
  const actor = alias(staff, 'actor')
  const subject = alias(staff, 'subject')
  const rows = await db
    .select({
      id: staffEvent.id,
      kind: staffEvent.kind,
      at: staffEvent.at,
      facts: staffEvent.facts,
      actor: sql<string>`coalesce(nullif(${actor.name}, ''), ${actor.email}, '')`,
      subject: sql<string>`coalesce(nullif(${subject.name}, ''), ${subject.email}, '')`,
    })
    .from(staffEvent)
    .leftJoin(actor, eq(actor.id, staffEvent.actorId))
    .leftJoin(subject, eq(subject.id, staffEvent.subjectId))
    .orderBy(desc(staffEvent.id))
    .limit(limit)
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}
