import { type NextRequest, NextResponse } from 'next/server'
import { cookiesOf, readForm, seeOther } from '@/app/staff/read-form'
import { rememberBrowser, seenBrowser } from '@/app/staff/seen-browser'
import { type Browser, type SignInResult, signInByCode, signInByLink } from '@/lib/staff/complete-sign-in'
import { browserCookieName, cookieOptions, readBrowserCookie } from '@/lib/staff/cookies'
import { staffEmail } from '@/lib/staff/staff-email'

export async function POST(request: NextRequest): Promise<Response> {
  const form = await readForm(request)
  if (form instanceof Response) return form
  const cookies = cookiesOf(request)
  const asked = readBrowserCookie(cookies[browserCookieName()])
  const refused = form.t
    ? '/staff/sign-in/continue?problem=link'
    : '/staff/sign-in/check-your-email?problem=code'
  if (!asked) return seeOther(refused)
  const result = await signIn(form, {
    key: asked.key,
    returnTo: asked.returnTo,
    cookies,
    seen: seenBrowser(request),
  })
  if (result.kind === 'refused') return seeOther(refused)
  const answer = new NextResponse(null, seeOther(result.path))
  answer.cookies.set(browserCookieName(), '', { ...cookieOptions(), maxAge: 0 })
  rememberBrowser(answer, result.knownBrowser)
  // After the others: setting a cookie writes that header anew.
  answer.headers.append('set-cookie', result.setCookie)
  return answer
}

async function signIn(form: Record<string, string>, browser: Browser): Promise<SignInResult> {
  const email = staffEmail(form.email ?? '')
  if (!email) return { kind: 'refused' }
  return form.t ? signInByLink(email, form.t, browser) : signInByCode(email, form.code ?? '', browser)
}
