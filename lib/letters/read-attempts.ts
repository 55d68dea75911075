import { statements } from '@/db/client'
import type { ClientAddress } from '../integrity/client-address'
import { type Attempts, type Limits, mostCounted } from '../integrity/signing-limits'

/** How often somebody has lately sent forms, letters and signatures together: one person is one, whatever they send. */
export async function readAttempts(
  campaignId: number,
  key: string,
  from: ClientAddress,
  limits: Limits,
): Promise<Attempts> {
  const sql = statements()
  const most = mostCounted(limits)
  const [row] = await sql<Attempts[]>`
    select ip.*, network.*, address.*, mails.* from
      (select count(*) filter (where at > now() - interval '5 minutes' and campaign_id = ${campaignId})::int as "ipFiveMinutes",
          count(*) filter (where at > now() - interval '1 hour' and campaign_id = ${campaignId})::int as "ipHour",
          count(*) filter (where campaign_id = ${campaignId})::int as "ipDay", count(*)::int as "ipDayEverywhere"
        from (select at, campaign_id from signing_attempt where ip_key = ${from.ipKey} and at > now() - interval '1 day'
          order by at desc limit ${most.ip}) t) ip,
      (select count(*)::int as "networkTenMinutes" from (select 1 from signing_attempt
          where network_key = ${from.networkKey} and at > now() - interval '10 minutes' limit ${most.network}) t) network,
      (select count(*)::int as "addressDay",
          count(distinct campaign_id) filter (where at > now() - interval '10 minutes' and campaign_id <> ${campaignId})::int
            as "addressTenMinutesCampaigns"
        from (select at, campaign_id from signing_attempt where address_key = ${key} and ${key} <> ''
          and at > now() - interval '1 day' limit ${most.address}) t) address,
      (select count(*)::int as "addressMailsDay" from mail where address_key = ${key} and created_at > now() - interval '1 day'
          and kind in ('confirm-letter', 'confirm-signature', 'already-signed', 'address-in-use')) mails`
  if (!row) throw new Error('attempts were not counted')
  return row
}
