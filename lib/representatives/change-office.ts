import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { mandate, mandateOffice } from '@/db/schema/representatives'
import { londonInstant } from '../london-time'
import { line, id as mandateNumber, mistakesOf, trimmed } from '../typed-text'
import { officeKinds } from './lookup'
import { writeDirectoryEvent } from './write-directory-event'

const dayOrNone = trimmed
  .refine((typed) => typed === '' || londonInstant(typed) !== null, 'not_a_date')
  .transform((typed) => typed || null)
const form = z
  .object({
    mandate: mandateNumber,
    office: z.enum(officeKinds, 'missing'),
    title: line(120),
    from: dayOrNone,
    until: dayOrNone,
  })
  .refine(({ from, until }) => !from || !until || until > from, { path: ['until'], message: 'before_begin' })

export type AddOfficeResult =
  | { kind: 'added' }
  | { kind: 'invalid'; mistakes: { field: string; code: string }[] }

/** What a member is besides: Speaker, minister. `until` is the first day on which they are it no longer. */
export async function addOffice(
  tx: Tx,
  personId: number,
  typed: Record<string, string>,
  staffId: string,
): Promise<AddOfficeResult> {
  const read = form.safeParse(typed)
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf(read.error) }
  const { mandate: mandateId, office, title, from, until } = read.data
  const [seat] = await tx
    .select({ id: mandate.id })
    .from(mandate)
    .where(and(eq(mandate.id, mandateId ?? 0), eq(mandate.personId, personId)))
  if (!seat) return { kind: 'invalid', mistakes: [{ field: 'mandate', code: 'unknown' }] }
  await tx.insert(mandateOffice).values({ mandateId: seat.id, kind: office, title, from, until })
  await writeDirectoryEvent(tx, staffId, 'office_added', { personId, office, title, from, until })
  return { kind: 'added' }
}

/** From today they are it no longer. False when it has ended already. */
export async function endOffice(tx: Tx, officeId: number, today: string, staffId: string): Promise<boolean> {
  const [row] = await tx
    .update(mandateOffice)
    .set({ until: today })
    .where(
      and(
        eq(mandateOffice.id, officeId),
        or(isNull(mandateOffice.until), sql`${mandateOffice.until} > ${today}::date`),
        or(isNull(mandateOffice.from), sql`${mandateOffice.from} <= ${today}::date`),
      ),
    )
    .returning({ kind: mandateOffice.kind })
  if (row)
    await writeDirectoryEvent(tx, staffId, 'office_ended', { officeId, office: row.kind, until: today })
  return row !== undefined
}
