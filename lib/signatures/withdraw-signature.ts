import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'
import { wordings } from '../supporters/consent-wordings'

/** Takes a name back for good. The count falls by the trigger; a second call changes nothing and is no mistake. */
export async function withdrawSignature(
  tx: Tx,
  signatureId: string,
): Promise<{ kind: 'withdrawn' | 'nothing_to_do' }> {
  const [row] = await tx.execute<{ slug: string }>(sql`
    with gone as (
      update signature set state = 'withdrawn', seat = null, withdrawn_at = now(), show_name = false
      where id = ${signatureId} and state in ('pending', 'confirmed', 'held')
      returning id, campaign_id, canonical_email
    ), told as (
      insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
      select id, canonical_email, campaign_id, 'sign', 'withdrawn', ${wordings.sign.id}, 'preferences' from gone
    )
    select c.slug from gone join campaign c on c.id = gone.campaign_id`)
  if (!row) return { kind: 'nothing_to_do' }
  await refreshPages(tx, row.slug)
  return { kind: 'withdrawn' }
}
