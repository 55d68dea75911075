import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { settingsNow } from '../integrity/live-settings'
import { isHeld } from '../retention-holds'

/** What the privacy page promises: unconfirmed forms go after 14 days, addresses on the network after 30. */
export const unconfirmedLifeDays = 14
export const ipLifeDays = 30

const rowsAtOnce = 5000

/** Of a row `s` of signatures: neither its campaign nor its address is held beyond its time. */
const isFree = sql`not ${isHeld(sql`(h.campaign_id = s.campaign_id or (h.address_key = s.address_key and s.address_key <> ''))`)}`

/** Forgets what need not be kept and is not held. Runs each night, in steps, so that it can be stopped and run again. */
export async function sweepSignatures(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from signature where id in (
    select id from signature s where state = 'pending' and requested_at < now() - make_interval(days => ${unconfirmedLifeDays})
      and ${isFree} limit 50000)`)
  const { spamLifeDays, withdrawnLifeDays } = (await settingsNow()).limits
  await sweepDead(tx, 'spam', sql`created_at`, spamLifeDays)
  await sweepDead(tx, 'withdrawn', sql`withdrawn_at`, withdrawnLifeDays)
  await tx.execute(
    sql`update signature s set ip = null where ip is not null and requested_at < now() - make_interval(days => ${ipLifeDays}) and ${isFree}`,
  )
  await tx.execute(
    sql`delete from integrity_alert where kind in ('address', 'network') and created_at < now() - make_interval(days => ${ipLifeDays})`,
  )
  await tx.execute(sql`delete from spent_proof where expires_at < now()`)
  await tx.execute(sql`delete from signing_attempt where at < now() - interval '2 days'`)
}

/** Rows that count nowhere and never will. The statement goes on telling how many there were: the database sees to it. */
async function sweepDead(tx: Tx, state: 'spam' | 'withdrawn', since: SQL, lifeDays: number): Promise<void> {
  for (let swept = rowsAtOnce; swept === rowsAtOnce; ) {
    const rows = await tx.execute(sql`
      delete from signature where id in (
        select id from signature s where state = ${state} and created_at < now() - make_interval(days => ${lifeDays})
          and ${since} < now() - make_interval(days => ${lifeDays}) and ${isFree} limit ${rowsAtOnce})
        and state = ${state} returning id`)
    swept = rows.length
  }
}
