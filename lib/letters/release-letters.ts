import type postgres from 'postgres'
import { statements } from '@/db/client'
import { canonicalEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'
import { letterJoins, whyBlocked } from './blocked-letters'

const restMs = 2000
const mostTargetsAtOnce = 100

/** Offices read their mail Monday to Friday; by the clock of the chamber, `ch`. */
const isWorkingHour = (sql: postgres.Sql, at: string) => sql`
  extract(isodow from ${at}::timestamptz at time zone ch.time_zone) < 6
  and extract(hour from ${at}::timestamptz at time zone ch.time_zone) between 8 and 17`

/**
 * One step of sending letters: every target whose turn has come gets its oldest waiting letter, by way of the outbox. Safe
 * to call from any number of loops and processes at once and to kill at any instant.
 */
export async function releaseLetters(now = new Date()): Promise<{ released: number; waitMs: number }> {
  const sql = statements()
  const at = now.toISOString()
  const due = await sql<{ mandateId: number }[]>`
    select w.mandate_id as "mandateId" from (select distinct mandate_id from letter where state = 'queued') w
    join mandate m on m.id = w.mandate_id join chamber ch on ch.slug = m.chamber_slug
    left join letter_turn t on t.mandate_id = w.mandate_id
    where coalesce(t.next_at, '-infinity') <= ${at}::timestamptz and ${isWorkingHour(sql, at)}
    order by t.next_at nulls first limit ${mostTargetsAtOnce}`
  let released = 0
  for (const { mandateId } of due) if (await releaseOne(mandateId, now)) released += 1
  return { released, waitMs: released > 0 ? 0 : restMs }
}

type Next = {
  id: string
  why: string | null
  perHour: number
  to: string
  fromName: string
  replyTo: string
  subject: string
  body: string
}

/** True when a letter went to the outbox. One that must not go is held instead, and takes no turn. */
function releaseOne(mandateId: number, now: Date): Promise<boolean> {
  return statements().begin(async (sql) => {
    const [next] = await sql<Next[]>`
      select l.id, ${whyBlocked(now)} as why, coalesce(act.per_target_per_hour, 20) as "perHour", cc.value as to, r.name as "fromName",
        r.email as "replyTo", l.subject, l.body
      from letter l ${letterJoins()} join letter_request r on r.id = l.request_id
      left join contact_action act on act.campaign_id = l.campaign_id
      where l.mandate_id = ${mandateId} and l.state = 'queued'
      order by l.queued_at, l.id limit 1 for update of l skip locked`
    if (!next) return false
    if (next.why) {
      await sql`update letter set state = 'held', reason = ${next.why} where id = ${next.id}`
      return false
    }
    if (!(await takeTurn(sql, mandateId, next.perHour, now))) return false
    await sql`update letter set state = 'sending', reason = '' where id = ${next.id}`
    await sql`
      insert into mail (kind, to_address, address_key, letter_id, data, priority, dedupe_key)
      values ('letter', ${next.to}, ${addressKey(canonicalEmail(next.to))}, ${next.id}, ${dataOf(next)}::jsonb, 2, ${`letter/${next.id}`})
      on conflict (dedupe_key) do nothing`
    return true
  })
}

function dataOf({ fromName, replyTo, subject, body }: Next): string {
  return JSON.stringify({ fromName, replyTo, subject, body })
}

/**
 * One conditional statement takes the turn: of two workers one gets it. The gap is never shorter than the cap allows, and up
 * to a quarter longer, so that letters do not come by the clock.
 */
async function takeTurn(
  sql: postgres.TransactionSql,
  mandateId: number,
  perHour: number,
  now: Date,
): Promise<boolean> {
  const gapSeconds = (3600 / perHour) * (1 + Math.random() / 4)
  const nextAt = new Date(now.getTime() + gapSeconds * 1000).toISOString()
  const taken = await sql`
    insert into letter_turn as t (mandate_id, next_at) values (${mandateId}, ${nextAt})
    on conflict (mandate_id) do update set next_at = excluded.next_at where t.next_at <= ${now.toISOString()}
    returning mandate_id`
  return taken.length > 0
}
