import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { settingsNow } from '../integrity/live-settings'
import { isHeld } from '../retention-holds'

/** What the privacy page promises: unconfirmed forms go after 14 days, addresses on the network after 30. */
export const unconfirmedLifeDays = 14
export const ipLifeDays = 30

const rowsAtOnce = 5000

/** Of a row `s` of signatures: its campaign or its address is held beyond its time. */
export const isSignatureHeld = isHeld(
  sql`(h.campaign_id = s.campaign_id or (h.address_key = s.address_key and s.address_key <> ''))`,
)
const isFree = sql`not ${isSignatureHeld}`

const olderThan = (instant: SQL, days: number) => sql`${instant} < now() - make_interval(days => ${days})`

/** Whose days are over, of rows `s` of signatures. Those that are dead count nowhere and never will. */
export const isOver = {
  unconfirmed: sql`s.state = 'pending' and ${olderThan(sql`s.requested_at`, unconfirmedLifeDays)}`,
  network: sql`s.ip is not null and ${olderThan(sql`s.requested_at`, ipLifeDays)}`,
  dead: (state: 'spam' | 'withdrawn', days: number) =>
    sql`s.state = ${state} and ${olderThan(sql`s.created_at`, days)} and ${olderThan(state === 'spam' ? sql`s.created_at` : sql`s.withdrawn_at`, days)}`,
}

/** Forgets what need not be kept and is not held. Runs each night, in steps, so that it can be stopped and run again. */
export async function sweepSignatures(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from signature where id in (
    select id from signature s where ${isOver.unconfirmed} and ${isFree} limit 50000)`)
  const { spamLifeDays, withdrawnLifeDays } = (await settingsNow()).limits
  await sweepDead(tx, 'spam', spamLifeDays)
  await sweepDead(tx, 'withdrawn', withdrawnLifeDays)
  await tx.execute(sql`update signature s set ip = null where ${isOver.network} and ${isFree}`)
  await tx.execute(
    sql`delete from integrity_alert where kind in ('address', 'network') and created_at < now() - make_interval(days => ${ipLifeDays})`,
  )
  await tx.execute(sql`delete from spent_proof where expires_at < now()`)
  await tx.execute(sql`delete from signing_attempt where at < now() - interval '2 days'`)
}

/** Rows that count nowhere and never will. The statement goes on telling how many there were: the database sees to it. */
async function sweepDead(tx: Tx, state: 'spam' | 'withdrawn', lifeDays: number): Promise<void> {
  for (let swept = rowsAtOnce; swept === rowsAtOnce; ) {
    const rows = await tx.execute(sql`
      delete from signature where id in (
        select id from signature s where ${isOver.dead(state, lifeDays)} and ${isFree} limit ${rowsAtOnce})
        and state = ${state} returning id`)
    swept = rows.length
  }
}
