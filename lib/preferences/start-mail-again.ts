import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { wordings } from '../supporters/consent-wordings'
import { whoseAddress } from './whose-address'

/**
 * A new yes to email about campaigns, by who has the mailbox. It lifts that they had left (a trigger does) and a pause, and
 * nothing that a provider told us: an address that mail came back from stays stopped.
 */
export async function startMailAgain(tx: Tx, key: string, signatureId: string | null): Promise<void> {
  const whose = await whoseAddress(tx, key)
  if (!whose) return
  await tx.execute(sql`
    insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
    select s.id, ${whose.canonicalEmail}, s.campaign_id, 'updates', 'given', ${wordings.updates_again.id}, 'preferences'
    from (select ${signatureId}::uuid as id) named left join signature s on s.id = named.id`)
}
