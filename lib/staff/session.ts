import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { askNextAuth } from './next-auth'
import { isOwnOrigin } from './own-origin'
import { may, type Permission, type StaffRole } from './permissions'
import { getActiveStaff } from './queries'

/** Who is signed in. The one file of lib that knows of Next: pages, actions and handlers ask here, each for itself. */
export type SignedInStaff = { id: string; email: string; name: string; role: StaffRole }

/** Whoever the session cookie belongs to, or null. Asked of the database once a request; slides the idle limit. */
export const currentStaff = cache(async (): Promise<SignedInStaff | null> => {
  const given = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  return readSession(given)
})

/** The same for a set of cookies. */
async function readSession(given: Record<string, string>): Promise<SignedInStaff | null> {
  const answer = await askNextAuth({ method: 'GET', query: { nextauth: ['session'] }, cookies: given })
  const session = answer.body
  if (typeof session !== 'object' || session === null || !('staffId' in session)) return null
  return typeof session.staffId === 'string' ? getActiveStaff(session.staffId) : null
}

/**
 * Whoever is signed in and may do this. Sends a stranger to sign in, with the page they wanted, and shows somebody
 * without the permission a page that does not exist. Every page, action and handler calls it: no layout or proxy can.
 */
export async function requireStaff(permission: Permission, wanted = '/staff'): Promise<SignedInStaff> {
  const person = await currentStaff()
  if (!person) redirect(`/staff/sign-in?returnTo=${encodeURIComponent(wanted)}`)
  if (!may(person.role, permission)) notFound()
  return person
}

/** The same for a Server Action, which Next would run even when the browser's Origin is missing. */
export async function requireStaffToAct(permission: Permission): Promise<SignedInStaff> {
  if (!isOwnOrigin((await headers()).get('origin'))) notFound()
  return requireStaff(permission)
}
