'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import type { FormAnswer } from '@/app/staff/ui/form-spec'
import { again, textsOf } from '@/app/staff/ui/form-texts'
import { inTransaction } from '@/lib/in-transaction'
import { cookieOptions, sessionCookieName } from '@/lib/staff/cookies'
import { nameStaff, staffName } from '@/lib/staff/name-staff'
import { requireStaffToAct } from '@/lib/staff/session'
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
