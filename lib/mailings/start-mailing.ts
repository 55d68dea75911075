import { PgDialect } from 'drizzle-orm/pg-core'
import type postgres from 'postgres'
import { statements } from '@/db/client'
import { readContactPolicy } from '../consent/read-policy'
import { holdChanged } from './hold-changed'
import { type DueMailing, snapshotSql } from './snapshot-sql'
import { holdUp } from './stuck-mailing'
import { takeOver } from './take-over'

/**
 * What became of one that was due. `grown`: so many match now that it needs another look, and it is paused. `waits`: it
 * corrects a mailing of which a batch is in the air; whether that went is known within a minute. `not_due`: another worker
 * has it, or somebody changed it.
 */
export type Started =
  | { kind: 'started'; people: number }
  | { kind: 'nobody_matched' }
  | { kind: 'grown'; people: number }
  | { kind: 'waits' }
  | { kind: 'not_due' }

/** Starts every mailing whose time has come, and whose text can still be shown; one that fails is tried again in a minute, and holds up no other. Gives how many it started. */
export async function startDueMailings(): Promise<number> {
  const due = await statements()<{ id: number }[]>`
    select id from mailing where state = 'scheduled' and starts_at <= now() and (stuck_since is null or next_chunk_at <= now()) order by starts_at, id`
  let started = 0
  for (const { id } of due) {
    try {
      if (await holdChanged(id)) continue
      if ((await startMailing(id)).kind === 'started') started += 1
    } catch (error) {
      await holdUp(id, 'start', null, error)
    }
  }
  return started
}

/**
 * Writes down whom a mailing goes to, once: everybody its audience matches and whom we may write to now, in an order nobody
 * chose, a hundred to a chunk. All of it stands, or none; of two workers one does it.
 */
export async function startMailing(id: number, now = Date.now()): Promise<Started> {
  return statements().begin(async (sql) => {
    const mailing = await lockDue(sql, id)
    if (!mailing) return { kind: 'not_due' }
    if (mailing.correctsId !== null && !(await takeOver(sql, mailing.correctsId))) return { kind: 'waits' }
    const policy = await readContactPolicy(sql)
    // A million people are judged, put in order and counted in memory, once.
    await sql`set local work_mem = '192MB'`
    const { sql: text, params } = new PgDialect().sqlToQuery(snapshotSql(mailing, policy, now))
    const [row] = await sql.unsafe<{ people: number; state: string }[]>(text, params as string[])
    if (!row) throw new Error(`mailing ${id} was locked, and yet not started`)
    const { people, state } = row
    if (state === 'paused') return { kind: 'grown', people }
    return state === 'done' ? { kind: 'nobody_matched' } : { kind: 'started', people }
  })
}

async function lockDue(sql: postgres.TransactionSql, id: number): Promise<DueMailing | undefined> {
  const [row] = await sql<DueMailing[]>`
    select id, kind, topics, audience, contains_ask as "containsAsk", corrects_id as "correctsId",
      reaches_again as "reachesAgain"
    from mailing where id = ${id} and state = 'scheduled' and starts_at <= now() for update skip locked`
  return row
}
