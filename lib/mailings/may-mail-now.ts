import type postgres from 'postgres'
import { type ContactPolicy, quietUntil } from '../consent/contact-policy'
import { londonDay, londonInstant } from '../london-time'

/**
 * Whether nothing that many get may go now: London's quiet hours, or so many mails of mailings and journeys were made today that
 * another hundred would be too many.
 */
export async function isQuietOrFull(
  sql: postgres.TransactionSql | postgres.Sql,
  policy: ContactPolicy,
  now: number,
): Promise<boolean> {
  if (quietUntil(policy, now) !== null) return true
  if (policy.mostMailingsADay === null) return false
  return !hasRoom(policy, await readMadeToday(sql, now))
}

/** Whether another hundred would keep to the limit of the day, after so many. */
export function hasRoom({ mostMailingsADay: most }: ContactPolicy, madeToday: number): boolean {
  return most === null || madeToday + 100 <= most
}

/** How many mails of mailings and journeys were made in this London day. */
export async function readMadeToday(
  sql: postgres.TransactionSql | postgres.Sql,
  now: number,
): Promise<number> {
  const midnight = londonInstant(londonDay(now))
  if (midnight === null) throw new Error('every day in London begins at midnight')
  const since = new Date(midnight).toISOString()
  const [today] = await sql<{ made: number }[]>`
    select (select coalesce(sum(mailed), 0) from mailing_chunk where taken_at >= ${since}::timestamptz and taken_at is not null)::int
      + (select count(*) from mail where kind = 'journey' and created_at >= ${since}::timestamptz)::int as made`
  return today?.made ?? 0
}

/**
 * Whether a hundred may be made in this transaction, now. Where there is a limit of the day the room is held until it ends: two
 * that looked at the same time would both find room for the last hundred.
 */
export async function hasRoomForHundred(
  sql: postgres.TransactionSql,
  policy: ContactPolicy,
  now: number,
): Promise<boolean> {
  if (policy.mostMailingsADay !== null)
    await sql`select pg_advisory_xact_lock(hashtextextended('undersigned.mailings.day', 0))`
  return !(await isQuietOrFull(sql, policy, now))
}
