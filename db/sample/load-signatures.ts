import { sql } from 'drizzle-orm'
import type { Tx } from '../client'
import type { SampleSignature } from './signatures'

/** Writes all signatures of a campaign in one statement with one value: ten times as fast as a value for each column. */
export async function loadSignatures(
  tx: Tx,
  campaignId: number,
  signatures: SampleSignature[],
): Promise<void> {
  const rows = JSON.stringify(signatures.map(toRow))
  // As text first: the driver would write a value it takes for jsonb as JSON a second time.
  await tx.execute(sql`
    insert into signature (id, campaign_id, name, name_key, email, canonical_email, country, postcode, area, show_name,
      state, seat, confirmations_sent, supporter_id, created_at, requested_at, confirmed_at, withdrawn_at)
    select id, ${campaignId}::integer, name, name_key, email, canonical_email, country, postcode, area, show_name,
      state, seat, confirmations_sent, supporter_id, created_at, requested_at, confirmed_at, withdrawn_at
    from jsonb_populate_recordset(null::signature, ${rows}::text::jsonb)`)
}

function toRow(signed: SampleSignature) {
  return {
    id: signed.id,
    name: signed.name,
    name_key: signed.nameKey,
    email: signed.email,
    canonical_email: signed.canonicalEmail,
    country: signed.country,
    postcode: signed.postcode,
    area: signed.area,
    show_name: signed.showName,
    state: signed.state,
    seat: signed.seat,
    confirmations_sent: signed.confirmationsSent,
    supporter_id: signed.supporterId,
    created_at: signed.createdAt,
    requested_at: signed.requestedAt,
    confirmed_at: signed.confirmedAt,
    withdrawn_at: signed.withdrawnAt,
  }
}
