import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { canonicalEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'

/** The addresses we know under a keyed hash: as mail goes there, and as it is compared. */
export type Addresses = { emails: string[]; canonicalEmails: string[] }

/**
 * Who stands behind a keyed hash, from the people we know and the mail we sent; none once they are erased. Signatures are
 * not asked: there are millions, and none without one of these two.
 */
export async function addressesOf(tx: Tx, key: string): Promise<Addresses> {
  const rows = await tx.execute<{ email: string }>(sql`
    select email from supporter where address_key = ${key}
    union select distinct to_address from mail where address_key = ${key} and to_address <> ''`)
  // A mail to a representative or to staff has a key of its own; what does not make this one is another's.
  const emails = rows.map(({ email }) => email).filter((email) => addressKey(canonicalEmail(email)) === key)
  return { emails, canonicalEmails: [...new Set(emails.map(canonicalEmail))] }
}
