import { statements } from '@/db/client'
import { acceptsConfirmations, type CampaignState } from '../campaigns/campaign'
import { firstName, smallestPlaceShown } from '../campaigns/queries'
import { readThanksToken, readToken, referenceOf } from '../tokens/signature-token'
import { confirmationLifeDays } from './confirm-signature'

type Row = {
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
}

/** One signature with what its pages show; null when it has been swept away. */
async function readSignature(id: string): Promise<Row | null> {
  const sql = statements()
  const [row] = await sql<Row[]>`
    select s.id, s.campaign_id as "campaignId", c.slug as "campaignSlug", c.name as "campaignName", c.demand, c.addressee_short as "addresseeShort",
      c.state as "campaignState", extract(epoch from c.opens_at)::float8 * 1000 as "opensAt",
      extract(epoch from c.closes_at)::float8 * 1000 as "closesAt", extract(epoch from c.closed_at)::float8 * 1000 as "closedAt",
      s.state, s.name, s.email, s.canonical_email as "canonicalEmail", s.country, s.postcode, s.area, s.show_name as "showName", s.source,
      extract(epoch from s.requested_at)::float8 * 1000 as "requestedAt", extract(epoch from s.confirmed_at)::float8 * 1000 as "confirmedAt",
      coalesce((select case e.action when 'given' then 'yes' else 'no' end from consent_event e
        where e.canonical_email = s.canonical_email and e.purpose = 'updates'
          and (s.state = 'pending' and e.signature_id = s.id or exists (select 1 from signature owner
            where owner.id = e.signature_id and owner.state <> 'pending'))
        order by e.id desc limit 1), 'no') as updates
    from signature s join campaign c on c.id = s.campaign_id where s.id = ${id}`
  return row ?? null
}

export type ForConfirming =
  | {
      kind: 'ready'
      campaignSlug: string
      demand: string
      addresseeShort: string
      name: string
      country: string
      area: string
      updates: 'yes' | 'no'
      showName: boolean
      requestedAt: number
    }
  | { kind: 'confirmed' | 'withdrawn' | 'expired' | 'closed'; campaignSlug: string; demand: string }
  | { kind: 'unreadable' }

/** What the page behind the mailed link shows. Changes nothing, so that scanners may read it. */
export async function getForConfirming(token: string, now: number): Promise<ForConfirming> {
  const id = readToken('confirm', token)
  const row = id && (await readSignature(id))
  if (!row) return { kind: 'unreadable' }
  const { campaignSlug, demand } = row
  if (row.state === 'confirmed' || row.state === 'held') return { kind: 'confirmed', campaignSlug, demand }
  if (row.state !== 'pending') return { kind: 'withdrawn', campaignSlug, demand }
  if (!acceptsConfirmations({ ...row, state: row.campaignState }, now))
    return { kind: 'closed', campaignSlug, demand }
  if (now > row.requestedAt + confirmationLifeDays * 86_400_000)
    return { kind: 'expired', campaignSlug, demand }
  const { addresseeShort, name, country, area, updates, showName, requestedAt } = row
  return {
    kind: 'ready',
    campaignSlug,
    demand,
    addresseeShort,
    name,
    country,
    area,
    updates,
    showName,
    requestedAt,
  }
}

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

async function whyRefused(row: Row): Promise<'address_full' | 'other_postcode'> {
  const sql = statements()
  const [seats] = await sql<{ taken: number }[]>`
    select count(*)::int as taken from signature
    where campaign_id = ${row.campaignId} and canonical_email = ${row.canonicalEmail} and seat is not null`
  return seats && seats.taken >= 2 ? 'address_full' : 'other_postcode'
}

/** Exact at this moment: what is counted, what is confirmed and about to be, less those who came after. */
async function getStanding(row: Row) {
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

export type OwnSignature = {
  reference: string
  campaignSlug: string
  demand: string
  state: 'pending' | 'confirmed' | 'withdrawn'
  name: string
  /** Masked: the link may have been forwarded. */
  email: string
  country: string
  postcode: string | null
  area: string
  showName: boolean
  updates: 'yes' | 'no'
  requestedAt: number
  confirmedAt: number | null
  acceptsChanges: boolean
}

/** A signature for its owner, from the link in any mail; null when the link cannot be read or nothing is left. */
export async function getSignatureForOwner(token: string): Promise<OwnSignature | null> {
  const id = readToken('manage', token)
  const row = id && (await readSignature(id))
  if (!row) return null
  // Whether we hold a signature for a look is not told: to its owner it is confirmed.
  const state =
    row.state === 'held'
      ? 'confirmed'
      : row.state === 'pending' || row.state === 'confirmed'
        ? row.state
        : 'withdrawn'
  const { campaignSlug, demand, name, country, postcode, area, showName, updates, requestedAt, confirmedAt } =
    row
  return {
    reference: referenceOf(row.id),
    campaignSlug,
    demand,
    state,
    name,
    email: maskEmail(row.email),
    country,
    postcode,
    area,
    showName,
    updates,
    requestedAt,
    confirmedAt,
    acceptsChanges: state !== 'withdrawn',
  }
}

/** "n…@example.org". */
function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${[...email][0] ?? ''}…${email.slice(at)}`
}
