import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { staff, staffEvent, staffInvitation, staffVerification } from '@/db/schema/staff'
import { type SignInResult, signInByLink } from './complete-sign-in'
import type { SeenBrowser } from './greet-browser'
import { codeHashOf, hashOf, linkHashOf, newCode, newToken } from './secrets'

/**
 * Makes the invited person active and signs them in, by the same way as a mailed link. Once: the second time, or after
 * 72 hours, or for somebody disabled meanwhile, it is `refused` and nothing changes.
 */
export async function acceptInvitation(
  token: string,
  name: string,
  cookies: Record<string, string>,
  seen?: SeenBrowser,
): Promise<SignInResult> {
  const browserKey = newToken()
  const opened = await db.transaction((tx) => activate(tx, token, name, browserKey))
  if (!opened) return { kind: 'refused' }
  return signInByLink(opened.email, opened.linkToken, { key: browserKey, cookies, returnTo: '/staff', seen })
}

async function activate(tx: Tx, token: string, name: string, browserKey: string) {
  const [invitation] = await tx
    .update(staffInvitation)
    .set({ acceptedAt: sql`now()` })
    .where(
      and(
        eq(staffInvitation.tokenHash, hashOf(token)),
        isNull(staffInvitation.acceptedAt),
        gt(staffInvitation.expires, sql`now()`),
        sql`exists (select 1 from staff where staff.id = ${staffInvitation.staffId} and staff.status = 'invited')`,
      ),
    )
    .returning()
  if (!invitation) return null
  const [person] = await tx
    .update(staff)
    .set({ status: 'active', name, emailVerified: sql`now()` })
    .where(and(eq(staff.id, invitation.staffId), eq(staff.status, 'invited')))
    .returning()
  if (!person) throw new Error('an invitation was accepted for somebody who is not invited')
  await tx.insert(staffEvent).values({ kind: 'accepted', actorId: person.id, subjectId: person.id })
  const linkToken = newToken()
  await tx.insert(staffVerification).values({
    identifier: person.email,
    tokenHash: linkHashOf(linkToken),
    codeHash: codeHashOf(person.email, newCode()),
    browserHash: hashOf(browserKey),
    expires: sql`now() + interval '1 minute'`,
  })
  return { email: person.email, linkToken }
}
