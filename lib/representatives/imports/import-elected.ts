import { eq } from 'drizzle-orm'
import { mandate } from '@/db/schema/representatives'
import { dayIn } from '../chamber-day'
import { type KnownMandate, keyOf } from './read-directory'
import type { StagedElected } from './staged'
import { count, type Work } from './work'

/** Whether somebody may have held the seat ever since the election: nobody else did, and the chamber was not dissolved. */
function isUnbroken(work: Work, held: KnownMandate, electedOn: string): boolean {
  const { mandates, periods, chambers } = work.directory
  const zone = chambers.get(held.chamberSlug)?.timeZone ?? 'UTC'
  const known = held.startedOn ?? held.checkedOn
  const isBetween = (day: string) => day > electedOn && day <= known
  const isDissolved = periods.some(
    ({ chamberSlug, dissolvedAt }) =>
      chamberSlug === held.chamberSlug && isBetween(dayIn(zone, dissolvedAt.getTime())),
  )
  const isTaken = mandates.some(
    (other) =>
      other !== held &&
      (other.personId === held.personId
        ? other.chamberSlug === held.chamberSlug
        : other.areaId === held.areaId && other.seat === held.seat) &&
      (other.startedOn === null || other.startedOn < known) &&
      (other.endedOn === null || other.endedOn > electedOn),
  )
  return !isDissolved && !isTaken
}

function heldBy(work: Work, one: StagedElected): KnownMandate | undefined {
  const areaId = work.directory.areaByCode.get(keyOf(one.area))
  const people = one.ids.map((code) => work.directory.personByCode.get(keyOf(code)))
  return work.directory.mandates.find(
    (held) =>
      held.areaId === areaId && people.includes(held.personId) && (held.endedOn ?? '9') > work.source.asOf,
  )
}

/**
 * The true first day of mandates that other lists only know since a change of party: the day of the election, where who was
 * elected has sat for the place ever since. Changes no other mandate and makes none.
 */
export async function importElected(work: Work, elected: StagedElected[]): Promise<void> {
  const electedOn = work.source.asOf
  const lost = elected.filter(({ area }) => !work.directory.areaByCode.has(keyOf(area)))
  if (lost.length > 0)
    work.refusals.push(
      `${lost.length} were elected for places that are not known here, such as ${lost[0]?.area.value}. Import the places first.`,
    )
  const sitting = new Map(
    elected.flatMap((one) => {
      const held = heldBy(work, one)
      return held ? [[one, held] as const] : []
    }),
  )
  if (lost.length === 0 && sitting.size < elected.length / 2)
    work.refusals.push(
      `${elected.length - sitting.size} of ${elected.length} who were elected do not sit for that place here. Import the members first; another election says nothing of them.`,
    )
  if (work.refusals.length > 0) return
  let dated = 0
  for (const [{ name }, held] of sitting) {
    if (held.startedOnIsCertain || !isUnbroken(work, held, electedOn)) continue
    const set = { startedOn: electedOn, startedOnIsCertain: true }
    await work.tx.update(mandate).set(set).where(eq(mandate.id, held.id))
    Object.assign(held, set)
    work.changes.push(`${name}: holds the seat from ${electedOn}.`)
    dated++
  }
  count(work, 'first days known', dated)
  count(work, 'elected who sit no more', elected.length - sitting.size)
}
