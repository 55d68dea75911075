import type postgres from 'postgres'
import { readContactPolicy } from '../consent/read-policy'
import type { Organisation } from '../organisation/queries'
import { composeMail } from './compose-mail'
import { type Standing, whyDropped } from './drop-rules'
import type { OutgoingMessage, WaitingMail } from './mail'

/** Resend takes a hundred messages in one request. */
const batchSize = 100

export type ClaimedMail = { id: number; message: OutgoingMessage }

type ClaimedRow = WaitingMail & Standing

/**
 * Takes the next mails of the outbox, at most 100, confirmations first, and composes them; they stay locked to this
 * transaction. Those that must not go any more are dropped, and those that cannot be composed fail, here and now,
 * so that no row ever holds up the rest. `seen` counts them all.
 */
export async function claimMail(
  sql: postgres.TransactionSql,
  organisation: Organisation,
): Promise<{ ready: ClaimedMail[]; seen: number }> {
  const rows = await lockWaiting(sql)
  if (rows.length === 0) return { ready: [], seen: 0 }
  const policy = await readContactPolicy(sql)
  const now = Date.now()
  const ready: ClaimedMail[] = []
  const dropped: { id: number; error: string }[] = []
  const failed: { id: number; error: string }[] = []
  for (const row of rows) {
    const reason = whyDropped(row, now, policy)
    if (reason) {
      dropped.push({ id: row.id, error: reason })
      continue
    }
    try {
      ready.push({ id: row.id, message: await composeMail(row, organisation) })
    } catch (error) {
      failed.push({ id: row.id, error: error instanceof Error ? error.message : 'it could not be written' })
    }
  }
  await putAside(sql, 'dropped', dropped)
  await putAside(sql, 'failed', failed)
  return { ready, seen: rows.length }
}

function lockWaiting(sql: postgres.TransactionSql) {
  return sql<ClaimedRow[]>`
    with waiting as (
      select id from mail where state = 'queued' and not_before <= now()
      order by priority, id limit ${batchSize} for update skip locked)
    select m.id::float8 as id, m.kind, m.to_address as "toAddress", m.signature_id as "signatureId",
      m.letter_request_id as "letterRequestId", m.data,
      extract(epoch from now() - m.created_at)::float8 as "ageSeconds",
      suppression.reason as suppressed, signature.state as "signatureState",
      letter_request.state as "letterRequestState",
      m.kind <> 'letter-follow-up' or exists (select 1 from letter where letter.request_id = m.letter_request_id
        and letter.outcome is null and letter.state in ('sent', 'unknown')) as "awaitsOutcome",
      case when supporter.id is not null then jsonb_build_object('country', supporter.country,
        'updates', case when supporter.updates is not null then jsonb_build_object('action', supporter.updates, 'basis', supporter.updates_basis,
          'at', extract(epoch from supporter.updates_at) * 1000, 'impliedUntil', extract(epoch from supporter.implied_until) * 1000) end,
        'preference', jsonb_build_object('refusedKinds', coalesce(choice.refused_kinds, '{}'), 'refusedTopics', coalesce(choice.refused_topics, '{}'),
          'frequency', coalesce(choice.frequency, 'all'), 'pausedUntil', extract(epoch from choice.paused_until) * 1000)) end as "knownAs"
    from waiting join mail m using (id)
    left join suppression on suppression.address_key = m.address_key
    left join supporter on m.kind = 'campaign-answer' and supporter.address_key = m.address_key and supporter.address_key <> ''
    left join mail_preference choice on choice.supporter_id = supporter.id
    left join signature on signature.id = m.signature_id
    left join letter_request on letter_request.id = m.letter_request_id
    order by m.priority, m.id`
}

async function putAside(
  sql: postgres.TransactionSql,
  state: 'dropped' | 'failed',
  mails: { id: number; error: string }[],
) {
  if (mails.length === 0) return
  await sql`
    update mail set state = ${state}, error = aside.error
    from unnest(${mails.map(({ id }) => id)}::bigint[], ${mails.map(({ error }) => error)}::text[]) as aside (id, error)
    where mail.id = aside.id`
}
