import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { canonicalEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'

/** Where mail to somebody goes, how their address is compared, and whether they are a supporter yet. */
export type Whose = { email: string; canonicalEmail: string; supporterId: string | null }

/**
 * Whose address a keyed hash is: a supporter's, or that of somebody we have mailed who has confirmed nothing. Null for
 * nobody we know, as once somebody has been erased.
 */
export async function whoseAddress(tx: Tx, key: string): Promise<Whose | null> {
  const rows = await tx.execute<{ email: string; supporterId: string | null }>(sql`
    (select email, id as "supporterId" from supporter where address_key = ${key} limit 1)
    union all
    (select to_address, null from mail where address_key = ${key} and to_address <> '' order by id desc limit 1)`)
  // A mail to staff or to a representative may have been put under a key of its own.
  const found = rows.find(({ email }) => addressKey(canonicalEmail(email)) === key)
  return found ? { ...found, canonicalEmail: canonicalEmail(found.email) } : null
}
