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
import { forgetSending, readSending, type SendingMailing } from './read-sending'
import { goesOn, holdUp } from './stuck-mailing'

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

/**
 * `nobody`: a chunk was taken, and all of its people were left out; or a fault holds up the mailing whose turn it was, or
 * something in it cannot be shown any more, which staff are told and which holds up no other.
 */
async function takeOne(now: number): Promise<TakenBatch | 'nobody' | 'nothing'> {
  const id = await nextInTurn(now)
  if (id === null) return 'nothing'
  let hundred = null as number | null
  try {
    const mailing = await readSending(id)
    if (!mailing) return 'nobody'
    return await statements().begin(async (sql) => {
      const policy = await readContactPolicy(sql)
      const chunk = await lockChunk(sql, id, policy, now)
      if (!chunk) return 'nothing'
      hundred = chunk.no
      const { mails, mailedBefore } = await judgeChunk(sql, mailing, chunk, policy, now)
      const taken = await freezeChunk(sql, mailing, chunk, mails, mailedBefore)
      if (chunk.isStuck) await goesOn(sql, id)
      return taken
    })
  } catch (error) {
    forgetSending(id)
    await holdUp(id, hundred === null ? 'text' : 'hundred', hundred, error)
    return 'nobody'
  }
}

/** `isStuck`: a fault held up its mailing until now. */
export type LockedChunk = { no: number; variant: Variant; isStuck: boolean }

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
  const [sending] = await sql<{ winner: Variant | null; isStuck: boolean }[]>`
    select winner, stuck_since is not null as "isStuck" from mailing where id = ${id} and state = 'sending' for key share`
  if (!sending) return null
  if (!(await hasRoomForHundred(sql, policy, now))) return null
  const { winner, isStuck } = sending
  const [fresh] = await sql<Omit<LockedChunk, 'isStuck'>[]>`
    select no, coalesce(variant, ${winner}::text) as variant from mailing_chunk
    where mailing_id = ${id} and state = 'waiting' and failed_at is null and (variant is not null or ${winner}::text is not null)
    order by no limit 1 for update skip locked`
  const chunk = fresh ?? (isStuck ? await lockFailed(sql, id, winner) : undefined)
  return chunk ? { ...chunk, isStuck } : null
}

/** The hundred whose failure was longest ago. */
async function lockFailed(sql: postgres.TransactionSql, id: number, winner: Variant | null) {
  const [chunk] = await sql<Omit<LockedChunk, 'isStuck'>[]>`
    select no, coalesce(variant, ${winner}::text) as variant from mailing_chunk
    where mailing_id = ${id} and state = 'waiting' and failed_at is not null and (variant is not null or ${winner}::text is not null)
    order by failed_at, no limit 1 for update skip locked`
  return chunk
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
