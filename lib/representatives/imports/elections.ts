import { dayIn } from '../chamber-day'
import type { KnownMandate } from './read-directory'
import type { Work } from './work'

export type Election = {
  /** The day with which the chamber was dissolved, by its own clocks. */
  dissolvedOn: string
  electedOn: string
}

/** Dissolutions of a chamber up to the day of the list, the earliest first. Of the appointed there are none. */
export function electionsOf(work: Work, chamberSlug: string): Election[] {
  const chamber = work.directory.chambers.get(chamberSlug)
  if (!chamber || chamber.kind === 'appointed') return []
  return work.directory.periods
    .filter((period) => period.chamberSlug === chamberSlug)
    .map(({ dissolvedAt, electionOn }) => ({
      dissolvedOn: dayIn(chamber.timeZone, dissolvedAt.getTime()),
      electedOn: electionOn,
    }))
    .filter(({ dissolvedOn }) => dissolvedOn <= work.source.asOf)
}

/**
 * The dissolution with which a mandate ended: the first after it began, or where nobody says when that was, the first whose
 * election came after it was last seen. Null where there is none yet.
 */
export function endedBy(work: Work, held: KnownMandate): Election | null {
  const isAfter = ({ dissolvedOn, electedOn }: Election) =>
    held.startedOn === null ? electedOn > held.checkedOn : dissolvedOn > held.startedOn
  return electionsOf(work, held.chamberSlug).find(isAfter) ?? null
}

/** The last election before the day of the list: nobody holds a seat from before it. */
export function lastElectionOn(work: Work, chamberSlug: string): string | null {
  const past = electionsOf(work, chamberSlug).filter(({ electedOn }) => electedOn <= work.source.asOf)
  return past.at(-1)?.electedOn ?? null
}
