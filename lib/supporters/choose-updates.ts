import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { wordings } from './consent-wordings'

/** Records a new choice about updates, made from the link in a mail: it proves the address, so it takes effect at once. */
export async function chooseUpdates(tx: Tx, signatureId: string, wants: boolean): Promise<void> {
  await tx.execute(sql`
    insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
    select id, canonical_email, campaign_id, 'updates', ${wants ? 'given' : 'withdrawn'}, ${wordings.updates.id}, 'preferences'
    from signature where id = ${signatureId}`)
}
