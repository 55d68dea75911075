import { and, count, eq, gt, lt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mail } from '@/db/schema/mail'
import { staff, staffSignInRequest, staffVerification } from '@/db/schema/staff'
import { env } from '../env'
import type { ClientAddress } from '../integrity/client-address'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'
import { linkSeconds } from './auth-options'
import { codeHashOf, hashOf, linkHashOf, newCode, newToken } from './secrets'
import { staffEmail } from './staff-email'

const limits = { perAddress: 5, perClient: 20, mailsInAll: 200 }

type SignInRequest = { email: string; browserKey: string; client: Pick<ClientAddress, 'ipKey' | 'sharing'> }

/**
 * Mails a link and a code that live ten minutes, if the address is that of somebody active and nobody asked too often
 * in the last hour. Says nothing of which: the caller gives everybody the same answer after the same time.
 */
export async function requestSignIn(tx: Tx, request: SignInRequest): Promise<void> {
  const identifier = staffEmail(request.email)
  const token = newToken()
  const code = newCode()
  await tx.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('staff-sign-in'))`)
    await sweep(tx)
    if (!identifier || (await isTooOften(tx, identifier, request.client))) return
    await tx
      .insert(staffSignInRequest)
      .values({ identifierKey: addressKey(identifier), ipKey: request.client.ipKey })
    const [person] = await tx
      .select()
      .from(staff)
      .where(and(eq(staff.email, identifier), eq(staff.status, 'active')))
    if (!person) return
    await tx.insert(staffVerification).values({
      identifier,
      tokenHash: linkHashOf(token),
      codeHash: codeHashOf(identifier, code),
      browserHash: hashOf(request.browserKey),
      expires: sql`now() + make_interval(secs => ${linkSeconds})`,
    })
    await enqueueMail(tx, {
      kind: 'staff-sign-in',
      to: person.email,
      canonicalEmail: canonicalEmail(person.email),
      // Behind #: the browser keeps it to itself, so no server, log or scanner's fetch ever holds the token.
      data: {
        url: `${env().SITE_URL}/staff/sign-in/continue#t=${token}&e=${encodeURIComponent(identifier)}`,
        code,
        expires: '10 minutes',
      },
      priority: 0,
    })
  })
}

async function isTooOften(tx: Tx, identifier: string, client: SignInRequest['client']): Promise<boolean> {
  const hourAgo = sql`now() - interval '1 hour'`
  const asked = async (
    column: typeof staffSignInRequest.identifierKey | typeof staffSignInRequest.ipKey,
    key: string,
  ) => {
    const [row] = await tx
      .select({ times: count() })
      .from(staffSignInRequest)
      .where(and(eq(column, key), gt(staffSignInRequest.at, hourAgo)))
    return row?.times ?? 0
  }
  if ((await asked(staffSignInRequest.identifierKey, addressKey(identifier))) >= limits.perAddress)
    return true
  // Mails, not requests: guesses at addresses that are nobody's cannot lock everybody out.
  const [mailed] = await tx
    .select({ times: count() })
    .from(mail)
    .where(and(eq(mail.kind, 'staff-sign-in'), gt(mail.createdAt, hourAgo)))
  if ((mailed?.times ?? 0) >= limits.mailsInAll) return true
  return (
    client.sharing === 'none' && (await asked(staffSignInRequest.ipKey, client.ipKey)) >= limits.perClient
  )
}

async function sweep(tx: Tx): Promise<void> {
  await tx.delete(staffVerification).where(lt(staffVerification.expires, sql`now()`))
  await tx.delete(staffSignInRequest).where(lt(staffSignInRequest.at, sql`now() - interval '1 day'`))
}
