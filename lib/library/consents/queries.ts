import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { type RestingText, whatRestsOn } from './what-rests-on'

export type ConsentState = 'stands' | 'ends_soon' | 'expired' | 'withdrawn'

export type ListedConsent = {
  id: number
  subject: string
  covers: 'story' | 'words' | 'image'
  channels: string[]
  givenOn: string
  expiresOn: string | null
  byGuardian: boolean
  keptAt: string
  note: string
  withdrawnAt: number | null
  recordedAt: number
  recordedBy: string
  isSample: boolean
  state: ConsentState
  livePlaces: number
}

/** Days before its end from which the desk warns of a consent. */
const warnDays = 30

const consents = sql`
  select c.id, c.subject, c.covers, c.channels, c.given_on as "givenOn", c.expires_on as "expiresOn", c.by_guardian as "byGuardian",
    c.kept_at as "keptAt", c.note, (extract(epoch from c.withdrawn_at) * 1000)::float8 as "withdrawnAt",
    (extract(epoch from c.recorded_at) * 1000)::float8 as "recordedAt", coalesce(nullif(s.name, ''), s.email, '') as "recordedBy",
    c.is_sample as "isSample",
    case when c.withdrawn_at is not null then 'withdrawn' when c.expires_on <= current_date then 'expired'
      when c.expires_on <= current_date + ${warnDays}::int then 'ends_soon' else 'stands' end as state,
    (select count(*)::int from publication p where p.live is not null and (p.consent_id = c.id or exists (
      select 1 from publication_reference r left join quote q on r.kind = 'quote' and q.key = r.key
        left join asset a on r.kind = 'asset' and a.key = r.key
      where r.publication_id = p.id and r.copy = 'live' and c.id in (q.consent_id, a.consent_id)))) as "livePlaces"
  from consent c left join staff s on s.id = c.recorded_by`

/** Every consent, those that end soon first, those that have ended last. */
export async function listConsents(): Promise<ListedConsent[]> {
  return [
    ...(await db.execute<ListedConsent>(sql`select * from (${consents}) c
      order by array_position(array['ends_soon', 'stands', 'expired', 'withdrawn'], state), "expiresOn", id limit 1000`)),
  ]
}

export async function getConsent(id: number): Promise<(ListedConsent & { resting: RestingText[] }) | null> {
  const [row] = await db.execute<ListedConsent>(sql`select * from (${consents}) c where id = ${id}`)
  return row ? { ...row, resting: await whatRestsOn(db, id) } : null
}
