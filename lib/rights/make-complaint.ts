import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { complaint, complaintEvent } from '@/db/schema/rights'
import { londonDay } from '../london-time'
import { enqueueMail } from '../mail/enqueue-mail'
import { canonicalEmail, readEmail } from '../supporters/canonical-email'
import { addressKey } from '../tokens/keys'

/** The law gives thirty days to say that a complaint has come (Data Protection Act 2018, section 164A). */
export const acknowledgeWithinDays = 30
/** Room for everything that happened, and none for a flood. */
export const complaintLengthMax = 5000
/** More from one address in a day is a mistake or a machine. */
const complaintsADay = 3
/** The form mails whatever address is typed: more in an hour, over all, is somebody making us write to strangers. */
export const receiptsAnHour = 30

export type ComplaintMistake = { field: 'name' | 'email' | 'text'; code: 'missing' | 'wrong' | 'too_long' }
type Typed = { name: string; email: string; text: string }

/** What was typed, trimmed; or every mistake at once. */
export function readComplaint(
  values: Record<string, string>,
): { kind: 'read'; typed: Typed } | { kind: 'invalid'; mistakes: ComplaintMistake[] } {
  const name = (values.name ?? '').replace(/\s+/g, ' ').trim()
  const text = (values.text ?? '').replace(/\r\n?/g, '\n').trim()
  const email = readEmail(values.email ?? '')
  const mistakes: ComplaintMistake[] = []
  if (name === '') mistakes.push({ field: 'name', code: 'missing' })
  if (name.length > 200) mistakes.push({ field: 'name', code: 'too_long' })
  if (!email) mistakes.push({ field: 'email', code: 'wrong' })
  if (text === '') mistakes.push({ field: 'text', code: 'missing' })
  if (text.length > complaintLengthMax) mistakes.push({ field: 'text', code: 'too_long' })
  return email && mistakes.length === 0
    ? { kind: 'read', typed: { name, email, text } }
    : { kind: 'invalid', mistakes }
}

/**
 * Takes a complaint, starts its thirty days, and tells whoever made it that we have it. The fourth of an address in a day is
 * refused, and said to be: nothing of it is kept. Where very many come in an hour, all are kept and the later ones get no
 * receipt: staff write to them.
 */
export async function makeComplaint(
  tx: Tx,
  { name, email, text }: Typed,
  now: Date,
): Promise<{ kind: 'made'; reference: string } | { kind: 'too_many' }> {
  const key = addressKey(canonicalEmail(email))
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`complaint ${key}`}, 0))`)
  const [before] = await tx.execute<{ today: number; lately: number }>(sql`
    select count(*) filter (where address_key = ${key})::int as today,
      count(*) filter (where received_at > now() - interval '1 hour')::int as lately
    from complaint where received_at > now() - interval '1 day'`)
  if ((before?.today ?? 0) >= complaintsADay) return { kind: 'too_many' }
  const reference = newReference()
  const dueOn = daysAfter(londonDay(now.getTime()), acknowledgeWithinDays)
  const [made] = await tx
    .insert(complaint)
    .values({ reference, name, email, addressKey: key, text, dueOn, receivedAt: now })
    .returning({ id: complaint.id })
  if (!made) throw new Error('a complaint was not written')
  await tx.insert(complaintEvent).values({ complaintId: made.id, what: 'received' })
  if ((before?.lately ?? 0) < receiptsAnHour)
    await enqueueMail(tx, {
      ...{ kind: 'complaint-news', to: email, canonicalEmail: canonicalEmail(email), priority: 1 },
      data: { news: 'received', reference, dueOn },
    })
  return { kind: 'made', reference }
}

/** Days of the calendar: when the clocks change in between, no hour moves it. */
function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Eight letters and digits that are not mistaken for each other, like "7K4M-2Q9D". */
function newReference(): string {
  const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
  const code = Array.from(randomBytes(8), (byte) => letters[byte % letters.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
