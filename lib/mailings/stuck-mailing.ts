import { sql } from 'drizzle-orm'
import type postgres from 'postgres'
import { statements, type Tx } from '@/db/client'
import { log } from '../log'
import { type Move, type MovedOn, moveMailing, whereItStands } from './move-mailing'

/**
 * A mailing that a fault of ours keeps from beginning or going on. `at`: its beginning, the preparing of its text, or the
 * taking of a hundred. `people` are those of the hundreds that failed and wait: the others go on. `since` in milliseconds.
 */
export type Stuck = { at: 'start' | 'text' | 'hundred'; since: number; people: number }

/** It is tried again this often. */
const restSeconds = 60

/** Of a row `m` of mailing: its `Stuck`, or null. What is paused or over is not tried, so nothing holds it up. */
export const stuckSql = sql`case when m.stuck_since is not null and m.state in ('scheduled', 'sending') then jsonb_build_object(
  'at', m.stuck_at, 'since', extract(epoch from m.stuck_since) * 1000, 'people', (select coalesce(sum(k.people), 0) from mailing_chunk k
    where k.mailing_id = m.id and k.state = 'waiting' and k.failed_at is not null)) end`

/**
 * Tells staff and the log that it cannot go on, and lets it rest for a minute: other mailings go on meanwhile. `hundred` is the
 * chunk that failed, if it was one: what never failed goes before it. Throws when the database does not answer.
 */
export async function holdUp(
  mailingId: number,
  at: Stuck['at'],
  hundred: number | null,
  error: unknown,
): Promise<void> {
  const what = { mailing: mailingId, step: at, ...(hundred === null ? {} : { hundred }) }
  log.error('a mailing is held up', what, error)
  await statements().begin(async (tx) => {
    await tx`
      update mailing set stuck_since = coalesce(stuck_since, now()), stuck_at = ${at},
        next_chunk_at = greatest(next_chunk_at, now() + make_interval(secs => ${restSeconds}))
      where id = ${mailingId} and state in ('scheduled', 'sending')`
    if (hundred === null) return
    await tx`
      update mailing_chunk set failed_at = now() where mailing_id = ${mailingId} and no = ${hundred} and state = 'waiting'`
  })
}

/** What failed has gone well: nothing holds it up any more, unless another of its hundreds does. */
export async function goesOn(tx: postgres.TransactionSql, mailingId: number): Promise<void> {
  await tx`
    update mailing set stuck_since = null, stuck_at = null where id = ${mailingId} and not exists (
      select from mailing_chunk where mailing_id = ${mailingId} and state = 'waiting' and failed_at is not null)`
}

/** Does not wait for the minute to be over. */
export async function tryAgain(tx: Tx, move: Move): Promise<{ kind: 'tries_again' } | MovedOn> {
  const tries = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.tried_again' },
    set: sql`next_chunk_at = now()`,
    where: sql`stuck_since is not null and state in ('scheduled', 'sending')`,
  })
  return tries ? { kind: 'tries_again' } : whereItStands(tx, move.mailingId)
}
