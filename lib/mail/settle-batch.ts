import type postgres from 'postgres'
import { statements } from '@/db/client'
import type { Answer } from './resend'
import { pack, pausedPrefix, type TakenBatch } from './take-batch'

/** While paused the account is tried again this often. */
const pauseMinutes = 10
const longestBackoffSeconds = 300

/**
 * Writes down what a request came to, in one transaction, and how many mails were sent by it. Only the latest try of an
 * open batch is heard: whoever lost its lease meanwhile changes nothing, unless it learned that the batch was accepted.
 */
export async function settleBatch(batch: TakenBatch, answer: Answer): Promise<number> {
  return statements().begin(async (sql) => {
    const [open] = await sql<{ attempts: number }[]>`
      select attempts from mail_batch where id = ${batch.id} and state = 'open' for update`
    if (!open) return 0
    if (answer.kind === 'accepted') return accept(sql, batch, answer.ids)
    if (open.attempts !== batch.attempt) return 0
    if (answer.kind === 'later') await wait(sql, batch, answer.waitMs / 1000, answer.reason, true)
    if (answer.kind === 'paused')
      await wait(sql, batch, pauseMinutes * 60, `${pausedPrefix}${answer.reason}`, true)
    if (answer.kind === 'unclear') await wait(sql, batch, backoffSeconds(batch.attempt), answer.reason, false)
    if (answer.kind === 'changed') await close(sql, batch, 'unknown', 'unknown', answer.reason)
    if (answer.kind === 'refused') await refuse(sql, batch, answer.reason)
    return 0
  })
}

async function accept(sql: postgres.TransactionSql, batch: TakenBatch, ids: string[]): Promise<number> {
  await sql`
    update mail set state = 'sent', sent_at = now(), provider_id = given.id, error = null,
      data = case when kind like 'staff-%' or kind = 'letter' then '{}' else data end
    from unnest(${ids}::text[]) with ordinality as given (id, place)
    where batch_id = ${batch.id} and position = given.place - 1 and state = 'batched'`
  await sql`
    update mail_batch set state = 'accepted', messages = null, lease_until = null, error = null where id = ${batch.id}`
  // After an outage: what waited for the provider to come back need not wait out its backoff. Nobody waits for a batch that
  // is in other hands: two who settle at once would wait for each other.
  if (batch.attempt > 1)
    await sql`
      update mail_batch set next_attempt_at = now() where id in (
        select id from mail_batch where state = 'open' and attempts > 0 and next_attempt_at > now() for update skip locked)`
  return ids.length
}

/**
 * The same key and bytes again, later. What was certainly not sent, then or ever before, starts afresh: the 23 hours
 * for which a retry is safe begin with the first try that may have arrived.
 */
async function wait(
  sql: postgres.TransactionSql,
  batch: TakenBatch,
  seconds: number,
  reason: string,
  isCertain: boolean,
) {
  const startsAfresh = isCertain && batch.attempt === 1
  await sql`
    update mail_batch set lease_until = null, error = ${reason},
      next_attempt_at = now() + make_interval(secs => ${seconds}::float8),
      attempts = case when ${startsAfresh} then 0 else attempts end,
      first_attempt_at = case when ${startsAfresh} then null else first_attempt_at end
    where id = ${batch.id}`
}

/** Doubling from two seconds to five minutes, each somewhere in its upper half so that retries do not march in step. */
export function backoffSeconds(attempt: number, random = Math.random()): number {
  return Math.min(longestBackoffSeconds, 2 ** attempt) * (0.5 + random / 2)
}

/** Nothing of a refused batch was sent: each mail goes alone, so that one bad address fails alone. */
async function refuse(sql: postgres.TransactionSql, batch: TakenBatch, reason: string) {
  if (batch.messages.length === 1) return close(sql, batch, 'failed', 'rejected', reason)
  const packed = batch.messages.map((message) => pack([message]).toString('base64'))
  await sql`
    with single as (
      select place - 1 as position, gen_random_uuid() as id, decode(message, 'base64') as messages
      from unnest(${packed}::text[]) with ordinality as packed (message, place)),
    written as (insert into mail_batch (id, messages) select id, messages from single)
    update mail set batch_id = single.id, position = 0 from single
    where mail.batch_id = ${batch.id} and mail.position = single.position and mail.state = 'batched'`
  await sql`
    update mail_batch set state = 'rejected', messages = null, lease_until = null, error = ${reason} where id = ${batch.id}`
}

async function close(
  sql: postgres.TransactionSql,
  batch: TakenBatch,
  mailState: 'failed' | 'unknown',
  batchState: 'rejected' | 'unknown',
  reason: string,
) {
  await sql`update mail set state = ${mailState}, error = ${reason} where batch_id = ${batch.id} and state = 'batched'`
  await sql`
    update mail_batch set state = ${batchState}, messages = null, lease_until = null, error = ${reason} where id = ${batch.id}`
}
