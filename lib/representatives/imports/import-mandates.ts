import { eq, inArray } from 'drizzle-orm'
import { mandate } from '@/db/schema/representatives'
import { endedBy, lastElectionOn } from './elections'
import type { MandatePlan } from './plan-mandates'
import type { KnownMandate } from './read-directory'
import type { StagedMember } from './staged'
import { count, inGroups, inParts, type Work } from './work'

const nameOf = (work: Work, held: KnownMandate) => work.directory.people.get(held.personId)?.name ?? ''
const earlier = (one: string, other: string | null) => (other !== null && other < one ? other : one)
const later = (one: string | null, other: string | null) =>
  one === null || (other && other > one) ? other : one

/** The first day on which it was no longer held: when it was dissolved, when somebody followed, or the day of the list. */
function endOf(work: Work, plan: MandatePlan, held: KnownMandate): string {
  const after = plan.begun
    .filter((staged) => plan.areaOf.get(staged) === held.areaId && held.areaId !== null)
    .flatMap((staged) =>
      staged.since && (!held.startedOn || staged.since > held.startedOn) ? [staged.since] : [],
    )
    .sort()[0]
  const end = endedBy(work, held)?.dissolvedOn ?? earlier(work.source.asOf, after ?? null)
  return held.startedOn && end < held.startedOn ? held.startedOn : end
}

async function endMandates(work: Work, plan: MandatePlan): Promise<void> {
  for (const held of plan.ended) {
    const endedOn = endOf(work, plan, held)
    const endReason = work.isGeneralElection || endedBy(work, held) ? 'general election' : ''
    await work.tx.update(mandate).set({ endedOn, endReason }).where(eq(mandate.id, held.id))
    held.endedOn = endedOn
  }
  count(work, 'mandates ended', plan.ended.length)
}

/** They never were: a span of no days is in nobody's way, and letters to them keep their name. */
async function endSample(work: Work, plan: MandatePlan): Promise<void> {
  const ids = plan.sample.map((held) => held.id)
  if (ids.length === 0) return
  const day = work.source.asOf
  await work.tx
    .update(mandate)
    .set({ startedOn: day, startedOnIsCertain: false, endedOn: day, endReason: 'sample' })
    .where(inArray(mandate.id, ids))
  for (const held of plan.sample) Object.assign(held, { startedOn: day, endedOn: day })
  work.changes.push(`Members of the sample make room for real ones: ${ids.length}.`)
  count(work, 'sample mandates ended', ids.length)
}

type Span = { startedOn: string | null; endedOn: string | null }

/** Some sources say since when somebody has sat in the chamber at all: nobody sat for a place before there was one. */
const isCertain = (staged: Since, areaFrom: string | null) =>
  staged.sinceIsCertain && staged.since !== null && (areaFrom === null || staged.since >= areaFrom)

type Since = Pick<StagedMember, 'since' | 'sinceIsCertain'>

/** Who sat without a break before and after a general election has a new mandate from the day of the election. */
function sinceElection({ since, sinceIsCertain }: Since, electedOn: string | null): Since {
  return { since: since === null ? null : later(since, electedOn), sinceIsCertain }
}

/** Never on days that somebody else held the seat, or that this person sat in the chamber otherwise. */
function startOf(
  staged: Since,
  before: Span[],
  areaFrom: string | null,
  electedOn: string | null,
): { startedOn: string | null; isCertain: boolean } {
  const taken = before
    .filter((span) => !(span.startedOn && span.startedOn === span.endedOn))
    .map((span) => span.endedOn)
    .reduce<string | null>((latest, day) => later(latest, day), null)
  const start = later(staged.since, taken === null ? null : later(taken, electedOn))
  return { startedOn: start, isCertain: isCertain(staged, areaFrom) && start === staged.since }
}

/** The seats of an area, and what was held on each: a newcomer gets the first that nobody holds. */
function freeSeat(work: Work, areaId: number): { seat: number; before: KnownMandate[] } {
  const seats = work.directory.areas.get(areaId)?.seats ?? 1
  const here = work.directory.mandates.filter((held) => held.areaId === areaId)
  for (let seat = 1; seat <= seats; seat++) {
    const before = here.filter((held) => held.seat === seat)
    if (before.every((held) => held.endedOn !== null && held.endedOn <= work.source.asOf))
      return { seat, before }
  }
  throw new Error(`no seat of area ${areaId} is free`)
}

