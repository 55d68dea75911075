import type postgres from 'postgres'
import { withdrawUnsent } from '../mail/dissolve-batch'

/**
 * Ends a mailing for the one that corrects it: what waits of it is void, and what is frozen and certainly never went goes back.
 * Whoever is taking a chunk of it is waited for, so that afterwards each person has either got it or has not. False while a
 * batch of it is in somebody's hands: then it is ended, and who has got it is known a little later.
 */
export async function takeOver(sql: postgres.TransactionSql, correctedId: number): Promise<boolean> {
  // Takers hold it for key share until their chunk is committed: this lock, and no weaker one, waits for them.
  await sql`select 1 from mailing where id = ${correctedId} for update`
  await sql`
    update mailing set state = 'cancelled', changed_at = now(), finished_at = coalesce(finished_at, now())
    where id = ${correctedId} and state not in ('done', 'cancelled')`
  const isSettled = await withdrawUnsent(sql, correctedId)
  await sql`update mailing_chunk set state = 'void' where mailing_id = ${correctedId} and state = 'waiting'`
  return isSettled
}
