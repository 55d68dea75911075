import { gunzipSync, gzipSync } from 'node:zlib'
import type postgres from 'postgres'
import { statements } from '@/db/client'
import { getOrganisation } from '../organisation/queries'
import { claimMail } from './claim-mail'
import { dissolveBatch } from './dissolve-batch'
import type { OutgoingMessage } from './mail'

/** A batch in our hands: nobody else tries it until the lease ends, a minute from its taking. */
export type TakenBatch = {
  id: string
  /** Which try this is; an outcome is only written down while it is still the latest. */
  attempt: number
  messages: OutgoingMessage[]
}

/** Longer than a request may take (15 s): whoever still holds it then was killed. */
export const leaseSeconds = 60

/** The provider forgets an idempotency key after 24 hours; after this long a retry could send twice. */
const retryHours = 23

export function pack(messages: OutgoingMessage[]): Buffer {
  return gzipSync(JSON.stringify(messages), { level: 4 })
}

export function unpack(packed: Buffer): OutgoingMessage[] {
  return JSON.parse(gunzipSync(packed).toString())
}

/**
 * Freezes the next waiting mails into a batch: which, in which order, and their bytes, before the first try. Null when
 * nothing can go. The batch is ours and counted as tried, so that a crash from here on is a retry.
 */
export async function takeNewBatch(): Promise<TakenBatch | null> {
  const organisation = await getOrganisation()
  return statements().begin(async (sql) => {
    const { ready } = await claimMail(sql, organisation)
    if (ready.length === 0) return null
    const messages = ready.map(({ message }) => message)
    const [batch] = await sql<{ id: string }[]>`
      insert into mail_batch (messages, attempts, first_attempt_at, lease_until)
      values (${pack(messages)}, 1, now(), now() + make_interval(secs => ${leaseSeconds})) returning id`
    if (!batch) throw new Error('a mail batch was not written')
    await placeIn(
      sql,
      batch.id,
      ready.map(({ id }) => id),
    )
    return { id: batch.id, attempt: 1, messages }
  })
}

async function placeIn(sql: postgres.TransactionSql, batchId: string, mailIds: number[]) {
  await sql`
    update mail set state = 'batched', batch_id = ${batchId}, position = placed.position - 1, error = null
    from unnest(${mailIds}::bigint[]) with ordinality as placed (id, position) where mail.id = placed.id`
}

type DueRow = {
  id: string
  attempt: number
  messages: Buffer
  isTooOld: boolean
  isCertain: boolean
  error: string | null
}

/**
 * Takes the batch whose retry has waited longest, with the same bytes as ever; null when none is due. One that might
 * have been sent too long ago to ask again is given up as unknown; one that was certainly not sent before a pause is
 * dissolved: its mails wait again, or are made again, and are looked at again for people who have left meanwhile.
 */
export async function takeDueBatch(): Promise<TakenBatch | null> {
  return statements().begin(async (sql) => {
    const [due] = await sql<DueRow[]>`
      select id, attempts + 1 as attempt, messages, error, first_attempt_at is null as "isCertain",
        coalesce(first_attempt_at < now() - make_interval(hours => ${retryHours}), false) as "isTooOld"
      from mail_batch
      where state = 'open' and next_attempt_at <= now() and (lease_until is null or lease_until < now())
      order by next_attempt_at limit 1 for update skip locked`
    if (!due) return null
    if (due.isTooOld) return giveUp(sql, due.id)
    if (due.isCertain && due.error?.startsWith(pausedPrefix)) {
      await dissolveBatch(sql, due.id)
      return null
    }
    await sql`
      update mail_batch set attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, now()),
        lease_until = now() + make_interval(secs => ${leaseSeconds}) where id = ${due.id}`
    return { id: due.id, attempt: due.attempt, messages: unpack(due.messages) }
  })
}

/** How the error of a batch begins while sending is paused for something that staff must see to. */
export const pausedPrefix = 'paused: '

async function giveUp(sql: postgres.TransactionSql, id: string): Promise<null> {
  const reason = `no answer in ${retryHours} hours: it may or may not have arrived`
  await sql`update mail set state = 'unknown', error = ${reason} where batch_id = ${id} and state = 'batched'`
  await sql`update mail_batch set state = 'unknown', messages = null, lease_until = null, error = ${reason} where id = ${id}`
  return null
}
