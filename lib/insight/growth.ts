import { addDays, daysBetween } from './day-range'
import type { Goal } from './read-campaigns'
import type { DayTotals } from './read-days'

/** Where it stands with signatures: by the clock, not by what was last written down. */
export type Taking = 'not_yet' | 'open' | 'paused' | 'ended'

export type Reach =
  | { kind: 'on'; atCount: number; day: string }
  /** The last day comes first. */
  | { kind: 'not_before_end'; atCount: number; lastDay: string }
  | { kind: 'not_in_a_year'; atCount: number }
  | null

export type Compared = { lastSeven: number; weekBefore: number; lastDay: string }
export type Growth =
  | { kind: 'not_yet' }
  | { kind: 'ended'; inAll: number }
  | ({ kind: 'paused' } & Compared)
  /** Fewer than fourteen whole days: there is no week to compare with. */
  | { kind: 'too_early'; wholeDays: number; confirmed: number; lastDay: string }
  | ({ kind: 'nobody' } & Compared)
  | ({ kind: 'too_few' } & Compared)
  | ({
      kind: 'faster' | 'slower' | 'alike'
      perDay: number
      /** Rounded; null when the week before had none. */
      changePercent: number | null
      reach: Reach
    } & Compared)

/** Fewer than this in both weeks together, and a difference says nothing. */
const tooFew = 20

type Facts = {
  days: DayTotals[]
  /** Confirmed up to the last of them. */
  inAll: number
  goals: Goal[]
  taking: Taking
  /** The London day it is; it is not over, so it is compared with nothing. */
  today: string
  /** The last day on which it takes signatures, where one is set. */
  lastDay: string | null
}

/** Is it growing: the last seven whole days beside the seven before, and no more said than these can carry. */
export function growthOf({ days, inAll, goals, taking, today, lastDay }: Facts): Growth {
  if (taking === 'not_yet') return { kind: 'not_yet' }
  if (taking === 'ended') return { kind: 'ended', inAll }
  const whole = days.filter(({ day }) => day < today)
  const isNow = days.at(-1)?.day === today
  const sum = (some: DayTotals[]) => some.reduce((total, { confirmed }) => total + confirmed, 0)
  const [lastSeven, weekBefore] = [sum(whole.slice(-7)), sum(whole.slice(-14, -7))]
  const compared = { lastSeven, weekBefore, lastDay: whole.at(-1)?.day ?? today }
  if (taking === 'paused') return { kind: 'paused', ...compared }
  if (whole.length < 14)
    return { kind: 'too_early', wholeDays: whole.length, confirmed: sum(whole), lastDay: compared.lastDay }
  if (lastSeven === 0) return { kind: 'nobody', ...compared }
  if (lastSeven + weekBefore < tooFew) return { kind: 'too_few', ...compared }
  return {
    ...compared,
    kind: direction(lastSeven, weekBefore),
    perDay: lastSeven / 7,
    changePercent: weekBefore === 0 ? null : Math.round((100 * (lastSeven - weekBefore)) / weekBefore),
    reach: isNow ? reachOf({ inAll, goals, perDay: lastSeven / 7, today, lastDay }) : null,
  }
}

/** Two counts of people who come by chance differ by less than twice the root of their sum in nineteen weeks of twenty. */
function direction(lastSeven: number, weekBefore: number): 'faster' | 'slower' | 'alike' {
  if (Math.abs(lastSeven - weekBefore) < 2 * Math.sqrt(lastSeven + weekBefore)) return 'alike'
  return lastSeven > weekBefore ? 'faster' : 'slower'
}

type Pace = { inAll: number; goals: Goal[]; perDay: number; today: string; lastDay: string | null }

function reachOf({ inAll, goals, perDay, today, lastDay }: Pace): Reach {
  const next = goals.find(({ atCount, reachedAt }) => reachedAt === null && atCount > inAll)
  if (!next) return null
  const needed = Math.ceil((next.atCount - inAll) / perDay)
  if (lastDay !== null && daysBetween(today, lastDay) < needed)
    return { kind: 'not_before_end', atCount: next.atCount, lastDay }
  if (needed > 365) return { kind: 'not_in_a_year', atCount: next.atCount }
  return { kind: 'on', atCount: next.atCount, day: addDays(today, needed) }
}
