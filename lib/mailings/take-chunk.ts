import type postgres from 'postgres'
import { statements } from '@/db/client'
import type { ContactPolicy } from '../consent/contact-policy'
import { readContactPolicy } from '../consent/read-policy'
import { type FrozenMail, freezeBatch } from '../mail/freeze-batch'
import type { TakenBatch } from '../mail/take-batch'
import { judgeChunk } from './judge-chunk'
import type { Variant } from './mailing'
import { hasRoomForHundred } from './may-mail-now'
import { nextInTurn } from './next-in-turn'
import { readSending, type SendingMailing } from './read-sending'

/**
 * Takes the next hundred people of whichever mailing's turn it is, and freezes their mails into a batch that is ours. Null when
 * none is due: none is under way, its rate or the hour or the limit of the day forbids it. Safe in any number of loops and
 * processes at once: each chunk is taken once, by whoever commits it.
 */
export async function takeMailingChunk(now: number = Date.now()): Promise<TakenBatch | null> {
  for (;;) {
    const taken = await takeOne(now)
    if (taken === 'nothing') return null
    if (taken !== 'nobody') return taken
  }
}

/** `nobody`: a chunk was taken, and all of its people were left out. */
async function takeOne(now: number): Promise<TakenBatch | 'nobody' | 'nothing'> {
  const id = await nextInTurn(now)
  if (id === null) return 'nothing'
  const mailing = await readSending(id)
  return statements().begin(async (sql) => {
    const policy = await readContactPolicy(sql)
    const chunk = await lockChunk(sql, id, policy, now)
    if (!chunk) return 'nothing'
    const { mails, mailedBefore } = await judgeChunk(sql, mailing, chunk, policy, now)
    return freezeChunk(sql, mailing, chunk, mails, mailedBefore)
  })
}

export type LockedChunk = { no: number; variant: Variant }

/**
 * Its mailing is held as it is until the chunk is committed: whoever locks it for update, as a correction does, waits for us
 * or is seen here.
 */
async function lockChunk(
  sql: postgres.TransactionSql,
  id: number,
  policy: ContactPolicy,
  now: number,
): Promise<LockedChunk | null> {
  const [sending] = await sql<{ winner: Variant | null }[]>`
    select winner from mailing where id = ${id} and state = 'sending' for key share`
  if (!sending) return null
  if (!(await hasRoomForHundred(sql, policy, now))) return null
  const { winner } = sending
  const [chunk] = await sql<LockedChunk[]>`
    select no, coalesce(variant, ${winner}::text) as variant from mailing_chunk
    where mailing_id = ${id} and state = 'waiting' and (variant is not null or ${winner}::text is not null)
    order by no limit 1 for update skip locked`
  return chunk ?? null
}

/**
 * A chunk that was taken apart and taken again has mails in more than one batch: it is of none, and what became of it is
 * counted mail by mail.
 */
async function freezeChunk(
  sql: postgres.TransactionSql,
  mailing: SendingMailing,
  chunk: LockedChunk,
  mails: FrozenMail[],
  mailedBefore: number,
): Promise<TakenBatch | 'nobody'> {
  const batch = mails.length > 0 ? await freezeBatch(sql, mails, { taken: true }) : null
  const only = mailedBefore === 0 && batch ? batch.id : null
  await sql`
    update mailing_chunk set state = 'taken', taken_at = now(), mailed = ${mails.length + mailedBefore}, batch_id = ${only}
    where mailing_id = ${mailing.id} and no = ${chunk.no}`
  return batch ?? 'nobody'
}
