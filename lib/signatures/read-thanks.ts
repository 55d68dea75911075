import { statements } from '@/db/client'
import { firstName, smallestPlaceShown } from '../campaigns/shown-signers'
import { readThanksToken, referenceOf } from '../tokens/signature-token'
import { readSignature, type SignatureRow } from './read-signature'

type Line = { number: number; name: string | null; country: string; area: string }

export type Thanks =
  | {
      kind: 'thanks'
      campaignSlug: string
      campaignName: string
      /** The code it was signed with, or ''. */
      source: string
      demand: string
      addresseeShort: string
      number: number
      country: string
      area: string
      showName: boolean
      updates: 'yes' | 'no'
      reference: string
      confirmedAt: number
      confirmed: number
      goal: { atCount: number; consequence: string } | null
      closesAt: number
      /** The two confirmed before this one. */
      recent: Line[]
    }
  | { kind: 'refused'; why: 'address_full' | 'other_postcode'; campaignSlug: string; demand: string }
  | { kind: 'gone'; campaignSlug: string | null }

/**
 * What the thank-you page shows for half an hour: a reference and a number, never a name or an address, since people
 * paste this link where others follow it.
 */
export async function getThanks(token: string, now: number): Promise<Thanks> {
  const read = readThanksToken(token, now)
  const row = read && (await readSignature(read.signatureId))
  if (!row) return { kind: 'gone', campaignSlug: null }
  const { campaignSlug, demand } = row
  if (read.isOver) return { kind: 'gone', campaignSlug }
  if (row.state === 'pending') return { kind: 'refused', why: await whyRefused(row), campaignSlug, demand }
  if (row.confirmedAt === null || (row.state !== 'confirmed' && row.state !== 'held'))
    return { kind: 'gone', campaignSlug }
  const standing = await getStanding(row)
  return {
    kind: 'thanks',
    campaignSlug,
    campaignName: row.campaignName,
    source: row.source,
    demand,
    addresseeShort: row.addresseeShort,
    country: row.country,
    area: row.area,
    showName: row.showName,
    updates: row.updates,
    reference: referenceOf(row.id),
    confirmedAt: row.confirmedAt,
    closesAt: row.closesAt ?? 0,
    ...standing,
  }
}

async function whyRefused(row: SignatureRow): Promise<'address_full' | 'other_postcode'> {
  const sql = statements()
  const [seats] = await sql<{ taken: number }[]>`
    select count(*)::int as taken from signature
    where campaign_id = ${row.campaignId} and canonical_email = ${row.canonicalEmail} and seat is not null`
  return seats && seats.taken >= 2 ? 'address_full' : 'other_postcode'
}

/** Exact at this moment: what is counted, what is confirmed and about to be, less those who came after. */
async function getStanding(row: SignatureRow) {
  const sql = statements()
  const [now] = await sql<{ confirmed: number; later: number; isHeld: boolean }[]>`
    select coalesce((select frozen from campaign_count where campaign_id = ${row.campaignId}),
      (select coalesce(max(confirmed), 0) from campaign_count where campaign_id = ${row.campaignId})
      + (select coalesce(sum(delta), 0) from count_change where what = 'confirmed' and campaign_id = ${row.campaignId})::int) as confirmed,
      (select count(*) from signature where campaign_id = ${row.campaignId} and state = 'confirmed'
        and confirmed_at > (select confirmed_at from signature where id = ${row.id}))::int as later,
      exists (select from campaign_count where campaign_id = ${row.campaignId} and frozen is not null) as "isHeld"`
  const confirmed = now?.confirmed ?? 0
  const number = Math.max(1, confirmed - (now?.later ?? 0))
  const before = await sql<
    { name: string; showName: boolean; country: string; area: string; inPlace: number }[]
  >`
    select s.name, s.show_name as "showName", s.country, s.area, coalesce(p.confirmed, 0) as "inPlace"
    from signature s left join place_count p on p.campaign_id = s.campaign_id and p.country = s.country and p.area = s.area
    where s.campaign_id = ${row.campaignId} and s.state = 'confirmed'
      and s.confirmed_at <= (select confirmed_at from signature where id = ${row.id}) and s.id <> ${row.id}
    order by s.confirmed_at desc limit 2`
  const [goal] = await sql<{ atCount: number; consequence: string }[]>`
    select at_count as "atCount", consequence from campaign_goal
    where campaign_id = ${row.campaignId} and at_count > ${confirmed} order by at_count limit 1`
  // Held still, nothing public tells who came since, or from where.
  const recent = (now?.isHeld ? [] : before).map((signer, i): Line => {
    const isShown = signer.inPlace >= smallestPlaceShown
    return {
      number: number - 1 - i,
      name: signer.showName ? firstName(signer.name) : null,
      country: isShown ? signer.country : '',
      area: isShown ? signer.area : '',
    }
  })
  return { confirmed, number, goal: goal ?? null, recent: recent.filter((line) => line.number > 0) }
}
