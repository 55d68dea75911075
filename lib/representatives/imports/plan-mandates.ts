import { endedBy } from './elections'
import { areaByName } from './import-areas'
import { type KnownMandate, keyOf } from './read-directory'
import { rankOf } from './sources'
import type { StagedMember } from './staged'
import { inGroups, type Work } from './work'

/** What becomes of the mandates of a chamber. Areas are ids; null for the appointed. */
export type MandatePlan = {
  chamber: string
  areaOf: Map<StagedMember, number | null>
  kept: Map<StagedMember, KnownMandate>
  begun: StagedMember[]
  ended: KnownMandate[]
  /** Of people of the sample, who make room without a word. */
  sample: KnownMandate[]
}

const isSample = (work: Work, mandate: KnownMandate) =>
  work.directory.people.get(mandate.personId)?.isSample ?? false

/** Held on the day that the list speaks of, or begun since. */
export function standing(work: Work, chamber: string): KnownMandate[] {
  return work.directory.mandates.filter(
    (held) => held.chamberSlug === chamber && (held.endedOn === null || held.endedOn > work.source.asOf),
  )
}

/** Whether this source may change who sits in a chamber: not where a better one has said it already. */
export function decidesOn(work: Work, chamber: string): boolean {
  const mine = rankOf(chamber, work.source.slug)
  return standing(work, chamber).every(
    (held) => isSample(work, held) || rankOf(chamber, held.sourceSlug) <= mine,
  )
}

/** A number of a service that has no code of ours: learnt by name once, unless the place has another number already. */
const isLearnt = (scheme: string) => scheme === 'uk-parl-seat'

function findPlace(work: Work, staged: StagedMember): number | undefined {
  const { code = null, name = '' } = staged.area ?? {}
  const { areaByCode } = work.directory
  const known = code ? areaByCode.get(keyOf(code)) : undefined
  if (known !== undefined || (code && !isLearnt(code.scheme))) return known
  const id = areaByName(work, staged.chamber, name)?.id
  const hasOther = [...areaByCode].some(([key, of]) => of === id && code && key.startsWith(`${code.scheme} `))
  return hasOther ? undefined : id
}

/** The area of each member. Refused where there is none with that code, or by that name. */
export function placeMembers(work: Work, members: StagedMember[]): Map<StagedMember, number | null> {
  const placed = new Map<StagedMember, number | null>()
  const lost: string[] = []
  for (const staged of members) {
    const id = staged.area ? findPlace(work, staged) : null
    if (id !== undefined) placed.set(staged, id)
    else lost.push(`${staged.area?.name} ${staged.area?.code?.value ?? ''}, of ${staged.name}`)
  }
  if (lost.length > 0)
    work.refusals.push(
      `${lost.length} members sit for a place that is not known here: ${lost.slice(0, 5).join('; ')}. Import the places first.`,
    )
  return placed
}

function checkSeats(work: Work, areaOf: Map<StagedMember, number | null>): void {
  const byArea = inGroups(areaOf, ([, id]) => id)
  for (const [id, entries] of byArea) {
    const area = id === null ? undefined : work.directory.areas.get(id)
    if (!area || entries.length <= area.seats) continue
    const names = entries.map(([staged]) => staged.name).join(' and ')
    const seats = area.seats === 1 ? 'one seat' : `${area.seats} seats`
    work.refusals.push(`${area.name} has ${seats}, and the list gives it to ${names}.`)
  }
}

function checkNumber(work: Work, chamber: string, members: StagedMember[]): void {
  const known = work.directory.chambers.get(chamber)
  if (!known) return
  if (members.length >= known.seatsLeast && members.length <= known.seatsMost) return
  work.refusals.push(
    `The list has ${members.length} members of ${known.name}; from ${known.seatsLeast} to ${known.seatsMost} are expected.`,
  )
}

/** An older list says less than what is here. */
function checkAge(work: Work, chamber: string): void {
  const mine = rankOf(chamber, work.source.slug)
  const real = standing(work, chamber).filter(
    (held) => !isSample(work, held) && rankOf(chamber, held.sourceSlug) >= mine,
  )
  const newest = real
    .map((held) => held.checkedOn)
    .sort()
    .at(-1)
  if (newest && newest > work.source.asOf)
    work.refusals.push(
      `The list speaks of ${work.source.asOf}; the members here were checked on ${newest}. An older list is not imported over a newer one.`,
    )
}

/** In nine years of ten a list is at most five in a hundred different: more is a fault, or a general election. */
function checkShrinkage(work: Work, plan: MandatePlan, held: number): void {
  if (work.isGeneralElection || plan.ended.length <= held * 0.05) return
  const name = work.directory.chambers.get(plan.chamber)?.name ?? plan.chamber
  work.refusals.push(
    `${plan.ended.length} of ${held} members of ${name} would end, more than 5 in 100. After a general election say --general-election.`,
  )
}

const daysBetween = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000

/**
 * The same person, elected again: a new mandate. Known by the dissolution between, whatever the source says of it; or by a
 * later first day, where the source only has a new one for an election. Sources differ by a day or two about the same one.
 */
function isReelected(work: Work, held: KnownMandate, staged: StagedMember): boolean {
  const ended = endedBy(work, held)
  if (ended && ended.electedOn <= work.source.asOf) return true
  const tells = staged.isElected || (work.isGeneralElection && staged.sinceIsCertain)
  if (!tells || !staged.since || !held.startedOn) return false
  return daysBetween(held.startedOn, staged.since) > 27
}

/** Compares the members of a chamber, and whatever must not happen is refused. */
export function planMandates(
  work: Work,
  chamber: string,
  people: Map<StagedMember, number>,
  areaOf: Map<StagedMember, number | null>,
): MandatePlan {
  const members = [...people.keys()]
  checkNumber(work, chamber, members)
  checkSeats(work, areaOf)
  checkAge(work, chamber)
  const held = standing(work, chamber)
  const real = held.filter((one) => !isSample(work, one))
  const byHolder = new Map(real.map((one) => [`${one.personId} ${one.areaId}`, one]))
  const kept = new Map<StagedMember, KnownMandate>()
  for (const staged of members) {
    const found = byHolder.get(`${people.get(staged)} ${areaOf.get(staged)}`)
    if (found && !isReelected(work, found, staged)) kept.set(staged, found)
  }
  const keeps = new Set(kept.values())
  const plan: MandatePlan = {
    chamber,
    areaOf,
    kept,
    begun: members.filter((staged) => !kept.has(staged)),
    ended: real.filter((one) => !keeps.has(one)),
    sample: held.filter((one) => isSample(work, one)),
  }
  checkShrinkage(work, plan, real.length)
  return plan
}
