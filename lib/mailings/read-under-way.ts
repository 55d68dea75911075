import { sql } from 'drizzle-orm'
import { db, statements } from '@/db/client'
import { type ContactPolicy, quietUntil } from '../consent/contact-policy'
import { readContactPolicy } from '../consent/read-policy'
import { londonDay } from '../london-time'
import { countOutcomes, type Outcomes } from './count-outcomes'
import { foreseeEnd, goesOnAt } from './foresee-end'
import type { MailingState } from './mailing'
import { hasRoom, readMadeToday } from './may-mail-now'
import { type Stuck, stuckSql } from './stuck-mailing'

/** A mailing that is going out, or rests. Instants are milliseconds. */
export type UnderWay = {
  id: number
  name: string
  state: 'sending' | 'paused'
  people: number
  ratePerMinute: number
  snapshotAt: number
  pausedBy: 'staff' | 'breaker' | 'grown' | 'changed' | null
  pausedAt: number | null
  pausedWhy: string
  stuck: Stuck | null
  /** When its test is decided, from when on the rest goes: null without an open test, or while its groups are being taken. */
  decidesAt: number | null
  hasOpenTest: boolean
  /** When nothing is left to take, at its rate, by day and within the limit of each day; null while that cannot be said. */
  doneAt: number | null
  outcomes: Outcomes
}

export type ToCome = {
  id: number
  name: string
  state: MailingState
  isApproved: boolean
  pausedBy: UnderWay['pausedBy']
  startsAt: number | null
}

export type Sending = {
  underWay: UnderWay[]
  toCome: ToCome[]
  /** How long the oldest confirmation in the outbox has waited; null while none waits. */
  confirmationWaitsSeconds: number | null
  /** Until when nothing is sent by night; null by day. */
  quietUntil: number | null
  /** When mail goes on that the limit of the day holds now; null while there is room. */
  fullUntil: number | null
}

const toComeAtMost = 5

/** What is going out this moment, and what comes next. */
export async function readSendingNow(now = Date.now()): Promise<Sending> {
  const [rows, toCome, [waiting], policy] = await Promise.all([
    db.execute<Omit<UnderWay, 'outcomes' | 'doneAt'>>(sql`
      select m.id, m.name, m.state, m.people, m.rate_per_minute as "ratePerMinute", ${ms('m.snapshot_at')} as "snapshotAt",
        m.paused_by as "pausedBy", ${ms('m.paused_at')} as "pausedAt", m.paused_why as "pausedWhy", ${stuckSql} as stuck,
        m.test_each is not null and m.winner is null as "hasOpenTest",
        case when m.test_each is not null and m.winner is null then (
          select case when bool_and(c.state <> 'waiting') then ${ms('max(c.taken_at) + make_interval(hours => m.test_hours)')} end
          from mailing_chunk c where c.mailing_id = m.id and c.variant is not null) end as "decidesAt"
      from mailing m where m.state in ('sending', 'paused') and m.snapshot_at is not null order by m.state desc, m.snapshot_at`),
    db.execute<ToCome>(sql`
      select id, name, state, coalesce(approved_version = version, false) as "isApproved", paused_by as "pausedBy", ${ms('starts_at')} as "startsAt" from mailing
      where state in ('in_review', 'scheduled') or (state = 'paused' and snapshot_at is null)
      order by starts_at nulls last, id limit ${toComeAtMost}`),
    db.execute<{ seconds: number | null }>(sql`
      select extract(epoch from now() - min(created_at))::float8 as seconds from mail
      where state = 'queued' and priority = 0 and not_before <= now()`),
    readContactPolicy(statements()),
  ])
  const madeToday = policy.mostMailingsADay === null ? 0 : await readMadeToday(statements(), now)
  const underWay = await Promise.all(
    [...rows].map(async (row) => {
      const outcomes = await countOutcomes(db, row.id)
      return { ...row, outcomes, doneAt: endOf(row, outcomes, { policy, madeToday, now }) }
    }),
  )
  return {
    ...{ underWay, toCome: [...toCome], quietUntil: quietUntil(policy, now) },
    fullUntil: hasRoom(policy, madeToday) ? null : goesOnAt(policy, now, madeToday),
    confirmationWaitsSeconds: waiting?.seconds ?? null,
  }
}

const ms = (column: string) => sql`(extract(epoch from ${sql.raw(column)}) * 1000)::float8`

function endOf(
  row: Pick<UnderWay, 'state' | 'ratePerMinute' | 'decidesAt' | 'hasOpenTest'>,
  { waiting }: Outcomes,
  { policy, madeToday, now }: { policy: ContactPolicy; madeToday: number; now: number },
) {
  if (row.state === 'paused' || (row.hasOpenTest && row.decidesAt === null)) return null
  const from = Math.max(now, row.decidesAt ?? 0)
  const madeThatDay = londonDay(from) === londonDay(now) ? madeToday : 0
  return foreseeEnd({ waiting, ratePerMinute: row.ratePerMinute, from, policy, madeThatDay })
}
