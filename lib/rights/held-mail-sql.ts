import { type SQL, sql } from 'drizzle-orm'

/** A mailing that somebody is or was to get. */
export type HeldMailing = {
  subject: string
  campaign: string | null
  /** On what ground they were chosen for it. */
  basis: string
  standing: 'sent' | 'on_its_way' | 'waiting' | 'left_out' | 'not_sent'
  /** Why they were left out when their turn came. */
  leftOut: string | null
  chosenAt: string
  sentAt: string | null
}

/** A journey that somebody is on or has been on, and where. */
export type HeldJourney = {
  name: string
  campaign: string | null
  startedBy: string
  enteredAt: string
  /** The step that comes next, from 1; null once they are through. */
  nextStep: number | null
  nextAt: string | null
  standing: 'waiting' | 'done' | 'left'
  whyLeft: string
  endedAt: string | null
}

/** Complaints that somebody made to us, with what they were told. */
export type HeldComplaint = {
  reference: string
  name: string
  email: string
  text: string
  state: string
  receivedAt: string
  told: { what: string; words: string; at: string }[]
}

/** What a supporter with this keyed hash is or was sent of mailings, as a JSON array of HeldMailing. */
export const heldMailings = (key: string): SQL => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('subject', coalesce(t.subject, ''), 'campaign', c.slug, 'basis', r.basis,
      'standing', case when mail.state = 'sent' then 'sent' when mail.state in ('queued', 'batched', 'unknown') then 'on_its_way'
        when mail.state is not null then 'not_sent' when r.left_out is not null then 'left_out'
        when m.state in ('cancelled', 'done') then 'not_sent' else 'waiting' end,
      'leftOut', r.left_out, 'chosenAt', m.snapshot_at, 'sentAt', mail.sent_at) order by m.snapshot_at, m.id), '[]')
    from supporter s join mailing m on m.snapshot_at is not null
    join mailing_recipient r on r.mailing_id = m.id and r.supporter_id = s.id
    left join campaign c on c.id = m.campaign_id
    left join mailing_chunk k on k.mailing_id = m.id and k.no = r.place / 100
    left join mail on mail.mailing_id = m.id and mail.mailing_place = r.place
    left join lateral (select t.subject from mailing_text t where t.mailing_id = m.id
      order by t.variant = coalesce(k.variant, m.winner, 'A') desc, t.locale = s.locale desc, t.variant, t.locale limit 1) t on true
    where s.address_key = ${key} and s.address_key <> '')`

/** The journeys of a supporter with this keyed hash, as a JSON array of HeldJourney. */
export const heldJourneys = (key: string): SQL => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('name', j.name, 'campaign', c.slug, 'startedBy', j.starts_with, 'enteredAt', p.entered_at,
      'nextStep', case when p.state = 'waiting' then p.step + 1 end, 'nextAt', case when p.state = 'waiting' then p.due_at end,
      'standing', p.state, 'whyLeft', p.left_why, 'endedAt', p.ended_at) order by p.id), '[]')
    from journey_person p join supporter s on s.id = p.supporter_id join journey j on j.id = p.journey_id
    left join campaign c on c.id = p.campaign_id where s.address_key = ${key} and s.address_key <> '')`

/** The complaints made under this keyed hash, as a JSON array of HeldComplaint. Notes among staff are no part of them. */
export const heldComplaints = (key: string): SQL => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'name', c.name, 'email', c.email, 'text', c.text, 'state', c.state,
      'receivedAt', c.received_at, 'told', (select coalesce(jsonb_agg(jsonb_build_object('what', e.what, 'words', e.words, 'at', e.at) order by e.id), '[]')
        from complaint_event e where e.complaint_id = c.id and e.what in ('acknowledged', 'told', 'closed'))) order by c.id), '[]')
    from complaint c where c.address_key = ${key} and c.erased_at is null)`
