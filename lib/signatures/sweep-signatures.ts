import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** What the privacy page promises: unconfirmed forms go after 14 days, addresses on the network after 30. */
export const unconfirmedLifeDays = 14
export const ipLifeDays = 30

/** Forgets what need not be kept. Runs each night, in steps, so that it can be stopped and run again. */
export async function sweepSignatures(tx: Tx): Promise<void> {
  await tx.execute(sql`delete from signature where id in (
    select id from signature where state = 'pending' and requested_at < now() - make_interval(days => ${unconfirmedLifeDays}) limit 50000)`)
  await tx.execute(
    sql`update signature set ip = null where ip is not null and requested_at < now() - make_interval(days => ${ipLifeDays})`,
  )
  await tx.execute(
    sql`delete from integrity_alert where kind in ('address', 'network') and created_at < now() - make_interval(days => ${ipLifeDays})`,
  )
  await tx.execute(sql`delete from spent_proof where expires_at < now()`)
  await tx.execute(sql`delete from signing_attempt where at < now() - interval '2 days'`)
}
