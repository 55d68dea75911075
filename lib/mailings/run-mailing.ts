import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type Move, type MovedOn, moveMailing, whereItStands } from './move-mailing'

/** Stops the taking of hundreds. What a worker has in hand goes; that is a matter of seconds. */
export async function pauseMailing(
  tx: Tx,
  { why, ...move }: Move & { why: string },
): Promise<{ kind: 'paused' } | MovedOn> {
  const isPaused = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.paused', facts: why ? { why } : {} },
    set: sql`state = 'paused', paused_at = now(), paused_by = 'staff', paused_why = ${why}`,
    where: sql`state = 'sending'`,
  })
  return isPaused ? { kind: 'paused' } : whereItStands(tx, move.mailingId)
}

/**
 * Goes on where it stopped. One that stopped itself needs a reason, and from then on is measured by what is sent from here.
 * One that never began, since its audience had grown or what it shows had changed, is taken back instead.
 */
export async function resumeMailing(
  tx: Tx,
  { why, ...move }: Move & { why: string },
): Promise<{ kind: 'resumed' } | { kind: 'reason_needed' } | { kind: 'not_begun' } | MovedOn> {
  const isResumed = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.resumed', facts: why ? { why } : {} },
    set: sql`state = 'sending', paused_at = null, paused_by = null, paused_why = '', next_chunk_at = now()`,
    where: sql`state = 'paused' and snapshot_at is not null and (paused_by <> 'breaker' or ${why.trim()}::text <> '')`,
  })
  if (isResumed) return { kind: 'resumed' }
  const [row] = await tx.execute<{ begun: boolean }>(
    sql`select snapshot_at is not null as begun from mailing where id = ${move.mailingId} and state = 'paused'`,
  )
  if (row) return { kind: row.begun ? 'reason_needed' : 'not_begun' }
  return whereItStands(tx, move.mailingId)
}

/** Nobody else gets it, ever. A chunk that is being taken this moment still goes: it is waited for and not void. */
export async function cancelMailing(
  tx: Tx,
  { why, ...move }: Move & { why: string },
): Promise<{ kind: 'cancelled' } | MovedOn> {
  const isCancelled = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.cancelled', facts: why ? { why } : {} },
    set: sql`state = 'cancelled', finished_at = now(), corrects_id = case when snapshot_at is not null then corrects_id end, paused_at = null, paused_by = null, paused_why = ''`,
    where: sql`state not in ('cancelled', 'done')`,
  })
  if (!isCancelled) return whereItStands(tx, move.mailingId)
  await tx.execute(
    sql`update mailing_chunk set state = 'void' where mailing_id = ${move.mailingId} and state = 'waiting'`,
  )
  return { kind: 'cancelled' }
}

export const fastestRate = 60_000

/** How many a minute, from the next hundred on. `plan` says it for a draft: there it is a new version. */
export async function changeRate(
  tx: Tx,
  { ratePerMinute, ...move }: Move & { ratePerMinute: number },
): Promise<{ kind: 'changed' } | MovedOn> {
  const isChanged = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.rate_changed', facts: { ratePerMinute } },
    set: sql`rate_per_minute = ${ratePerMinute}, next_chunk_at = least(next_chunk_at, now() + make_interval(secs => 6000.0 / ${ratePerMinute}::int))`,
    where: sql`state in ('scheduled', 'sending', 'paused')`,
  })
  return isChanged ? { kind: 'changed' } : whereItStands(tx, move.mailingId)
}
