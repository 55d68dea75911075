import { eq } from 'drizzle-orm'
import { area, areaCode, areaWithin } from '@/db/schema/representatives'
import { foldName, slugOf } from './fold-name'
import { type KnownArea, keyOf } from './read-directory'
import type { StagedArea } from './staged'
import { count, inParts, type Work } from './work'

const areasOf = (work: Work, chamber: string) =>
  [...work.directory.areas.values()].filter((known) => known.chamberSlug === chamber)

const isCalled = (known: KnownArea, folded: string) =>
  [known.nameAlt, ...known.aliases].some((name) => name !== '' && foldName(name) === folded)

/** The area of a chamber that goes by a name, whatever its accents: now, formerly, or in another source. */
export function areaByName(work: Work, chamber: string, name: string): KnownArea | undefined {
  const folded = foldName(name)
  const standing = areasOf(work, chamber).filter((known) => known.until === null)
  return (
    standing.find((known) => foldName(known.name) === folded) ??
    standing.find((known) => isCalled(known, folded))
  )
}

/**
 * The same by the code it is known by. By another code or by name only where we have none of that kind for it: a new boundary
 * may keep a name, and a new code of its own kind says that it is another place.
 */
function findArea(work: Work, staged: StagedArea): KnownArea | undefined {
  const { areas, areaByCode } = work.directory
  const [main, ...others] = staged.codes
  const byMain = main && areaByCode.get(keyOf(main))
  const byOther = others.flatMap((code) => areaByCode.get(keyOf(code)) ?? [])[0]
  if (byMain !== undefined && byOther !== undefined && byMain !== byOther)
    work.refusals.push(
      `${staged.name} has codes of two places: ${areas.get(byMain)?.name} and ${areas.get(byOther)?.name}.`,
    )
  if (byMain !== undefined) return areas.get(byMain)
  const id = byOther ?? areaByName(work, staged.chamber, staged.name)?.id
  const hasMain = main && [...areaByCode].some(([key, of]) => of === id && key.startsWith(`${main.scheme} `))
  return id === undefined || hasMain ? undefined : areas.get(id)
}

/** The end of its address. A name that an earlier area of the chamber had gets the year. */
function freeSlug(work: Work, staged: StagedArea, taken: Set<string>): string {
  const plain = slugOf(staged.name)
  const year = (staged.from ?? work.source.asOf).slice(0, 4)
  const [free] = [plain, `${plain}-${year}`, `${plain}-${slugOf(staged.codes[0]?.value ?? 'other')}`].filter(
    (slug) => !taken.has(slug),
  )
  const slug = free ?? `${plain}-${taken.size}`
  taken.add(slug)
  return slug
}

const fieldsOf = (work: Work, staged: StagedArea) => ({
  name: staged.name,
  nameAlt: staged.nameAlt,
  nation: staged.nation,
  region: staged.region,
  kind: staged.kind,
  seats: staged.seats,
  isNonVoting: staged.isNonVoting,
  from: staged.from,
  until: staged.until,
  sourceSlug: work.source.slug,
})

type Fields = ReturnType<typeof fieldsOf>

const pick = ({
  name,
  nameAlt,
  nation,
  region,
  kind,
  seats,
  isNonVoting,
  from,
  until,
  sourceSlug,
}: KnownArea): Fields => {
  return { name, nameAlt, nation, region, kind, seats, isNonVoting, from, until, sourceSlug }
}

/** A place of the sample that a list of members names becomes a real one; otherwise such a list changes no place. */
async function changeArea(work: Work, known: KnownArea, staged: StagedArea): Promise<void> {
  const isOnlyNamed = staged.isPassing && !known.isSample
  if (isOnlyNamed) return
  const wanted: Fields = staged.isPassing
    ? { ...pick(known), sourceSlug: work.source.slug }
    : fieldsOf(work, staged)
  const names = Object.keys(wanted) as (keyof Fields)[]
  const different = names.filter((name) => wanted[name] !== known[name])
  if (different.length === 0) return
  const wasCalled = foldName(known.name) !== foldName(staged.name) ? [known.name] : []
  const aliases = [...new Set([...known.aliases, ...wasCalled])]
  await work.tx
    .update(area)
    .set({ ...wanted, aliases })
    .where(eq(area.id, known.id))
  if (wasCalled.length > 0) work.changes.push(`${known.name} is now called ${staged.name}.`)
  else if (different.length === 1 && different[0] === 'sourceSlug')
    work.changes.push(`${staged.name}: now taken from ${work.source.title}.`)
  else work.changes.push(`${staged.name}: changed (${different.join(', ')}).`)
  count(work, 'areas changed')
  Object.assign(known, wanted, { aliases, isSample: false })
}

