import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { onRace } from '../signatures/desk/on-race'
import { seatsFor } from '../signatures/desk/take-seats'
import { type AtWork, idsIn } from './take-out-batch'

/** The next signatures that it has taken out and that are still out. */
export async function nextToPutBack({ id, cursor }: AtWork, limit: number): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`
    select id from signature where invalidation_id = ${id} and state = 'invalidated'
      and (${cursor}::uuid is null or id > ${cursor}::uuid)
    order by id limit ${limit}`)
  return rows.map(({ id }) => id)
}

/**
 * Puts one batch back as it was, and remembers where it stands, by one statement. Who finds no free place on their address
 * stays out. "Is not distinct" has no index: the rows are read by their ids, and not everything that is out, each time.
 * False when it is not being restored any more.
 */
export async function putBackBatch(job: AtWork, ids: string[]): Promise<boolean> {
  const wanted = sql`
    select s.id, s.campaign_id, s.canonical_email, s.country, s.postcode, s.confirmed_at, s.state_before as to_state
    from signature s where s.id in ${idsIn(ids)} and s.invalidation_id is not distinct from ${job.id}
      and s.state is not distinct from 'invalidated'`
  const done = await onRace(() =>
    db.execute(sql`
      with job as (
        select id from invalidation where id = ${job.id} and state = 'restoring' for update
      ), seats as materialized (${seatsFor(wanted)}), back as (
        update signature s set state = seats.to_state, seat = seats.seat, state_before = null, invalidation_id = null
        from job, seats where s.id = seats.id and s.state is not distinct from 'invalidated'
          and s.invalidation_id is not distinct from job.id and seats.fits
        returning s.id
      )
      update invalidation i set cursor = ${ids.at(-1) ?? null}::uuid from job
      where i.id = job.id and (select count(*) from back) >= 0 returning i.id`),
  )
  return done.length > 0
}
