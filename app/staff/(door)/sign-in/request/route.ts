import { type NextRequest, NextResponse } from 'next/server'
import { cookiesOf, readForm, seeOther } from '@/app/staff/read-form'
import { inTransaction } from '@/lib/in-transaction'
import { clientAddress } from '@/lib/integrity/client-address'
import {
  browserCookieName,
  browserCookieSeconds,
  cookieOptions,
  readBrowserCookie,
  writeBrowserCookie,
} from '@/lib/staff/cookies'
import { requestSignIn } from '@/lib/staff/request-sign-in'
import { safeReturnTo } from '@/lib/staff/return-to'
import { newToken } from '@/lib/staff/secrets'
import { staffEmail } from '@/lib/staff/staff-email'

/** Everybody waits as long: the work for an address we know is over well before. */
const answerAfterMilliseconds = 400

export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const email = (form.email ?? '').slice(0, 254)
  const returnTo = safeReturnTo(form.returnTo)
  // The same key as before, so that the mail asked for a minute ago still works here.
  const key = readBrowserCookie(cookiesOf(request)[browserCookieName()])?.key ?? newToken()
  const isAddress = staffEmail(email) !== null
  if (isAddress) {
    const client = clientAddress(
      request.headers.get('x-undersigned-peer'),
      request.headers.get('x-forwarded-for'),
    )
    const floor = new Promise((resolve) => setTimeout(resolve, answerAfterMilliseconds))
    await Promise.all([inTransaction((tx) => requestSignIn(tx, { email, browserKey: key, client })), floor])
  }
  const path = isAddress
    ? '/staff/sign-in/check-your-email'
    : `/staff/sign-in?problem=email&returnTo=${encodeURIComponent(returnTo)}`
  const answer = new NextResponse(null, seeOther(path))
  const cookie = writeBrowserCookie({ key, email, returnTo })
  answer.cookies.set(browserCookieName(), cookie, { ...cookieOptions(), maxAge: browserCookieSeconds })
  return answer
}
