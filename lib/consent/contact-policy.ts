import { z } from 'zod'
import { londonDay, londonInstant, londonTime } from '../london-time'

/** The day from which the charitable-purpose soft opt-in holds (PECR regulation 22(3A)): never for details from before. */
export const softOptInBegins = '2026-02-05'

const hour = z.int().min(0).max(23)

/** What staff decide of writing to people. Kept as the live setting `contact_policy`. */
export const contactPolicyShape = z.object({
  /** Whether people in the United Kingdom are offered an opt-out instead of a question. */
  softOptIn: z.boolean().default(false),
  /** The London day from which that holds: what was collected before it is not covered. */
  softOptInSince: z.iso.date().default(softOptInBegins),
  /** Mails to one person in seven days, over everything but the answers to what they do themselves. */
  mostInSevenDays: z.int().min(1).max(14).default(2),
  /** Hours of London between which nothing of the kind is sent; the same hour twice: none are quiet. */
  quietFromHour: hour.default(21),
  quietUntilHour: hour.default(8),
  /** A mailing to more people than this goes only after a second person has read it. */
  secondPersonOver: z.int().min(0).max(1_000_000).default(5000),
  /** Mails of all mailings and journeys in a London day, while a sending domain is new and must earn trust; null: no limit. */
  mostMailingsADay: z.int().min(100).max(10_000_000).nullable().default(null),
})
export type ContactPolicy = z.infer<typeof contactPolicyShape>

/** The instant from which a soft opt-in can have been given, milliseconds; null while it is off. */
export function softOptInFrom({ softOptIn, softOptInSince }: ContactPolicy): number | null {
  const day = softOptInSince > softOptInBegins ? softOptInSince : softOptInBegins
  return softOptIn ? londonInstant(day) : null
}

/** Whether forms show people in the United Kingdom an opt-out in place of the question, now. */
export function offersOptOut(policy: ContactPolicy, now: number): boolean {
  const from = softOptInFrom(policy)
  return from !== null && now >= from
}

/** When the quiet hours that `at` is in are over; null outside them. They are London's, and of everybody alike. */
export function quietUntil({ quietFromHour, quietUntilHour }: ContactPolicy, at: number): number | null {
  const now = Number(londonTime(at).slice(0, 2))
  const isOverMidnight = quietFromHour > quietUntilHour
  const isQuiet = isOverMidnight
    ? now >= quietFromHour || now < quietUntilHour
    : now >= quietFromHour && now < quietUntilHour
  if (!isQuiet) return null
  const isTomorrow = isOverMidnight && now >= quietFromHour
  return firstAt(quietUntilHour, isTomorrow ? nextLondonDay(at) : londonDay(at))
}

function nextLondonDay(at: number): string {
  return new Date(Date.parse(`${londonDay(at)}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The hour that the clocks skip in March is over when the next one begins. */
function firstAt(hourOfDay: number, day: string): number {
  const at = (of: number) => londonInstant(day, `${String(of).padStart(2, '0')}:00`)
  const meant = at(hourOfDay) ?? at(hourOfDay + 1)
  if (meant === null) throw new Error('of two hours in a row London has one')
  return meant
}
