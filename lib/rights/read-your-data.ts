import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { referenceOf } from '../tokens/signature-token'
import { addressesOf } from './addresses-of'
import {
  type HeldComplaint,
  type HeldJourney,
  type HeldMailing,
  heldComplaints,
  heldJourneys,
  heldMailings,
} from './held-mail-sql'

/** Everything that is held about the person behind an address, as they may take it away. Instants are ISO strings. */
export type YourData = {
  addresses: string[]
  person: {
    name: string
    country: string
    area: string
    language: string
    knownSince: string
    lastActedAt: string
    updates: string | null
    updatesSince: string | null
  } | null
  preferences: {
    refusedKinds: string[]
    refusedTopics: string[]
    frequency: string
    pausedUntil: string | null
  } | null
  signatures: {
    id: string
    reference: string
    campaign: string
    demand: string
    state: string
    name: string
    country: string
    postcode: string | null
    networkAddress: string | null
    showName: boolean
    sentAt: string
    confirmedAt: string | null
    withdrawnAt: string | null
    source: string
    reason: string | null
    /** What our checks noted about how it was sent, in points from 0 to 100. */
    score: number
  }[]
  letters: {
    campaign: string
    to: string | null
    state: string
    subject: string
    text: string
    name: string
    postalAddress: string
    sentAt: string | null
    /** What they told us became of it: whether there was an answer. */
    outcome: string | null
    /** The answer they passed on: as they pasted it until somebody has read it, then without names. */
    reply: string | null
  }[]
  choices: {
    about: string
    said: string
    basis: string
    where: string
    campaign: string | null
    words: string
    at: string
  }[]
  mail: { kind: string; state: string; to: string; at: string }[]
  mailings: HeldMailing[]
  journeys: HeldJourney[]
  complaints: HeldComplaint[]
  isSuppressed: { reason: string; since: string } | null
}

/** Null once nothing is left that names them. */
export async function readYourData(key: string): Promise<YourData | null> {
  const { emails, canonicalEmails } = await addressesOf(db, key)
  const theirs = sql`any(array(select jsonb_array_elements_text(${JSON.stringify(canonicalEmails)}::jsonb)))`
  const [row] = await db.execute<{ data: Omit<YourData, 'addresses' | 'signatures'> & Stored }>(sql`
    select jsonb_build_object(
      'person', (select jsonb_build_object('name', s.name, 'country', s.country, 'area', s.area, 'language', s.locale, 'knownSince', s.created_at,
          'lastActedAt', s.last_acted_at, 'updates', s.updates, 'updatesSince', s.updates_at)
        from supporter s where s.canonical_email = ${theirs} limit 1),
      'preferences', (select jsonb_build_object('refusedKinds', p.refused_kinds, 'refusedTopics', p.refused_topics,
          'frequency', p.frequency, 'pausedUntil', p.paused_until)
        from mail_preference p join supporter s on s.id = p.supporter_id where s.canonical_email = ${theirs} limit 1),
      'signatures', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'campaign', c.slug, 'demand', c.demand,
          'state', s.state, 'name', s.name, 'country', s.country, 'postcode', s.postcode, 'networkAddress', host(s.ip),
          'showName', s.show_name, 'sentAt', s.created_at, 'confirmedAt', s.confirmed_at, 'withdrawnAt', s.withdrawn_at,
          'source', s.source, 'reason', w.text, 'score', s.score) order by s.created_at), '[]')
        from signature s join campaign c on c.id = s.campaign_id left join signature_comment w on w.signature_id = s.id
        where s.canonical_email = ${theirs}),
      'letters', (select coalesce(jsonb_agg(jsonb_build_object('campaign', c.slug, 'to', m.name, 'state', coalesce(l.state, r.state),
          'subject', coalesce(l.subject, ''), 'text', coalesce(nullif(l.body, ''), r.personal_text), 'name', r.name,
          'postalAddress', r.postal_address, 'sentAt', l.sent_at, 'outcome', l.outcome,
          'reply', (select nullif(coalesce(nullif(a.text, ''), a.redacted), '') from letter_reply a where a.letter_id = l.id)) order by r.requested_at), '[]')
        from letter_request r join campaign c on c.id = r.campaign_id left join letter l on l.request_id = r.id
        left join (select mandate.id, p.name from mandate join person p on p.id = mandate.person_id) m on m.id = l.mandate_id
        where r.canonical_email = ${theirs}),
      'choices', (select coalesce(jsonb_agg(jsonb_build_object('about', e.purpose, 'said', e.action, 'basis', e.basis, 'where', e.source,
          'campaign', c.slug, 'words', w.words, 'at', e.at) order by e.id), '[]')
        from consent_event e left join campaign c on c.id = e.campaign_id join consent_wording w on w.id = e.wording_id
        where e.canonical_email = ${theirs}),
      'mail', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'state', m.state, 'to', m.to_address,
          'at', coalesce(m.sent_at, m.created_at)) order by m.id), '[]') from mail m where m.address_key = ${key} and m.to_address <> ''),
      'mailings', ${heldMailings(key)}, 'journeys', ${heldJourneys(key)}, 'complaints', ${heldComplaints(key)},
      'isSuppressed', (select jsonb_build_object('reason', x.reason, 'since', x.at) from suppression x where x.address_key = ${key})
    ) as data`)
  if (!row) return null
  const { signatures, ...rest } = row.data
  const found = {
    addresses: emails,
    ...rest,
    signatures: signatures.map((of) => ({ ...of, reference: referenceOf(of.id) })),
  }
  const { signatures: signed, letters, choices, mail, complaints } = found
  const isEmpty = [signed, letters, choices, mail, complaints].every((list) => list.length === 0)
  return isEmpty && !found.person ? null : found
}

type Stored = { signatures: Omit<YourData['signatures'][number], 'reference'>[] }
