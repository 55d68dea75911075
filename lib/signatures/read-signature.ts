import { statements } from '@/db/client'
import type { CampaignState } from '../campaigns/campaign'

export type SignatureRow = {
  id: string
  campaignId: number
  campaignSlug: string
  campaignName: string
  demand: string
  addresseeShort: string
  campaignState: CampaignState
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
  state: 'pending' | 'confirmed' | 'held' | 'withdrawn' | 'invalidated' | 'spam'
  name: string
  email: string
  canonicalEmail: string
  country: string
  postcode: string | null
  area: string
  showName: boolean
  requestedAt: number
  confirmedAt: number | null
  updates: 'yes' | 'no'
  source: string
  /** When the petition was handed in with it; null while it was not. */
  handedInAt: number | null
}

/** One signature with what its pages show; null when it has been swept away. */
export async function readSignature(id: string): Promise<SignatureRow | null> {
  const sql = statements()
  const [row] = await sql<SignatureRow[]>`
    select s.id, s.campaign_id as "campaignId", c.slug as "campaignSlug", c.name as "campaignName", c.demand, c.addressee_short as "addresseeShort",
      c.state as "campaignState", extract(epoch from c.opens_at)::float8 * 1000 as "opensAt",
      extract(epoch from c.closes_at)::float8 * 1000 as "closesAt", extract(epoch from c.closed_at)::float8 * 1000 as "closedAt",
      s.state, s.name, s.email, s.canonical_email as "canonicalEmail", s.country, s.postcode, s.area, s.show_name as "showName", s.source,
      extract(epoch from s.requested_at)::float8 * 1000 as "requestedAt", extract(epoch from s.confirmed_at)::float8 * 1000 as "confirmedAt",
      coalesce((select case e.action when 'given' then 'yes' else 'no' end from consent_event e
        where e.canonical_email = s.canonical_email and e.purpose = 'updates'
          and (e.source <> 'sign_form' or s.state = 'pending' and e.signature_id = s.id or exists (select 1 from signature owner
            where owner.id = e.signature_id and owner.state <> 'pending'))
        order by e.id desc limit 1), 'no') as updates,
      (select extract(epoch from max(e.at))::float8 * 1000 from campaign_event e
        where e.campaign_id = s.campaign_id and e.kind = 'delivered' and e.is_public and e.at >= s.confirmed_at::date) as "handedInAt"
    from signature s join campaign c on c.id = s.campaign_id where s.id = ${id}`
  return row ?? null
}
