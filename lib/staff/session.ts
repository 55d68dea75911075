import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/db/client'
import { sessionCookieName } from './cookies'
import { askNextAuth } from './next-auth'
import { isOwnOrigin } from './own-origin'
import { may, type Permission, type StaffRole } from './permissions'
import { type GivenCode, giveCode } from './second-factor/give-code'
import { getOpenSession, markFactor, type OpenSession } from './second-factor/open-session'

/** Who is signed in. The one file of lib that knows of Next: pages, actions and handlers ask here, each for itself. */
export type SignedInStaff = { id: string; email: string; name: string; role: StaffRole }

/** The session of the cookie, or null. Asked of the database once a request; slides the idle limit. */
export const currentSession = cache(async (): Promise<OpenSession | null> => {
  const given = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  const token = given[sessionCookieName()]
  if (!token) return null
  const answer = await askNextAuth({ method: 'GET', query: { nextauth: ['session'] }, cookies: given })
  const session = answer.body
  if (typeof session !== 'object' || session === null || !('staffId' in session)) return null
  return getOpenSession(token)
})

/** Whoever the session cookie belongs to, or null, whether or not the second factor was given. */
export const currentStaff = cache(async (): Promise<SignedInStaff | null> => {
  return (await currentSession())?.person ?? null
})

/**
 * Whoever is signed in and may do this. Sends a stranger to sign in, with the page they wanted, somebody whose role asks
 * for a second factor to give it, and shows somebody without the permission a page that does not exist. Every page,
 * action and handler calls it: no layout or proxy can.
 */
export async function requireStaff(permission: Permission, wanted = '/staff'): Promise<SignedInStaff> {
  const { person, awaitsFactor } = await requireSession(wanted)
  if (awaitsFactor) redirect(secondStep(wanted))
  if (!may(person.role, permission)) notFound()
  return person
}

/** The same for a Server Action, which Next would run even when the browser's Origin is missing. */
export async function requireStaffToAct(permission: Permission): Promise<SignedInStaff> {
  if (!isOwnOrigin((await headers()).get('origin'))) notFound()
  return requireStaff(permission)
}

/** Whoever has a session, before the second factor too: for leaving. */
export async function requireSession(wanted = '/staff'): Promise<OpenSession> {
  const session = await currentSession()
  return session ?? redirect(`/staff/sign-in?returnTo=${encodeURIComponent(wanted)}`)
}

/**
 * Goes on only when a code of the second factor was given within ten minutes; else asks for one and comes back to
 * `wanted`. Call it after requireStaff, where a page leads to an export, a mass invalidation, a send or a role.
 */
export async function requireFreshFactor(wanted: string): Promise<void> {
  const { isFresh } = await requireSession(wanted)
  if (!isFresh) redirect(secondStep(wanted))
}

/** True when a form that needs a fresh code has to ask for it itself (see app/staff/ui/fresh-code.tsx). */
export async function asksFreshCode(): Promise<boolean> {
  return !(await requireSession()).isFresh
}

export type FreshCode = { kind: 'fresh' } | { kind: 'missing' } | Exclude<GivenCode, { kind: 'right' }>

/**
 * Takes the six digits that such a form carries in its field `freshCode`. `fresh`: given now or within ten minutes. Anything
 * else: do nothing, and show the form again with what was typed.
 */
export async function takeFreshCode(form: FormData): Promise<FreshCode> {
  const { isFresh, person, tokenHash } = await requireSession()
  if (isFresh) return { kind: 'fresh' }
  const typed = String(form.get('freshCode') ?? '').slice(0, 40)
  if (typed.trim() === '') return { kind: 'missing' }
  const given = await giveCode(db, person.id, typed, Date.now())
  if (given.kind !== 'right') return given
  await markFactor(db, tokenHash)
  return { kind: 'fresh' }
}

function secondStep(wanted: string): string {
  return `/staff/second-step?returnTo=${encodeURIComponent(wanted)}`
}
