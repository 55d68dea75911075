'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { freshCodeMistake } from '@/app/staff/ui/fresh-code'
import { inTransaction } from '@/lib/in-transaction'
import {
  codesCookieName,
  codesCookieSeconds,
  cookieOptions,
  sessionCookieName,
  writeCodesCookie,
} from '@/lib/staff/cookies'
import { nameStaff, staffName } from '@/lib/staff/name-staff'
import { renewRecoveryCodes } from '@/lib/staff/second-factor/recovery-codes'
import { dropOwnSecondFactor } from '@/lib/staff/second-factor/reset-second-factor'
import { requireSession, requireStaffToAct, takeFreshCode } from '@/lib/staff/session'
import { endSessions } from '@/lib/staff/sessions'
import { signOut, signOutEverywhere } from '@/lib/staff/sign-out'

export async function signOutHere(): Promise<void> {
  await requireStaffToAct('desk.read')
  const jar = await cookies()
  await inTransaction((tx) => signOut(tx, jar.get(sessionCookieName())?.value ?? ''))
  jar.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  redirect('/staff/sign-in')
}

export async function signOutOfAll(): Promise<void> {
  const person = await requireStaffToAct('desk.read')
  await inTransaction((tx) => signOutEverywhere(tx, person.id))
  const jar = await cookies()
  jar.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  redirect('/staff/sign-in')
}

export async function setName(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('desk.read')
  const typed = textsOf(form)
  const name = staffName.safeParse(typed.name ?? '')
  if (!name.success) return again(typed, { name: 'Enter your name in one line, without special characters' })
  await inTransaction((tx) => nameStaff(tx, person.id, name.data))
  redirect('/staff/account?done=named')
}

/** Ends one of one's own sessions in another browser. */
export async function endOwnSession(form: FormData): Promise<void> {
  const person = await requireStaffToAct('desk.read')
  const ref = textsOf(form).ref ?? ''
  const result = await inTransaction((tx) => endSessions(tx, person, person.id, { ref }))
  redirect(`/staff/account?done=${result.kind}`)
}

export async function endOtherSessions(): Promise<void> {
  const person = await requireStaffToAct('desk.read')
  const { tokenHash } = await requireSession()
  const result = await inTransaction((tx) => endSessions(tx, person, person.id, { keepHash: tokenHash }))
  redirect(`/staff/account?done=${result.kind}`)
}

/** Ten new recovery codes; the old ones end. They are shown on a page of their own, for ten minutes. */
export async function renewCodes(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('desk.read')
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again({}, freshCodeMistake(fresh))
  const codes = await inTransaction((tx) => renewRecoveryCodes(tx, person.id))
  const jar = await cookies()
  const sealed = writeCodesCookie(person.id, codes)
  jar.set(codesCookieName(), sealed, { ...cookieOptions(), maxAge: codesCookieSeconds })
  return redirect('/staff/second-step/codes?returnTo=/staff/account')
}

/** Takes the second step from the device that has it, so that it can be set up on another. */
export async function moveSecondFactor(_answer: FormAnswer, form: FormData): Promise<FormAnswer> {
  const person = await requireStaffToAct('desk.read')
  const fresh = await takeFreshCode(form)
  if (fresh.kind !== 'fresh') return again({}, freshCodeMistake(fresh))
  await inTransaction((tx) => dropOwnSecondFactor(tx, person.id))
  return redirect('/staff/second-step?returnTo=/staff/account')
}
