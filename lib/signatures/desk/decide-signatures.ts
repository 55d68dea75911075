import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { refreshPages } from '../../refresh-pages'
import { onRace } from './on-race'
import type { SignatureState } from './signature-filter'
import { seatsFor } from './take-seats'

export const acts = ['confirm', 'hold', 'release', 'hide_name', 'invalidate', 'restore'] as const
export type Act = (typeof acts)[number]

/** A signature, and the state it was in on the page that decided. */
export type Believed = { id: string; state: SignatureState }

type Decision = { act: Act; signatures: Believed[]; reason: string; staffId: string }

export type Decided = {
  done: string[]
  /** In another state than the page believed, or in none that the act is for. */
  moved: string[]
  /** Two others sit on their address, or one of another postcode. */
  noSeat: string[]
}

/** The states from which each act is possible, and what the history calls it. */
export const actsOn: Record<Act, { from: readonly SignatureState[]; event: string }> = {
  confirm: { from: ['pending'], event: 'confirmed' },
  hold: { from: ['confirmed'], event: 'held' },
  release: { from: ['held'], event: 'released' },
  hide_name: { from: ['pending', 'confirmed', 'held'], event: 'name_hidden' },
  invalidate: { from: ['pending', 'confirmed', 'held'], event: 'invalidated' },
  restore: { from: ['invalidated'], event: 'restored' },
}

type Outcome = { id: string; slug: string; done: boolean }

/**
 * Does one thing to the signatures that somebody ticked, by one statement that looks at the state each was believed to be
 * in: of two who decide at once one does it, and the other is told. What was done stands in the history of each.
 */
export async function decideSignatures(tx: Tx, decision: Decision): Promise<Decided> {
  const outcomes = await onRace(() => tx.transaction((tx) => tx.execute<Outcome>(statementOf(decision))))
  const done = outcomes.filter((outcome) => outcome.done)
  for (const slug of new Set(done.map((outcome) => outcome.slug))) await refreshPages(tx, slug)
  const known = new Set(outcomes.map(({ id }) => id))
  return {
    done: done.map(({ id }) => id),
    noSeat: outcomes.filter((outcome) => !outcome.done).map(({ id }) => id),
    moved: decision.signatures.map(({ id }) => id).filter((id) => !known.has(id)),
  }
}

function statementOf(decision: Decision): SQL {
  if (decision.act === 'confirm') return confirming(decision)
  return decision.act === 'restore' ? restoring(decision) : changing(decision)
}

const changes: Record<Exclude<Act, 'confirm' | 'restore'>, { set: SQL; only?: SQL }> = {
  hold: { set: sql`state = 'held', state_before = 'confirmed'` },
  release: { set: sql`state = 'confirmed', state_before = null` },
  // Only the signer can show it again.
  hide_name: { set: sql`show_name = false`, only: sql`and s.show_name` },
  invalidate: { set: sql`state = 'invalidated', state_before = s.state, seat = null` },
}

function changing(decision: Decision & { act: Act }): SQL {
  const { set, only = sql`` } = changes[decision.act as keyof typeof changes]
  return sql`
    with done as (
      update signature s set ${set} from ${believed(decision)}
      where s.id = b.id and s.state = b.state and ${isFrom(decision.act)} ${only} returning s.id, s.campaign_id
    ), told as (${telling(decision)})
    select done.id, c.slug, true as done from done join campaign c on c.id = done.campaign_id`
}

/** What its invalidation took is given back, where the seat is still free; what was pending needs none. */
function restoring(decision: Decision): SQL {
  return sql`
    with seats as (${seatsFor(wanted(decision, sql`s.state_before`))}), done as (
      update signature s set state = seats.to_state, seat = seats.seat, state_before = null, invalidation_id = null
      from seats where s.id = seats.id and s.state is not distinct from 'invalidated' and seats.fits returning s.id, s.campaign_id
    ), told as (${telling(decision)})
    ${outcomes}`
}

/** As if the button of the mail had been pressed, and by somebody who has looked: no score holds it. The signer gets a receipt. */
function confirming(decision: Decision): SQL {
  return sql`
    with seats as (${seatsFor(wanted(decision, sql`'confirmed'`))}), people as (
      insert into supporter (email, canonical_email)
      select distinct on (s.canonical_email) s.email, s.canonical_email from seats join signature s on s.id = seats.id
      where seats.fits and s.channel = 'web' order by s.canonical_email
      on conflict (canonical_email) do update set last_acted_at = now() returning id, canonical_email
    ), done as (
      update signature s set state = 'confirmed', confirmed_at = now(), seat = seats.seat,
        supporter_id = (select p.id from people p where p.canonical_email = s.canonical_email)
      from seats where s.id = seats.id and s.state = 'pending' and seats.fits returning s.id, s.campaign_id, s.email, s.address_key, s.channel
    ), told as (${telling(decision)}), receipts as (
      insert into mail (kind, to_address, address_key, signature_id, data, priority, dedupe_key)
      select 'signature-receipt', done.email, done.address_key, done.id,
        jsonb_build_object('campaignSlug', c.slug, 'demand', c.demand, 'addresseeShort', c.addressee_short), 1, 'receipt/' || done.id
      from done join campaign c on c.id = done.campaign_id where done.channel = 'web'
      on conflict (dedupe_key) do nothing
    )
    ${outcomes}`
}

const outcomes = sql`
  select seats.id, c.slug, done.id is not null as done
  from seats join signature s on s.id = seats.id join campaign c on c.id = s.campaign_id left join done on done.id = seats.id
  where done.id is not null or not seats.fits`

function wanted(decision: Decision, toState: SQL): SQL {
  return sql`
    select s.id, s.campaign_id, s.canonical_email, s.country, s.postcode, s.confirmed_at, ${toState} as to_state
    from signature s join ${believed(decision)} on b.id = s.id and b.state = s.state where ${isFrom(decision.act)}`
}

function believed({ signatures }: Decision): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(signatures)}::jsonb) as b (id uuid, state text)`
}

/** Not as an index knows it: they are found by their ids, however many others are in that state. */
function isFrom(act: Act): SQL {
  return sql`s.state || '' in (${sql.join(
    actsOn[act].from.map((state) => sql`${state}`),
    sql`, `,
  )})`
}

function telling({ act, reason, staffId }: Decision): SQL {
  return sql`insert into signature_event (signature_id, kind, reason, staff_id)
    select done.id, ${actsOn[act].event}, ${reason}, ${staffId} from done`
}
