'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { inTransaction } from '@/lib/in-transaction'
import { changeRole } from '@/lib/staff/change-role'
import { disableStaff } from '@/lib/staff/disable-staff'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { staffRoles } from '@/lib/staff/permissions'
import { listStaff } from '@/lib/staff/queries'
import { resetSecondFactor } from '@/lib/staff/second-factor/reset-second-factor'
import { requireFreshFactor, requireStaffToAct, takeFreshCode } from '@/lib/staff/session'
import { endSessions } from '@/lib/staff/sessions'

const invitation = z.object({ email: z.string().max(400).default(''), role: z.string().default('') })

export async function invite(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireStaffToAct('staff.manage')
  const { freshCode: _, ...typed } = textsOf(form)
  const read = invitation.safeParse(typed)
  if (!read.success) return again(typed, { email: 'Enter one work email address, like name@example.org' })
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again(typed, freshCodeMistake(fresh))
  const invitedBy = { id: actor.id, role: actor.role, name: actor.name || actor.email }
  const result = await inTransaction((tx) => inviteStaff(tx, { ...read.data, invitedBy }))
  switch (result.kind) {
    case 'invited':
      return redirect('/staff/people?done=invited')
    case 'already_active':
      return again(typed, { email: 'This person is in the list already: change their role there' })
    case 'not_allowed':
      return again(typed, { role: 'Choose another role: only an owner makes an owner' })
    case 'invalid':
      return again(
        typed,
        result.field === 'email'
          ? { email: 'Enter one work email address, like name@example.org' }
          : { role: 'Choose a role' },
      )
  }
}

/**
 * Sends the invitation of somebody who has not accepted, or was disabled, once more; the old link ends. The role is the one
 * they have. Asks for a fresh code first: there is nothing typed that could be lost.
 */
export async function resend(id: string): Promise<void> {
  const actor = await requireStaffToAct('staff.manage')
  const page = `/staff/people/${encodeURIComponent(id)}`
  await requireFreshFactor(page)
  const member = (await listStaff()).find((person) => person.id === id)
  if (!member) redirect(`${page}?done=not_found`)
  const invitedBy = { id: actor.id, role: actor.role, name: actor.name || actor.email }
  const result = await inTransaction((tx) =>
    inviteStaff(tx, { email: member.email, role: member.role, invitedBy }),
  )
  redirect(`${page}?done=${result.kind}`)
}

/** Gives another role. Asks for a fresh code in the form itself. */
export async function setRole(id: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireStaffToAct('staff.manage')
  const { freshCode: _, ...typed } = textsOf(form)
  const role = z.enum(staffRoles).safeParse(typed.role)
  if (!role.success) return again(typed, { role: 'Choose a role' })
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again(typed, freshCodeMistake(fresh))
  const result = await inTransaction((tx) => changeRole(tx, actor, id, role.data))
  // Whoever changes their own role has ended their own session: the page then asks them to sign in.
  return redirect(personPage(id, result.kind))
}

export async function resetFactor(id: string, _answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireStaffToAct('staff.manage')
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again({}, freshCodeMistake(fresh))
  const result = await inTransaction((tx) => resetSecondFactor(tx, actor, id))
  return redirect(personPage(id, result.kind))
}

export async function endSession(id: string, form: FormData): Promise<void> {
  const actor = await requireStaffToAct('staff.manage')
  const ref = textsOf(form).ref ?? ''
  const result = await inTransaction((tx) => endSessions(tx, actor, id, { ref }))
  redirect(personPage(id, result.kind))
}

export async function endAllSessions(id: string): Promise<void> {
  const actor = await requireStaffToAct('staff.manage')
  const result = await inTransaction((tx) => endSessions(tx, actor, id, { keepHash: null }))
  redirect(personPage(id, result.kind))
}

export async function disable(id: string): Promise<void> {
  const actor = await requireStaffToAct('staff.manage')
  const result = await inTransaction((tx) => disableStaff(tx, actor, id))
  redirect(personPage(id, result.kind))
}

function personPage(id: string, done: string): string {
  return `/staff/people/${encodeURIComponent(id)}?done=${done}`
}
