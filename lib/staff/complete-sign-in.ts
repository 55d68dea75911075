import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { staffVerification } from '@/db/schema/staff'
import { env } from '../env'
import { sessionCookieName } from './cookies'
import { greetBrowser, type SeenBrowser } from './greet-browser'
import { askNextAuth } from './next-auth'
import { safeReturnTo } from './return-to'
import { codeHashOf, hashOf, linkHashOf, newToken } from './secrets'
import { staffEmail } from './staff-email'

const triesAtCode = 5

/** The browser at hand: its key from request-sign-in, its cookies, and the page it wanted. */
export type Browser = {
  key: string
  cookies: Record<string, string>
  returnTo: string
  seen?: SeenBrowser
}

/** `knownBrowser`: what the browser is to remember (cookies.ts knownBrowserCookieName). */
export type SignInResult =
  | { kind: 'signed_in'; setCookie: string; knownBrowser: string; path: string }
  | { kind: 'refused' }

/** Follows a mailed link. The link is used up only in the browser that asked for it; elsewhere nothing changes. */
export async function signInByLink(email: string, token: string, browser: Browser): Promise<SignInResult> {
  const path = safeReturnTo(browser.returnTo)
  const answer = await askNextAuth(
    {
      method: 'POST',
      query: { nextauth: ['callback', 'email'], email, token },
      body: { callbackUrl: `${env().SITE_URL}${path}` },
      cookies: browser.cookies,
    },
    hashOf(browser.key),
  )
  // Of its cookies only the session is wanted; the others serve pages of next-auth's that are not shown.
  const setCookie = answer.setCookies.find((cookie) => cookie.startsWith(`${sessionCookieName()}=`))
  if (!setCookie) return { kind: 'refused' }
  const sessionToken = decodeURIComponent(setCookie.slice(sessionCookieName().length + 1).split(';')[0] ?? '')
  const seen = browser.seen ?? { userAgent: null, ip: null }
  return {
    kind: 'signed_in',
    setCookie,
    knownBrowser: await greetBrowser(sessionToken, seen, browser.cookies),
    path,
  }
}

/**
 * Signs in with the eight digits of the mail instead. Every try costs one of five, the right one too, in one statement,
 * so that tries made at the same moment cannot share one. Each step stands by itself: next-auth reads on another
 * connection, where an open transaction of ours could not be seen.
 */
export async function signInByCode(email: string, typed: string, browser: Browser): Promise<SignInResult> {
  const identifier = staffEmail(email)
  const code = typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '')
  if (!identifier || !/^\d{8}$/.test(code)) return { kind: 'refused' }
  const tried = await db
    .update(staffVerification)
    .set({ wrongCodes: sql`${staffVerification.wrongCodes} + 1` })
    .where(
      and(
        eq(staffVerification.identifier, identifier),
        eq(staffVerification.browserHash, hashOf(browser.key)),
        lt(staffVerification.wrongCodes, triesAtCode),
        gt(staffVerification.expires, sql`now()`),
      ),
    )
    .returning()
  const right = tried.find((row) => row.codeHash === codeHashOf(identifier, code))
  if (!right) return { kind: 'refused' }
  // The token of the link is known only to the mailbox: the code buys another in its place.
  const token = newToken()
  const swapped = await db
    .update(staffVerification)
    .set({ tokenHash: linkHashOf(token) })
    .where(eq(staffVerification.tokenHash, right.tokenHash))
    .returning()
  return swapped.length === 1 ? signInByLink(identifier, token, browser) : { kind: 'refused' }
}
