import type postgres from 'postgres'
import { type ContactPolicy, quietUntil } from '../consent/contact-policy'
import { londonDay, londonInstant } from '../london-time'

/** Whether no mailing may go now: London's quiet hours, or so many went today that another hundred would be too many. */
export async function isQuietOrFull(
  sql: postgres.TransactionSql | postgres.Sql,
  policy: ContactPolicy,
  now: number,
): Promise<boolean> {
  if (quietUntil(policy, now) !== null) return true
  if (policy.mostMailingsADay === null) return false
  const midnight = londonInstant(londonDay(now))
  if (midnight === null) throw new Error('every day in London begins at midnight')
  const [today] = await sql<{ mailed: number }[]>`
    select coalesce(sum(mailed), 0)::int as mailed from mailing_chunk
    where taken_at >= ${new Date(midnight).toISOString()}::timestamptz and taken_at is not null`
  return (today?.mailed ?? 0) + 100 > policy.mostMailingsADay
}
