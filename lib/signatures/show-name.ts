import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../refresh-pages'
import { wordings } from '../supporters/consent-wordings'

/** Shows the first name and area on the campaign page, or stops showing them at once. */
export async function showName(tx: Tx, signatureId: string, isShown: boolean): Promise<void> {
  const [row] = await tx.execute<{ slug: string }>(sql`
    with changed as (
      update signature set show_name = ${isShown}
      where id = ${signatureId} and state in ('pending', 'confirmed', 'held') and show_name <> ${isShown}
      returning id, campaign_id, canonical_email
    ), told as (
      insert into consent_event (signature_id, canonical_email, campaign_id, purpose, action, wording_id, source)
      select id, canonical_email, campaign_id, 'publish_name', ${isShown ? 'given' : 'withdrawn'}, ${wordings.publish_name.id}, 'preferences'
      from changed
    )
    select c.slug from changed join campaign c on c.id = changed.campaign_id`)
  if (row) await refreshPages(tx, row.slug)
}
