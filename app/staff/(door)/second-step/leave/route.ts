import { type NextRequest, NextResponse } from 'next/server'
import { cookiesOf, readForm, seeOther } from '@/app/staff/read-form'
import { inTransaction } from '@/lib/in-transaction'
import { cookieOptions, sessionCookieName } from '@/lib/staff/cookies'
import { signOut } from '@/lib/staff/sign-out'

/** Signs out somebody who cannot, or will not, give the code. */
export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  await inTransaction((tx) => signOut(tx, cookiesOf(request)[sessionCookieName()] ?? ''))
  const answer = new NextResponse(null, seeOther('/staff/sign-in'))
  answer.cookies.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  return answer
}
