import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { helpline } from '@/db/schema/organisation'
import { refreshPages } from '../../refresh-pages'
import { type Mistakes, readerOf, type Typed } from '../evidence/typed-fields'

/** Older than this, a helpline becomes a task on the desk: somebody in need may be calling a dead number. */
export const staleAfterDays = 180

type HelplineWords = Omit<typeof helpline.$inferInsert, 'id' | 'verifiedOn'>

/** Reads the form of a helpline. */
export function readHelplineForm(
  typed: Typed,
): { kind: 'read'; words: HelplineWords } | { kind: 'invalid'; mistakes: Mistakes } {
  const read = readerOf(typed)
  const words = {
    name: read.text('name', { max: 120, isNeeded: true }),
    runBy: read.text('runBy', { max: 120 }),
    phone: read.text('phone', { max: 40, isNeeded: true }),
    how: read.text('how', { max: 200 }),
    forWhom: read.text('forWhom', { max: 300 }),
    hours: read.text('hours', { max: 120 }),
    country: read.text('country', { max: 2, isNeeded: true }).toUpperCase(),
    url: read.link('url'),
    position: Math.trunc(read.number('position') ?? 0),
  }
  if (!/^\+?[\d ]{3,25}$/.test(words.phone)) read.wrong('phone', 'not_a_number')
  if (!/^[A-Z]{2}$/.test(words.country)) read.wrong('country', 'not_a_choice')
  if (words.position < 0 || words.position > 9999) read.wrong('position', 'not_a_number')
  return Object.keys(read.mistakes).length > 0
    ? { kind: 'invalid', mistakes: read.mistakes }
    : { kind: 'read', words }
}

/** Enters a helpline, which counts as verified today, or changes one. Gives its number, or null when it is not there. */
export async function saveHelpline(tx: Tx, id: number | null, words: HelplineWords): Promise<number | null> {
  const saved =
    id === null
      ? await tx
          .insert(helpline)
          .values({ ...words, verifiedOn: sql`current_date` })
          .returning({ id: helpline.id })
      : await tx.update(helpline).set(words).where(eq(helpline.id, id)).returning({ id: helpline.id })
  await refreshPages(tx)
  return saved[0]?.id ?? null
}

/** Somebody has called it, or read its page, today. */
export async function verifyHelpline(tx: Tx, id: number): Promise<void> {
  await tx.update(helpline).set({ verifiedOn: sql`current_date` }).where(eq(helpline.id, id))
  await refreshPages(tx)
}

/** Removes a helpline, unless it is the last: every page carries one. */
export async function removeHelpline(tx: Tx, id: number): Promise<{ kind: 'removed' | 'last' }> {
  const all = await tx.select({ id: helpline.id }).from(helpline).orderBy(asc(helpline.id)).for('update')
  if (all.length <= 1) return { kind: 'last' }
  await tx.delete(helpline).where(eq(helpline.id, id))
  await refreshPages(tx)
  return { kind: 'removed' }
}
