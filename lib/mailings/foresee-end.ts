import { type ContactPolicy, quietUntil } from '../consent/contact-policy'
import { endOfLondonDay, londonDay } from '../london-time'
import { hasRoom } from './may-mail-now'

const hourMs = 3_600_000
/** Beyond so many hours of sending nobody plans. */
const mostSteps = 200

type Ahead = {
  /** People whose turn is to come. */
  waiting: number
  ratePerMinute: number
  /** From when on they can go, milliseconds. */
  from: number
  policy: ContactPolicy
  /** Mails of mailings and journeys of the day of `from` so far. */
  madeThatDay: number
}

/** From when on, at `at` or later, neither the hour nor the limit of the day holds mail to many. */
export function goesOnAt(policy: ContactPolicy, at: number, madeToday: number): number {
  const free = hasRoom(policy, madeToday) ? at : nextMidnight(at)
  return quietUntil(policy, free) ?? free
}

/**
 * When nothing would be left to take of a mailing that goes alone: at its rate, by day, and within the limit of each day.
 * Null where that is too far away to say.
 */
export function foreseeEnd({ waiting, ratePerMinute, from, policy, madeThatDay }: Ahead): number | null {
  let [at, left, made] = [from, waiting, madeThatDay]
  for (let step = 0; step < mostSteps; step += 1) {
    const next = goesOnAt(policy, at, made)
    if (londonDay(next) !== londonDay(at)) made = 0
    at = next
    // Quiet hours and days begin on the hour, in London as in UTC.
    const hourEnds = at - (at % hourMs) + hourMs
    const sent = Math.min(left, (ratePerMinute * (hourEnds - at)) / 60_000, roomOf(policy, made))
    if (sent >= left) return at + (left / ratePerMinute) * 60_000
    left -= sent
    made += sent
    at = hourEnds
    if (londonDay(at) !== londonDay(at - 1)) made = 0
  }
  return null
}

/** What can still be made of the day, in whole hundreds. */
function roomOf({ mostMailingsADay: most }: ContactPolicy, made: number): number {
  return most === null ? Number.POSITIVE_INFINITY : Math.floor((most - made) / 100) * 100
}

function nextMidnight(at: number): number {
  const midnight = endOfLondonDay(londonDay(at))
  if (midnight === null) throw new Error('every day in London ends at midnight')
  return midnight
}
