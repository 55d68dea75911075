import { statements } from '@/db/client'
import { liveSettings } from '../integrity/live-settings'

/** How long a link and its code confirm, from the last time they were asked for. */
export const confirmationLifeDays = 7

export type ConfirmOutcome =
  /** It counts now, or did already: pressing twice is the same as pressing once. */
  | { kind: 'confirmed' }
  /** The address is taken by two others, or by one with another postcode. */
  | { kind: 'refused' }
  /** Expired, closed more than a day ago, withdrawn, or unknown: the page of the token says which. */
  | { kind: 'not_possible' }

/**
 * Confirms a signature by one conditional statement: a pending one takes a free seat on its address, its supporter is
 * known from now on, and a receipt is put in the outbox. Safe to call any number of times, at once or later.
 */
export async function confirmSignature(signatureId: string): Promise<ConfirmOutcome> {
  if (await takeSeat(signatureId)) return { kind: 'confirmed' }
  const sql = statements()
  const [row] = await sql<{ state: string; isStillPossible: boolean }[]>`
    select s.state, s.requested_at > now() - make_interval(days => ${confirmationLifeDays})
      and (c.state = 'paused' or now() < least(c.closes_at, c.closed_at) + interval '24 hours') as "isStillPossible"
    from signature s join campaign c on c.id = s.campaign_id where s.id = ${signatureId}`
  if (row?.state === 'confirmed' || row?.state === 'held') return { kind: 'confirmed' }
  return row?.state === 'pending' && row.isStillPossible ? { kind: 'refused' } : { kind: 'not_possible' }
}

/** True when this call confirmed it. People of one household may want the same seat at once: who loses looks again, twice at most. */
async function takeSeat(signatureId: string, triesLeft = 3): Promise<boolean> {
  try {
    return await confirmPending(signatureId)
  } catch (error) {
    const isSeatTaken =
      error instanceof Error && 'constraint_name' in error && error.constraint_name === 'signature_seat'
    if (isSeatTaken && triesLeft > 1) return takeSeat(signatureId, triesLeft - 1)
    throw error
  }
}

async function confirmPending(signatureId: string): Promise<boolean> {
  const sql = statements()
  const { heldFromScore } = (await liveSettings()).limits
  const confirmed = await sql`
    with wanted as (
      select s.id, s.email, s.canonical_email, s.address_key, c.slug, c.demand, c.addressee_short,
        (select case when count(*) = 0 then 1
            when count(*) = 1 and bool_and(o.country = s.country and o.postcode is not distinct from s.postcode) then 3 - min(o.seat) end
          from signature o where o.campaign_id = s.campaign_id and o.canonical_email = s.canonical_email and o.seat is not null) as seat
      from signature s join campaign c on c.id = s.campaign_id
      where s.id = ${signatureId} and s.state = 'pending' and s.requested_at > now() - make_interval(days => ${confirmationLifeDays})
        and c.state not in ('draft', 'in_review', 'removed')
        and (c.state = 'paused' or now() < least(c.closes_at, c.closed_at) + interval '24 hours')
    ), person as (
      insert into supporter (email, canonical_email) select email, canonical_email from wanted where seat is not null
      on conflict (canonical_email) do update set last_acted_at = now()
      returning id
    ), done as (
      update signature s set state = case when s.score >= ${heldFromScore} then 'held' else 'confirmed' end,
        confirmed_at = now(), seat = wanted.seat, supporter_id = person.id
      from wanted, person where s.id = wanted.id and s.state = 'pending'
      returning s.id, s.email, s.address_key, wanted.slug, wanted.demand, wanted.addressee_short
    )
    insert into mail (kind, to_address, address_key, signature_id, data, priority, dedupe_key)
    select 'signature-receipt', done.email, done.address_key, done.id,
      jsonb_build_object('campaignSlug', done.slug, 'demand', done.demand, 'addresseeShort', done.addressee_short), 1, 'receipt/' || done.id
    from done returning id`
  return confirmed.length > 0
}