async function addAreas(work: Work, fresh: StagedArea[]): Promise<Map<StagedArea, number>> {
  const ids = new Map<StagedArea, number>()
  for (const chamber of new Set(fresh.map((staged) => staged.chamber))) {
    const taken = new Set(areasOf(work, chamber).map((known) => known.slug))
    const mine = fresh.filter((staged) => staged.chamber === chamber)
    const slugs = new Map(mine.map((staged) => [freeSlug(work, staged, taken), staged]))
    const rows = [...slugs].map(([slug, staged]) => ({
      ...fieldsOf(work, staged),
      slug,
      chamberSlug: chamber,
    }))
    for (const part of inParts(rows)) {
      for (const row of await work.tx.insert(area).values(part).returning()) {
        work.directory.areas.set(row.id, { ...row, isSample: false })
        ids.set(slugs.get(row.slug)!, row.id)
        work.changes.push(`New: ${row.name}.`)
      }
    }
  }
  count(work, 'areas added', fresh.length)
  return ids
}

async function addCodes(work: Work, ids: Map<StagedArea, number>): Promise<void> {
  const { areaByCode } = work.directory
  const rows = [...ids].flatMap(([staged, areaId]) =>
    staged.codes
      .filter((code) => !areaByCode.has(keyOf(code)))
      .map((code) => ({ scheme: code.scheme, value: code.value, areaId })),
  )
  for (const part of inParts(rows)) await work.tx.insert(areaCode).values(part)
  for (const row of rows) areaByCode.set(keyOf(row), row.areaId)
  const known = [...ids].filter(
    ([staged]) => !staged.isPassing && rows.some((row) => row.areaId === ids.get(staged)),
  )
  if (rows.length > 0)
    work.changes.push(`Codes written down: ${rows.length}, of ${known.length || ids.size} places.`)
}

/** Where one lies in another. A place that is not known yet is left out: it is found when its own list is imported. */
async function addWithin(work: Work, ids: Map<StagedArea, number>): Promise<void> {
  const { areaByCode, within } = work.directory
  const rows = [...ids].flatMap(([staged, id]) => [
    ...staged.within.map((code) => ({ areaId: id, widerId: areaByCode.get(keyOf(code)) })),
    ...staged.contains.map((code) => ({ areaId: areaByCode.get(keyOf(code)), widerId: id })),
  ])
  const fresh = rows.flatMap(({ areaId, widerId }) =>
    areaId && widerId && !within.has(`${areaId} ${widerId}`) ? [{ areaId, widerId }] : [],
  )
  for (const part of inParts(fresh)) await work.tx.insert(areaWithin).values(part)
  for (const { areaId, widerId } of fresh) within.add(`${areaId} ${widerId}`)
  if (fresh.length > 0) work.changes.push(`Places known to lie in another: ${fresh.length} more.`)
}

/** Places that a complete list no longer has. Boundaries only change with a general election. */
async function endAreas(work: Work, chamber: string, listed: Set<number>): Promise<void> {
  const missing = areasOf(work, chamber).filter(
    (known) => known.until === null && !known.isSample && !listed.has(known.id),
  )
  if (missing.length === 0) return
  const names = missing.map((known) => known.name)
  if (!work.isGeneralElection) {
    work.refusals.push(
      `The list leaves out ${missing.length} we have: ${names.slice(0, 5).join(', ')}. Boundaries change with a general election: if they have, say --general-election.`,
    )
    return
  }
  for (const known of missing) {
    const until = known.from && known.from >= work.source.asOf ? null : work.source.asOf
    await work.tx.update(area).set({ until }).where(eq(area.id, known.id))
    work.changes.push(`${known.name} is no longer a place somebody is elected for.`)
    known.until = until
  }
  count(work, 'areas ended', missing.length)
}

function checkList(work: Work, staged: StagedArea[], chamber: string): void {
  const seats = staged.filter((one) => one.chamber === chamber).reduce((sum, one) => sum + one.seats, 0)
  const known = work.directory.chambers.get(chamber)
  if (known && seats !== known.seatsMost)
    work.refusals.push(`The list has ${seats} seats; ${known.name} has ${known.seatsMost}.`)
}

function checkCodesOnce(work: Work, staged: StagedArea[]): void {
  const seen = new Map<string, string>()
  for (const one of staged)
    for (const code of one.codes) {
      const other = seen.get(keyOf(code))
      if (other) work.refusals.push(`${code.value} stands in the list twice: ${other} and ${one.name}.`)
      seen.set(keyOf(code), one.name)
    }
}

/** Brings the areas up to what a list says: by code, so that one that was renamed stays the same and keeps its address. */
export async function importAreas(work: Work, staged: StagedArea[], allAreasOf: string[]): Promise<void> {
  checkCodesOnce(work, staged)
  for (const chamber of allAreasOf) checkList(work, staged, chamber)
  if (work.refusals.length > 0) return
  const found = new Map(staged.map((one) => [one, findArea(work, one)]))
  if (work.refusals.length > 0) return
  for (const [one, known] of found) if (known) await changeArea(work, known, one)
  const ids = await addAreas(
    work,
    staged.filter((one) => !found.get(one)),
  )
  for (const [one, known] of found) if (known) ids.set(one, known.id)
  await addCodes(work, ids)
  await addWithin(work, ids)
  for (const chamber of allAreasOf) await endAreas(work, chamber, new Set(ids.values()))
}