function newMandate(work: Work, plan: MandatePlan, staged: StagedMember, personId: number) {
  const areaId = plan.areaOf.get(staged) ?? null
  const own = work.directory.mandates.filter(
    (held) => held.personId === personId && held.chamberSlug === plan.chamber,
  )
  const place = areaId === null ? null : freeSeat(work, areaId)
  const areaFrom = work.directory.areas.get(areaId ?? 0)?.from ?? null
  const electedOn = lastElectionOn(work, plan.chamber)
  const before = [...own, ...(place?.before ?? [])]
  const { startedOn, isCertain } = startOf(sinceElection(staged, electedOn), before, areaFrom, electedOn)
  return {
    personId,
    chamberSlug: plan.chamber,
    areaId,
    seat: place?.seat ?? null,
    startedOn,
    startedOnIsCertain: isCertain,
    endedOn: staged.endsOn && startedOn && staged.endsOn < startedOn ? startedOn : staged.endsOn,
    endReason: staged.endsOn ? 'end of term' : '',
    sourceSlug: work.source.slug,
    checkedOn: work.source.asOf,
  }
}

/** Writes the new ones, area after area: seats are given out as they are taken. */
async function beginMandates(
  work: Work,
  plan: MandatePlan,
  people: Map<StagedMember, number>,
): Promise<Map<StagedMember, KnownMandate>> {
  const begun = new Map<StagedMember, KnownMandate>()
  const rows = plan.begun.map((staged) => {
    const row = newMandate(work, plan, staged, people.get(staged) ?? 0)
    // Takes the seat in what the next one is compared with; its id comes with the statement.
    const known = { ...row, id: 0 } as KnownMandate
    work.directory.mandates.push(known)
    begun.set(staged, known)
    return row
  })
  const byPerson = new Map([...begun.values()].map((known) => [known.personId, known]))
  for (const part of inParts(rows))
    for (const row of await work.tx.insert(mandate).values(part).returning())
      Object.assign(byPerson.get(row.personId) ?? {}, row)
  count(work, 'mandates begun', rows.length)
  return begun
}

/** What a later list knows better of a mandate that goes on: its first day, its last, who says it. */
async function mendKept(work: Work, plan: MandatePlan): Promise<void> {
  const others: number[] = []
  const electedOn = lastElectionOn(work, plan.chamber)
  for (const [staged, held] of plan.kept) {
    const { since } = sinceElection(staged, electedOn)
    if (held.sourceSlug !== work.source.slug) others.push(held.id)
    const areaFrom = work.directory.areas.get(held.areaId ?? 0)?.from ?? null
    const isBetter = isCertain({ ...staged, since }, areaFrom) && !held.startedOnIsCertain
    const isFree = !work.directory.mandates.some(
      (other) =>
        other !== held &&
        other.areaId === held.areaId &&
        other.seat === held.seat &&
        (other.endedOn ?? '9') > (since ?? ''),
    )
    const set: Partial<KnownMandate> = {}
    if (isBetter && isFree) Object.assign(set, { startedOn: since, startedOnIsCertain: true })
    if (staged.endsOn && staged.endsOn !== held.endedOn) Object.assign(set, { endedOn: staged.endsOn })
    if (Object.keys(set).length === 0) continue
    await work.tx.update(mandate).set(set).where(eq(mandate.id, held.id))
    Object.assign(held, set)
    work.changes.push(
      `${staged.name}: holds the seat from ${held.startedOn}${held.endedOn ? ` to ${held.endedOn}` : ''}.`,
    )
  }
  if (others.length === 0) return
  await work.tx.update(mandate).set({ sourceSlug: work.source.slug }).where(inArray(mandate.id, others))
  work.changes.push(`Members taken from this source from now on: ${others.length}.`)
}

/** Sentences, one a place: who ended and who began. */
function tell(work: Work, plan: MandatePlan, begun: Map<StagedMember, KnownMandate>): void {
  const chamber = work.directory.chambers.get(plan.chamber)?.name ?? plan.chamber
  const placeOf = (areaId: number | null) =>
    areaId === null ? chamber : (work.directory.areas.get(areaId)?.name ?? chamber)
  const ends = inGroups(plan.ended, (held) => held.areaId)
  const begins = inGroups(begun, ([, held]) => held.areaId)
  for (const areaId of new Set([...ends.keys(), ...begins.keys()])) {
    const gone = (ends.get(areaId) ?? []).map((held) => `${nameOf(work, held)} ends on ${held.endedOn}`)
    const come = (begins.get(areaId) ?? []).map(
      ([staged, held]) => `${staged.name} begins${held.startedOn ? ` on ${held.startedOn}` : ''}`,
    )
    const vacant = areaId !== null && gone.length > come.length ? ['nobody follows yet'] : []
    work.changes.push(`${placeOf(areaId)}: ${[...gone, ...come, ...vacant].join(', ')}.`)
  }
}

/** Carries out a plan. Ends come first: the database lets nobody sit on a seat that is held. */
export async function importMandates(
  work: Work,
  plan: MandatePlan,
  people: Map<StagedMember, number>,
): Promise<Map<StagedMember, KnownMandate>> {
  await endSample(work, plan)
  await endMandates(work, plan)
  await mendKept(work, plan)
  const begun = await beginMandates(work, plan, people)
  tell(work, plan, begun)
  return new Map([...plan.kept, ...begun])
}
