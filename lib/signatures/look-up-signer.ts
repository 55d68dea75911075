import { statements } from '@/db/client'
import type { CampaignState } from '../campaigns/campaign'
import type { ClientAddress } from '../integrity/client-address'
import { type Attempts, type Limits, mostCounted } from '../integrity/signing-limits'
import { addressKey } from '../tokens/keys'
import type { SignatureForm } from './signature-form'

export type OnAddress = {
  nameKey: string
  state: string
  seated: boolean
  country: string
  postcode: string | null
  email: string
  confirmedAt: string | null
}

/** What one look says of the campaign, of the signatures on this address, and of the attempts so far. */
export type Known = {
  id: number
  slug: string
  demand: string
  addresseeShort: string
  state: CampaignState
  opensAt: number | null
  closesAt: number | null
  closedAt: number | null
  asksWhy: boolean
  /** What the mail that asks to confirm says of this campaign. */
  confirmNote: string
  onThisAddress: OnAddress[]
  attempts: Attempts
}

/** One read, by the indexes of each table; null where there is no such campaign. */
export async function lookUpSigner(
  slug: string,
  form: SignatureForm,
  from: ClientAddress,
  limits: Limits,
): Promise<Known | null> {
  const sql = statements()
  const key = addressKey(form.canonicalEmail)
  const most = mostCounted(limits)
  const [row] = await sql<(Omit<Known, 'attempts'> & Attempts)[]>`
    select c.id, c.slug, c.demand, c.addressee_short as "addresseeShort", c.state, c.asks_why as "asksWhy", c.confirm_note as "confirmNote",
      extract(epoch from c.opens_at)::float8 * 1000 as "opensAt", extract(epoch from c.closes_at)::float8 * 1000 as "closesAt",
      extract(epoch from c.closed_at)::float8 * 1000 as "closedAt",
      array(select jsonb_build_object('nameKey', s.name_key, 'state', s.state, 'seated', s.seat is not null, 'country', s.country,
          'postcode', s.postcode, 'email', s.email, 'confirmedAt', s.confirmed_at)
        from signature s where s.campaign_id = c.id and s.canonical_email = ${form.canonicalEmail} and s.state <> 'withdrawn') as "onThisAddress",
      ip.*, network.*, address.*, mails.*
    from campaign c,
      lateral (select count(*) filter (where at > now() - interval '5 minutes' and campaign_id = c.id)::int as "ipFiveMinutes",
          count(*) filter (where at > now() - interval '1 hour' and campaign_id = c.id)::int as "ipHour",
          count(*) filter (where campaign_id = c.id)::int as "ipDay", count(*)::int as "ipDayEverywhere"
        from (select at, campaign_id from signing_attempt where ip_key = ${from.ipKey} and at > now() - interval '1 day'
          order by at desc limit ${most.ip}) t) ip,
      lateral (select count(*)::int as "networkTenMinutes" from (select 1 from signing_attempt
          where network_key = ${from.networkKey} and at > now() - interval '10 minutes' limit ${most.network}) t) network,
      lateral (select count(*)::int as "addressDay",
          count(distinct campaign_id) filter (where at > now() - interval '10 minutes' and campaign_id <> c.id)::int as "addressTenMinutesCampaigns"
        from (select at, campaign_id from signing_attempt where address_key = ${key} and at > now() - interval '1 day' limit ${most.address}) t) address,
      lateral (select count(*)::int as "addressMailsDay" from mail where address_key = ${key} and created_at > now() - interval '1 day'
          and kind in ('confirm-signature', 'already-signed', 'address-in-use', 'confirm-letter')) mails
    where c.slug = ${slug}`
  return row ? { ...row, attempts: row } : null
}
