import { statements } from '@/db/client'
import { readContactPolicy } from '../consent/read-policy'
import { isQuietOrFull } from './may-mail-now'

/** What was not sent while the provider was slow is made up for this long, and no longer: a rate is not saved up. */
const makesUpSeconds = 5

/**
 * The mailing that a hundred may be taken of now, the one that has waited longest first; null where there is none. The turn is
 * taken with it: its next hundred has to wait until its rate allows it.
 */
export async function nextInTurn(now: number): Promise<number | null> {
  if (!(await isAnyDue())) return null
  const sql = statements()
  if (await isQuietOrFull(sql, await readContactPolicy(sql), now)) return null
  const [next] = await sql<{ id: number }[]>`
    update mailing m set next_chunk_at = greatest(m.next_chunk_at, now() - make_interval(secs => ${makesUpSeconds}))
      + make_interval(secs => 6000.0 / m.rate_per_minute)
    from (
      select id from mailing due where state = 'sending' and next_chunk_at <= now() and exists (
        select 1 from mailing_chunk c where c.mailing_id = due.id and c.state = 'waiting' and (c.variant is not null or due.winner is not null))
      order by next_chunk_at limit 1 for no key update) turn
    where m.id = turn.id returning m.id`
  return next?.id ?? null
}

async function isAnyDue(): Promise<boolean> {
  const [row] = await statements()<{ due: boolean }[]>`
    select exists (select 1 from mailing where state = 'sending' and next_chunk_at <= now()) as due`
  return row?.due ?? false
}
