import { and, count, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { staffEvent, staffSession } from '@/db/schema/staff'
import { hmac } from '../tokens/keys'
import { browserWords, networkWords } from './browser-words'
import { knownBrowserCookieName } from './cookies'
import { hashOf } from './secrets'
import { tellStaff } from './tell-staff'

/** What a browser says of itself, and where it comes from. */
export type SeenBrowser = { userAgent: string | null; ip: string | null }

const peopleRemembered = 5

/**
 * Notes the browser of a session that has just begun, and mails its person when it is one they have not signed in with
 * before (never at their first sign-in). The browser remembers who has: gives the new value of that cookie.
 */
export async function greetBrowser(
  token: string,
  seen: SeenBrowser,
  cookies: Record<string, string>,
): Promise<string> {
  const browser = browserWords(seen.userAgent)
  const known = (cookies[knownBrowserCookieName()] ?? '').split('.').filter(Boolean)
  return db.transaction(async (tx) => {
    const [session] = await tx
      .update(staffSession)
      .set({ browser, network: networkWords(seen.ip) })
      .where(eq(staffSession.tokenHash, hashOf(token)))
      .returning()
    if (!session) return known.join('.')
    const mark = hmac('known-browser', session.staffId).toString('base64url').slice(0, 22)
    if (!known.includes(mark)) {
      const [signIns] = await tx
        .select({ times: count() })
        .from(staffEvent)
        .where(and(eq(staffEvent.kind, 'signed_in'), eq(staffEvent.subjectId, session.staffId)))
      const detail = [browser, networkWords(seen.ip)].filter(Boolean).join(', ')
      if ((signIns?.times ?? 0) > 1) await tellStaff(tx, session.staffId, { what: 'new_browser', detail })
    }
    return [mark, ...known.filter((other) => other !== mark)].slice(0, peopleRemembered).join('.')
  })
}
