import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { canonicalEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'

/** The addresses we know under a keyed hash: as mail goes there, and as it is compared. */
export type Addresses = { emails: string[]; canonicalEmails: string[] }

/**
 * Who stands behind a keyed hash, from the people we know, the mail we sent and the complaints we keep; none once they are
 * erased, but for a complaint. Signatures are not asked, since there are millions and none is found by a hash: who has one
 * and nothing else is found by the link that was mailed to them, see `neverWrittenTo`.
 */
export async function addressesOf(tx: Tx, key: string): Promise<Addresses> {
  const rows = await tx.execute<{ email: string }>(sql`
    select email from supporter where address_key = ${key}
    union select distinct to_address from mail where address_key = ${key} and to_address <> ''
    union select email from complaint where address_key = ${key} and erased_at is null`)
  // A mail to a representative or to staff has a key of its own; what does not make this one is another's.
  const emails = rows.map(({ email }) => email).filter((email) => addressKey(canonicalEmail(email)) === key)
  return { emails, canonicalEmails: [...new Set(emails.map(canonicalEmail))] }
}

/**
 * Where mail goes to somebody of whom we hold a form or a letter and nothing else: one that was put aside, for which nothing
 * was ever mailed, or one whose mail is forgotten. Null for nobody.
 */
export async function neverWrittenTo(tx: Tx, canonical: string): Promise<string | null> {
  const [row] = await tx.execute<{ email: string }>(sql`
    (select email from signature where canonical_email = ${canonical} and email <> '' limit 1)
    union all (select email from letter_request where canonical_email = ${canonical} and email <> '' limit 1)`)
  return row?.email ?? null
}
