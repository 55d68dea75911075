import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { isWritten } from './approve-mailing'
import { lookAtTest, type TestTrouble } from './look-at-test'
import { type Move, type MovedOn, moveMailing, whereItStands } from './move-mailing'

type When = Move & {
  seenVersion: number
  /** Milliseconds; null: now. */
  startsAt: number | null
  /** How many it would go to, counted just now, and from how many on a second person must have approved it. */
  people: number
  secondPersonOver: number
}

export type Scheduled =
  | { kind: 'scheduled' }
  | { kind: 'in_the_past' }
  | { kind: 'nobody' }
  | { kind: 'nothing_written' }
  | { kind: TestTrouble }
  | { kind: 'needs_second_person' }
  /** More than a tenth more people than it was approved for. */
  | { kind: 'grown'; approvedPeople: number }
  | MovedOn

/** Typing a time takes a moment, during which it may pass. */
const lateMs = 5 * 60_000
/** An audience grows a little while an approval is under way. Beyond this it is another decision. */
const mostGrowth = 1.1

/**
 * Puts it into the timetable: from then on it starts by itself, and writes down whom it goes to at that moment. A mailing to
 * more people than the policy says needs the approval of this very draft.
 */
export async function scheduleMailing(tx: Tx, when: When, now = Date.now()): Promise<Scheduled> {
  const { mailingId, seenVersion, people, secondPersonOver, startsAt } = when
  if (startsAt !== null && startsAt < now - lateMs) return { kind: 'in_the_past' }
  if (people === 0) return { kind: 'nobody' }
  if (!(await isWritten(tx, mailingId))) return { kind: 'nothing_written' }
  const test = await lookAtTest(tx, mailingId, people)
  if (test) return { kind: test }
  const isScheduled = await moveMailing(tx, {
    ...{ mailingId, staffId: when.staffId, action: 'mailing.scheduled' },
    facts: {
      version: seenVersion,
      people,
      startsAt: startsAt === null ? 'now' : new Date(startsAt).toISOString(),
    },
    set: sql`state = 'scheduled', needs_approval = (approved_by is not null), stuck_since = null, stuck_at = null,
      starts_at = ${startsAt === null ? sql`now()` : sql`${new Date(startsAt).toISOString()}::timestamptz`}`,
    where: sql`version = ${seenVersion} and (
      (state = 'draft' and ${people}::int <= ${secondPersonOver}::int)
      or (state = 'in_review' and approved_version = version and ${people}::int <= approved_people * ${mostGrowth}::float8))`,
  })
  return isScheduled ? { kind: 'scheduled' } : whyNot(tx, when)
}

async function whyNot(tx: Tx, { mailingId, seenVersion }: When): Promise<Scheduled> {
  const [row] = await tx.execute<{ state: string; version: number; approvedPeople: number | null }>(sql`
    select state, version, case when approved_version = version then approved_people end as "approvedPeople"
    from mailing where id = ${mailingId}`)
  if (row?.version === seenVersion && row.state === 'in_review' && row.approvedPeople !== null)
    return { kind: 'grown', approvedPeople: row.approvedPeople }
  if (row?.version === seenVersion && (row.state === 'draft' || row.state === 'in_review'))
    return { kind: 'needs_second_person' }
  return whereItStands(tx, mailingId)
}

/** Out of the timetable again, unless it has just begun. An approval of this draft stands. */
export async function unscheduleMailing(tx: Tx, move: Move): Promise<{ kind: 'unscheduled' } | MovedOn> {
  const isOut = await moveMailing(tx, {
    ...{ ...move, action: 'mailing.unscheduled' },
    set: sql`state = case when approved_version = version then 'in_review' else 'draft' end, starts_at = null`,
    where: sql`state = 'scheduled'`,
  })
  return isOut ? { kind: 'unscheduled' } : whereItStands(tx, move.mailingId)
}
