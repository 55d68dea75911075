import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { staff, staffEvent, staffInvitation, staffSession } from '@/db/schema/staff'
import { env } from '../env'
import { enqueueMail } from '../mail/enqueue-mail'
import { getOrganisation } from '../organisation/queries'
import { canonicalEmail } from '../supporters/canonical-email'
import { mayGive, type StaffRole, staffRoles } from './permissions'
import { hashOf, newToken } from './secrets'
import { staffEmail } from './staff-email'

const invitationHours = 72

type Invitation = {
  email: string
  role: string
  invitedBy: { id: string; role: StaffRole; name: string } | null
}

type InviteResult =
  | { kind: 'invited'; url: string; email: string; role: StaffRole }
  | { kind: 'already_active'; email: string; role: StaffRole }
  | { kind: 'invalid'; field: 'email' | 'role' }
  | { kind: 'not_allowed' }

/**
 * Mails an invitation that lives 72 hours and can be used once, and writes down who gave it. `invitedBy: null` is the
 * command line, which may give any role.
 *
 * `invited`: the mail is in the outbox; `url` is what it carries, for a terminal where no mail arrives yet. Somebody
 * invited before gets a new link and role, and the old link ends; somebody disabled is invited back.
 * `already_active`: they can sign in; nothing was changed, `role` is the one they have.
 * `invalid`: `email` cannot be a staff address, or `role` is none of owner, admin, campaigner, moderator, analyst, support.
 * `not_allowed`: only an owner makes an owner. Nothing else is thrown but failures of the database.
 */
export async function inviteStaff(tx: Tx, invitation: Invitation): Promise<InviteResult> {
  const email = staffEmail(invitation.email)
  const role = staffRoles.find((known) => known === invitation.role)
  if (!email) return { kind: 'invalid', field: 'email' }
  if (!role) return { kind: 'invalid', field: 'role' }
  const actor = invitation.invitedBy
  if (!mayGive(actor?.role ?? null, role)) return { kind: 'not_allowed' }
  const organisation = await getOrganisation()
  return tx.transaction(async (tx) => {
    const person = await findOrAdd(tx, email, role)
    if (person.status === 'active') return { kind: 'already_active', email, role: person.role }
    if (!mayGive(actor?.role ?? null, person.role)) return { kind: 'not_allowed' }
    await tx.update(staff).set({ role, status: 'invited' }).where(eq(staff.id, person.id))
    await tx.delete(staffSession).where(eq(staffSession.staffId, person.id))
    const url = await writeInvitation(tx, person.id, actor?.id ?? null)
    await tx
      .insert(staffEvent)
      .values({ kind: 'invited', actorId: actor?.id, subjectId: person.id, facts: { role } })
    await enqueueMail(tx, {
      kind: 'staff-invitation',
      to: email,
      canonicalEmail: canonicalEmail(email),
      data: { url, role, invitedBy: actor?.name ?? '', organisation: organisation.shortName },
      priority: 0,
    })
    return { kind: 'invited', url, email, role }
  })
}

async function findOrAdd(tx: Tx, email: string, role: StaffRole) {
  await tx.insert(staff).values({ email, role }).onConflictDoNothing({ target: staff.email })
  const [person] = await tx.select().from(staff).where(eq(staff.email, email)).for('update')
  if (!person) throw new Error('somebody just added cannot be found')
  return person
}

async function writeInvitation(tx: Tx, staffId: string, invitedBy: string | null): Promise<string> {
  await tx
    .delete(staffInvitation)
    .where(and(eq(staffInvitation.staffId, staffId), isNull(staffInvitation.acceptedAt)))
  const token = newToken()
  await tx.insert(staffInvitation).values({
    tokenHash: hashOf(token),
    staffId,
    invitedBy,
    expires: sql`now() + make_interval(hours => ${invitationHours})`,
  })
  return `${env().SITE_URL}/staff/invitations/${token}`
}
