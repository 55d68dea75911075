import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { columnsFor, type SignatureRow } from './find-signatures'
import type { Sees } from './signature-filter'

/** Something that happened to a signature; `what` and `detail` are the database's words. */
export type Happened = {
  source: 'row' | 'staff' | 'mail' | 'letter' | 'consent'
  what: string
  detail: string
  reason: string
  by: string
  /** Milliseconds since 1970. */
  at: number
}

export type SignatureDetail = SignatureRow & {
  requestedAt: number
  stateBefore: string | null
  seat: number | null
  comment: { text: string; state: string } | null
  updates: 'given' | 'refused' | 'withdrawn' | null
  history: Happened[]
}

/** One signature with its history, the oldest first; null when there is none. What the role may not see is not asked for. */
export async function readSignature(id: string, sees: Sees): Promise<SignatureDetail | null> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) return null
  const [[row], history] = await Promise.all([
    db.execute<Omit<SignatureDetail, 'history'>>(sql`
      select ${columnsFor(sees)}, extract(epoch from s.requested_at)::float8 * 1000 as "requestedAt", s.state_before as "stateBefore", s.seat,
        (select jsonb_build_object('text', m.text, 'state', m.state) from signature_comment m
          where m.signature_id = s.id and (m.state = 'shown' or ${sees.reason === true})) as comment,
        (select e.action from consent_event e where e.canonical_email = s.canonical_email and e.purpose = 'updates' and e.signature_id = s.id
          order by e.id desc limit 1) as updates
      from signature s join campaign c on c.id = s.campaign_id left join area k on k.id = s.constituency_id where s.id = ${id}::uuid`),
    readHistory(id),
  ])
  return row ? { ...row, history } : null
}

/** Put together from everything that knows of it. Letters are those of the same address on the same campaign. */
async function readHistory(id: string): Promise<Happened[]> {
  const rows = await db.execute<Happened>(sql`
    with mine as (select * from signature where id = ${id}::uuid)
    select source, what, detail, reason, by, extract(epoch from at)::float8 * 1000 as at from (
      select 'row' as source, 'received' as what, channel as detail, '' as reason, '' as by, created_at as at from mine
      union all select 'row', 'asked_again', '', '', '', requested_at from mine where requested_at > created_at + interval '1 second'
      union all select 'row', 'confirmed', '', '', '', confirmed_at from mine where confirmed_at is not null
      union all select 'row', 'withdrawn', '', '', '', withdrawn_at from mine where withdrawn_at is not null
      union all select 'row', 'invalidated_with', i.id::text, i.reason, coalesce(nullif(t.name, ''), t.email, ''), i.created_at
        from mine join invalidation i on i.id = mine.invalidation_id left join staff t on t.id = i.created_by
      union all select 'staff', e.kind, '', e.reason, coalesce(nullif(t.name, ''), t.email, ''), e.at
        from signature_event e left join staff t on t.id = e.staff_id where e.signature_id = ${id}::uuid
      union all select 'mail', m.kind, m.state, coalesce(m.error, ''), '', coalesce(m.sent_at, m.created_at)
        from mine join mail m on m.address_key = mine.address_key and m.signature_id = mine.id
      union all select 'letter', r.channel, r.state, '', '', coalesce(r.confirmed_at, r.requested_at)
        from mine join letter_request r on r.canonical_email = mine.canonical_email and r.campaign_id = mine.campaign_id
      union all select 'consent', e.purpose, e.action, '', '', e.at
        from mine join consent_event e on e.canonical_email = mine.canonical_email and e.signature_id = mine.id
    ) happened order by at`)
  return [...rows]
}
