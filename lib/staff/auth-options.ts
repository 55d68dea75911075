import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import { env } from '../env'
import { staffAdapter } from './adapter'
import { cookieOptions, sessionCookieName } from './cookies'
import { newToken } from './secrets'
import { staffEmail } from './staff-email'

/*
 * next-auth 4 leaves these to whoever uses it. Each is answered here, and tried in tests/integration/staff-sign-in.test.ts
 * unless said otherwise.
 *
 *  1 session tokens kept in clear            adapter.ts keeps the SHA-256; no token is in any row
 *  2 tokens of 122 bits                      generateSessionToken: 256
 *  3 sessions of 30 days, links of a day     maxAge 8 h idle, 24 h in all (adapter.ts), links 10 minutes
 *  4 a page cannot slide the cookie          the cookie lives the 24 h, the row decides (adapter.ts createSession)
 *  5 `__Secure-` cookie                      `__Host-` on https (cookies.ts)
 *  6 its middleware knows only JWT           not used: requireStaff in every page, action and handler (session.ts)
 *  7 a GET consumes the link                 the public route answers 404; the mailed address carries the token behind #,
 *                                            only a POST from the asking browser consumes it (complete-sign-in.ts)
 *  8 provider loads nodemailer               a plain object; mail goes through the outbox (request-sign-in.ts)
 *  9 tells who is staff, makes accounts      same answer for everybody; signIn refuses, the adapter makes nobody
 * 10 loose reading of addresses              staff-email.ts (tests/unit/staff-email.test.ts)
 * 11 links built from the Host header        NEXTAUTH_URL from SITE_URL here; links from SITE_URL
 * 12 open redirects                          redirect below and return-to.ts (tests/unit/staff-return-to.test.ts)
 * 13 no limits                               request-sign-in.ts: 5 an address, 20 a network, an hour; codes five tries
 * 14 CSRF of its own POSTs only              isOwnOrigin in every handler and, in requireStaffToAct, in every action
 * 15 passwords mean JWT sessions             no credentials provider, no passwords
 */

const idleSessionSeconds = 8 * 3600
export const linkSeconds = 10 * 60

/** `browserHash`: the browser that the request came from, or null where no link is being followed. */
export function authOptions(browserHash: string | null): AuthOptions {
  // It reads this from the environment only, and would fall back to a header that anybody can write.
  process.env.NEXTAUTH_URL = `${env().SITE_URL}/api/auth`
  return {
    secret: env().NEXTAUTH_SECRET,
    adapter: staffAdapter(browserHash),
    providers: [byMailedLink()],
    session: {
      strategy: 'database',
      maxAge: idleSessionSeconds,
      updateAge: 5 * 60,
      generateSessionToken: newToken,
    },
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    pages: {
      signIn: '/staff/sign-in',
      error: '/staff/sign-in',
      verifyRequest: '/staff/sign-in/check-your-email',
    },
    callbacks: {
      // The adapter finds only active staff; anybody else arrives here as a stranger whose id is the address itself.
      signIn: ({ user, email }) => email?.verificationRequest === true || user.id !== user.email,
      redirect: ({ url, baseUrl }) =>
        URL.parse(url, baseUrl)?.origin === baseUrl ? new URL(url, baseUrl).href : baseUrl,
      session: ({ session, user }) => {
        const withId = { ...session, staffId: user.id }
        return withId
      },
    },
    // Its messages may hold addresses and tokens; the code of the message is enough to look it up.
    logger: { error: say, warn: () => {}, debug: () => {} },
  }
}

function byMailedLink(): EmailConfig {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    server: {},
    from: env().MAIL_FROM,
    maxAge: linkSeconds,
    options: {},
    normalizeIdentifier: (typed) => {
      const email = staffEmail(typed)
      if (!email) throw new Error('not a staff address')
      return email
    },
    sendVerificationRequest: () => {
      throw new Error('links are mailed by request-sign-in.ts')
    },
  }
}

function say(code: string): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), from: 'staff sign-in', code })}\n`)
}
