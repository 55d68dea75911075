import { and, eq, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import { statements, type Tx } from '@/db/client'
import { chamberPeriod, chamber as chamberTable, recess, regulatedPeriod } from '@/db/schema/representatives'
import { londonInstant } from '../london-time'
import { line, mistakesOf, trimmed, written } from '../typed-text'
import { dayBeginsIn } from './chamber-day'
import { writeDirectoryEvent } from './write-directory-event'

type Mistake = { field: string; code: string }
export type CalendarResult = { kind: 'saved' } | { kind: 'invalid'; mistakes: Mistake[] }

const day = trimmed.refine((typed) => londonInstant(typed) !== null, 'not_a_date')
const chamber = trimmed.refine(written, 'missing')
const dissolutionForm = z
  .object({ chamber, dissolvedOn: day, electionOn: day, note: line(300) })
  .refine(({ dissolvedOn, electionOn }) => electionOn > dissolvedOn, {
    path: ['electionOn'],
    message: 'before_begin',
  })
const recessForm = z
  .object({ chamber, name: line(80), from: day, until: day })
  .refine(({ from, until }) => until > from, { path: ['until'], message: 'before_begin' })
const regulatedForm = z
  .object({
    nation: z.enum(['ENG', 'SCT', 'WLS', 'NIR', 'CA', 'US'], 'missing'),
    name: line(120).refine(written, 'missing'),
    from: day,
    until: day,
  })
  .refine(({ from, until }) => until > from, { path: ['until'], message: 'before_begin' })

const invalid = (error: z.ZodError): CalendarResult => ({ kind: 'invalid', mistakes: mistakesOf(error) })

/** The database lets two of a chamber not overlap. */
const overlaps = (field: string): CalendarResult => ({
  kind: 'invalid',
  mistakes: [{ field, code: 'overlaps' }],
})

/** From that day, by the chamber's own clocks, nobody sits in it, until staff say that the new members are known. */
export async function addDissolution(
  tx: Tx,
  typed: Record<string, string>,
  staffId: string,
): Promise<CalendarResult> {
  const read = dissolutionForm.safeParse(typed)
  if (!read.success) return invalid(read.error)
  const { chamber: chamberSlug, dissolvedOn, electionOn, note } = read.data
  const [found] = await tx
    .select({ timeZone: chamberTable.timeZone })
    .from(chamberTable)
    .where(eq(chamberTable.slug, chamberSlug))
  if (!found) return { kind: 'invalid', mistakes: [{ field: 'chamber', code: 'missing' }] }
  const dissolvedAt = new Date(dayBeginsIn(found.timeZone, dissolvedOn) ?? Number.NaN)
  const added = await tx
    .insert(chamberPeriod)
    .values({ chamberSlug, dissolvedAt, electionOn, note })
    .onConflictDoNothing()
    .returning()
  if (added.length === 0) return overlaps('dissolvedOn')
  await writeDirectoryEvent(tx, staffId, 'dissolution_added', { chamberSlug, dissolvedOn, electionOn })
  return { kind: 'saved' }
}

/**
 * The new members are known here and may be written to. False when that was said already, or while our list still has
 * somebody from before the election: letters that wait would go to them.
 */
export async function recordReturn(tx: Tx, id: number, staffId: string): Promise<boolean> {
  const [row] = await tx
    .update(chamberPeriod)
    .set({ returnedAt: sql`now()` })
    .where(
      and(
        eq(chamberPeriod.id, id),
        isNull(chamberPeriod.returnedAt),
        sql`dissolved_at < now()`,
        sql`not exists (select from mandate m where m.chamber_slug = ${chamberPeriod.chamberSlug}
          and m.ended_on is null and m.checked_on < ${chamberPeriod.electionOn})`,
      ),
    )
    .returning({ chamberSlug: chamberPeriod.chamberSlug })
  if (row) await writeDirectoryEvent(tx, staffId, 'chamber_returned', { ...row, periodId: id })
  return row !== undefined
}

/** Only one that has not begun: what was in force stays known. */
export async function removeDissolution(tx: Tx, id: number, staffId: string): Promise<boolean> {
  const [row] = await tx
    .delete(chamberPeriod)
    .where(and(eq(chamberPeriod.id, id), sql`dissolved_at > now()`))
    .returning()
  if (row) await writeDirectoryEvent(tx, staffId, 'dissolution_removed', { ...row })
  return row !== undefined
}

export async function addRecess(
  tx: Tx,
  typed: Record<string, string>,
  staffId: string,
): Promise<CalendarResult> {
  const read = recessForm.safeParse(typed)
  if (!read.success) return invalid(read.error)
  const { chamber: chamberSlug, ...values } = read.data
  const added = await tx
    .insert(recess)
    .values({ chamberSlug, ...values })
    .onConflictDoNothing()
    .returning()
  if (added.length === 0) return overlaps('from')
  await writeDirectoryEvent(tx, staffId, 'recess_added', { chamberSlug, ...values })
  return { kind: 'saved' }
}

export async function removeRecess(tx: Tx, id: number, staffId: string): Promise<boolean> {
  const [row] = await tx.delete(recess).where(eq(recess.id, id)).returning()
  if (row) await writeDirectoryEvent(tx, staffId, 'recess_removed', { ...row })
  return row !== undefined
}

/** The months before an election in one nation. Its switch is off until somebody turns it on. */
export async function addRegulatedPeriod(
  tx: Tx,
  typed: Record<string, string>,
  staffId: string,
): Promise<CalendarResult> {
  const read = regulatedForm.safeParse(typed)
  if (!read.success) return invalid(read.error)
  await tx.insert(regulatedPeriod).values(read.data)
  await writeDirectoryEvent(tx, staffId, 'regulated_period_added', read.data)
  return { kind: 'saved' }
}

/** The one switch: on, letters of this nation wait and positions are not shown. False when it stood so already. */
export async function switchRegulatedPeriod(
  tx: Tx,
  id: number,
  isOn: boolean,
  staffId: string,
): Promise<boolean> {
  const [row] = await tx
    .update(regulatedPeriod)
    .set({ pausesActions: isOn })
    .where(and(eq(regulatedPeriod.id, id), eq(regulatedPeriod.pausesActions, !isOn)))
    .returning({ nation: regulatedPeriod.nation })
  if (row)
    await writeDirectoryEvent(tx, staffId, isOn ? 'switched_on' : 'switched_off', { ...row, periodId: id })
  return row !== undefined
}

/** Only while its switch is off. */
export async function removeRegulatedPeriod(tx: Tx, id: number, staffId: string): Promise<boolean> {
  const [row] = await tx
    .delete(regulatedPeriod)
    .where(and(eq(regulatedPeriod.id, id), eq(regulatedPeriod.pausesActions, false)))
    .returning()
  if (row) await writeDirectoryEvent(tx, staffId, 'regulated_period_removed', { ...row })
  return row !== undefined
}

export type Calendar = {
  dissolutions: {
    id: number
    chamberName: string
    dissolvedAt: number
    electionOn: string
    returnedAt: number | null
    note: string
  }[]
  recesses: { id: number; chamberName: string; name: string; from: string; until: string }[]
  regulated: {
    id: number
    nation: string
    name: string
    from: string
    until: string
    pausesActions: boolean
  }[]
}

/** What is to come and what was in the last two years, newest first. */
export async function readCalendar(): Promise<Calendar> {
  const db = statements()
  const [dissolutions, recesses, regulated] = await Promise.all([
    db<Calendar['dissolutions']>`
      select d.id, ch.name as "chamberName", extract(epoch from d.dissolved_at)::float8 * 1000 as "dissolvedAt",
        d.election_on::text as "electionOn", extract(epoch from d.returned_at)::float8 * 1000 as "returnedAt", d.note
      from chamber_period d join chamber ch on ch.slug = d.chamber_slug where d.dissolved_at > now() - interval '2 years'
      order by d.dissolved_at desc, ch.position`,
    db<Calendar['recesses']>`
      select r.id, ch.name as "chamberName", r.name, r.from_day::text as from, r.until_day::text as until
      from recess r join chamber ch on ch.slug = r.chamber_slug where r.until_day > current_date - 730
      order by r.from_day desc, ch.position`,
    db<Calendar['regulated']>`
      select id, nation, name, from_day::text as from, until_day::text as until, pauses_actions as "pausesActions"
      from regulated_period where until_day > current_date - 730 order by from_day desc, nation`,
  ])
  return { dissolutions: [...dissolutions], recesses: [...recesses], regulated: [...regulated] }
}
