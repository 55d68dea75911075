import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { mintToken, referenceOf } from '../tokens/signature-token'
import { whoseAddress } from './whose-address'

export type SignatureOfOwner = {
  /** Opens it by itself, and names it in the forms of the owner's page. */
  token: string
  reference: string
  campaignSlug: string
  demand: string
  name: string
  showName: boolean
  /** As its owner is told: one that we look at counts as confirmed to them. */
  state: 'pending' | 'confirmed' | 'withdrawn'
  signedAt: number
  /** When the petition was handed in with it: what was given then cannot be changed. */
  handedInAt: number | null
}

/** Every signature of an address, the newest first: also those of somebody who shares it. */
export async function readOwnSignatures(key: string): Promise<SignatureOfOwner[]> {
  const whose = await whoseAddress(db, key)
  if (!whose) return []
  const rows = await db.execute<Omit<SignatureOfOwner, 'token' | 'reference'> & { id: string }>(sql`
    select s.id, c.slug as "campaignSlug", c.demand, s.name, s.show_name as "showName",
      case when s.state in ('confirmed', 'held') then 'confirmed' when s.state = 'pending' then 'pending' else 'withdrawn' end as state,
      (extract(epoch from coalesce(s.confirmed_at, s.requested_at)) * 1000)::float8 as "signedAt",
      (select extract(epoch from max(e.at))::float8 * 1000 from campaign_event e
        where e.campaign_id = s.campaign_id and e.kind = 'delivered' and e.is_public and e.at >= s.confirmed_at::date) as "handedInAt"
    from signature s join campaign c on c.id = s.campaign_id
    where s.canonical_email = ${whose.canonicalEmail} and s.channel = 'web'
    order by s.requested_at desc, s.id limit 500`)
  return rows.map(({ id, ...row }) => ({
    ...row,
    token: mintToken('manage', id),
    reference: referenceOf(id),
  }))
}
