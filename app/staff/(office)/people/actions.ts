'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { changeRole } from '@/lib/staff/change-role'
import { disableStaff } from '@/lib/staff/disable-staff'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { staffRoles } from '@/lib/staff/permissions'
import { requireStaffToAct } from '@/lib/staff/session'

const invitation = z.object({ email: z.string().max(400).default(''), role: z.string().default('') })

export async function invite(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const actor = await requireStaffToAct('staff.manage')
  const typed = textsOf(form)
  const read = invitation.safeParse(typed)
  if (!read.success) return again(typed, { email: 'Enter one work email address, like name@example.org' })
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

const person = z.string().min(1).max(100)

/** Sends the invitation of somebody who has not accepted, or was disabled, once more; the old link ends. */
export async function resend(form: FormData): Promise<void> {
  const actor = await requireStaffToAct('staff.manage')
  const { email, role } = z.object({ email: z.string(), role: z.enum(staffRoles) }).parse(textsOf(form))
  const result = await inTransaction((tx) =>
    inviteStaff(tx, {
      email,
      role,
      invitedBy: { id: actor.id, role: actor.role, name: actor.name || actor.email },
    }),
  )
  redirect(`/staff/people?done=${result.kind}`)
}

export async function setRole(form: FormData): Promise<void> {
  const actor = await requireStaffToAct('staff.manage')
  const { id, role } = z.object({ id: person, role: z.enum(staffRoles) }).parse(textsOf(form))
  const result = await inTransaction((tx) => changeRole(tx, actor, id, role))
  redirect(`/staff/people?done=${result.kind}`)
}

export async function disable(form: FormData): Promise<void> {
  const actor = await requireStaffToAct('staff.manage')
  const { id } = z.object({ id: person }).parse(textsOf(form))
  const result = await inTransaction((tx) => disableStaff(tx, actor, id))
  redirect(`/staff/people?done=${result.kind}`)
}
