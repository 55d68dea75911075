import { inArray, sql } from 'drizzle-orm'
import { area, areaCode, mandate } from '@/db/schema/representatives'
import { foldName } from './fold-name'
import { importChannels, type Listed } from './import-channels'
import { importMandates } from './import-mandates'
import { importParties } from './import-parties'
import { importPeople } from './import-people'
import { decidesOn, placeMembers, planMandates } from './plan-mandates'
import { type KnownMandate, keyOf } from './read-directory'
import type { StagedMember } from './staged'
import { count, inParts, type Work } from './work'

/** A name that this source has for a place is kept beside its own: readers and other sources may use either. */
async function addAliases(work: Work, areaOf: Map<StagedMember, number | null>): Promise<void> {
  for (const [staged, id] of areaOf) {
    const known = id === null ? undefined : work.directory.areas.get(id)
    if (!known || !staged.area?.name) continue
    const folded = foldName(staged.area.name)
    if ([known.name, known.nameAlt, ...known.aliases].some((name) => foldName(name) === folded)) continue
    const aliases = [...known.aliases, staged.area.name]
    await work.tx.update(area).set({ aliases }).where(sql`${area.id} = ${known.id}`)
    work.changes.push(`${known.name} is also called ${staged.area.name}.`)
    known.aliases = aliases
  }
}

/** The numbers that a service has for places, found by name this once. */
async function learnCodes(work: Work, areaOf: Map<StagedMember, number | null>): Promise<void> {
  const { areaByCode } = work.directory
  const rows = [...areaOf].flatMap(([{ area: place }, areaId]) =>
    place?.code && areaId !== null && !areaByCode.has(keyOf(place.code)) ? [{ ...place.code, areaId }] : [],
  )
  for (const part of inParts(rows)) await work.tx.insert(areaCode).values(part)
  for (const row of rows) areaByCode.set(keyOf(row), row.areaId)
  if (rows.length > 0)
    work.changes.push(`Numbers of places in ${work.source.title} written down: ${rows.length}.`)
}

/** Those who are still there were seen on the day of this list. */
async function confirm(work: Work, kept: KnownMandate[]): Promise<void> {
  const older = kept.filter((held) => held.checkedOn < work.source.asOf)
  for (const part of inParts(older))
    await work.tx
      .update(mandate)
      .set({ checkedOn: work.source.asOf })
      .where(
        inArray(
          mandate.id,
          part.map(({ id }) => id),
        ),
      )
  if (older.length > 0) work.changes.push(`Members seen again on ${work.source.asOf}: ${older.length}.`)
  count(work, 'members unchanged', kept.length)
}

/** Brings one chamber up to what a complete list of its members says. Adds refusals where it must not. */
export async function importMembers(work: Work, chamber: string, members: StagedMember[]): Promise<void> {
  const decides = decidesOn(work, chamber)
  const people = await importPeople(work, members, decides)
  if (!people || !decides) return
  const areaOf = placeMembers(work, members)
  if (work.refusals.length > 0) return
  const plan = planMandates(work, chamber, people, areaOf)
  if (work.refusals.length > 0) return
  const mandates = await importMandates(work, plan, people)
  await importParties(work, mandates)
  const begun = new Set<Listed>(plan.begun)
  await importChannels(work, people, (staged) => begun.has(staged))
  await learnCodes(work, areaOf)
  await addAliases(work, areaOf)
  await confirm(work, [...plan.kept.values()])
}
