import type postgres from 'postgres'
import { statements } from '@/db/client'
import { readContactPolicy } from '../consent/read-policy'
import { freezeBatch } from '../mail/freeze-batch'
import type { TakenBatch } from '../mail/take-batch'
import { containsAsk } from '../mailings/checks/contains-ask'
import { hasRoomForHundred } from '../mailings/may-mail-now'
import { composeStep } from './compose-step'
import { type Judged, judgePeople } from './judge-people'
import { moveOn } from './move-on'
import { takeDue } from './take-due'

/** Groups in which nobody is to be mailed are passed over, so many of them in one call. */
const mostEmpty = 20

/**
 * Takes up to a hundred people whose step is due and freezes their mails, in one transaction with their moving on: whoever
 * is killed here has done nothing. Null when nobody is due, in quiet hours, or when
 * the limit of the day is reached.
 */
export async function takeJourneyBatch(): Promise<TakenBatch | null> {
  for (let empty = 0; empty < mostEmpty; empty++) {
    const taken = await takeOnce().catch(outOfTheWay)
    if (taken.kind !== 'nobody_to_mail') return taken.kind === 'batch' ? taken.batch : null
  }
  return null
}

type Taken = { kind: 'nobody_due' } | { kind: 'nobody_to_mail' } | { kind: 'batch'; batch: TakenBatch }

function takeOnce(now = Date.now()): Promise<Taken> {
  return statements().begin((sql) => takeIn(sql, now))
}

async function takeIn(sql: postgres.TransactionSql, now: number): Promise<Taken> {
  const policy = await readContactPolicy(sql)
  if (!(await hasRoomForHundred(sql, policy, now))) return { kind: 'nobody_due' }
  // Less than PostgreSQL waits before it calls two that wait for each other a deadlock: an erasure is never the one to fail.
  await sql`set local lock_timeout = '500ms'`
  const due = await takeDue(sql)
  if (!due) return { kind: 'nobody_due' }
  const step = due.plan.steps[due.step]
  if (!step) throw new Error(`journey ${due.key} has no step ${due.step}`)
  const group = { ...due, containsAsk: step.does === 'mail' && containsAsk(step.texts) }
  const judged = await judgePeople(sql, group, step, policy, now)
  const { mails, impossible } = await composeStep(sql, group, step, judged, now)
  const batch = mails.length > 0 ? await freezeBatch(sql, mails, { taken: true }) : null
  const settled = judged.map(
    (each): Judged =>
      impossible.has(each.person.id) ? { kind: 'leave', person: each.person, why: 'no_address' } : each,
  )
  await moveOn(sql, group, settled, batch?.id ?? null)
  return batch ? { kind: 'batch', batch } : { kind: 'nobody_to_mail' }
}

/** Somebody else holds one of these people, as while they are erased: they are taken another time. */
function outOfTheWay(error: unknown): Taken {
  const lockNotAvailable = '55P03'
  if (error instanceof Error && 'code' in error && error.code === lockNotAvailable)
    return { kind: 'nobody_due' }
  throw error
}
