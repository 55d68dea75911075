import { eq } from 'drizzle-orm'
import { person, personIdentifier } from '@/db/schema/representatives'
import { foldName } from './fold-name'
import { keyOf } from './read-directory'
import type { StagedMember } from './staged'
import { count, inParts, type Work } from './work'

// Others put these together from several places: they are kept, and never decide who somebody is.
const isHint = (scheme: string) => scheme === 'wikidata'

/** For a source without numbers of people: who holds the seat already, under the same name. */
function sameSeatAndName(work: Work, staged: StagedMember): number | undefined {
  const { code } = staged.area ?? {}
  if (!code || !staged.ids.every(({ scheme }) => scheme === 'seat-and-name')) return undefined
  const areaId = work.directory.areaByCode.get(keyOf(code))
  const held = work.directory.mandates.find(
    (one) => areaId !== undefined && one.areaId === areaId && one.endedOn === null,
  )
  const known = held && work.directory.people.get(held.personId)
  return known && foldName(known.name) === foldName(staged.name) ? known.id : undefined
}

function findPerson(work: Work, staged: StagedMember): number | undefined {
  const { personByCode, people } = work.directory
  const ids = staged.ids
    .filter(({ scheme }) => !isHint(scheme))
    .flatMap((code) => personByCode.get(keyOf(code)) ?? [])
  const [first = sameSeatAndName(work, staged), ...others] = new Set(ids)
  if (others.length > 0) {
    const names = [first, ...others].map((id) => people.get(id ?? 0)?.name).join(' and ')
    work.refusals.push(`${staged.name} has the identifiers of two people here: ${names}.`)
  }
  return first
}

async function addPeople(work: Work, fresh: StagedMember[]): Promise<number[]> {
  const ids: number[] = []
  const rows = fresh.map(({ name, sortName, salutation }) => ({ name, sortName, salutation }))
  for (const part of inParts(rows))
    for (const row of await work.tx.insert(person).values(part).returning()) {
      work.directory.people.set(row.id, row)
      ids.push(row.id)
    }
  count(work, 'people added', fresh.length)
  return ids
}

async function addIdentifiers(work: Work, people: Map<StagedMember, number>): Promise<void> {
  const { personByCode } = work.directory
  const rows: { scheme: string; value: string; personId: number }[] = []
  for (const [staged, personId] of people)
    for (const code of staged.ids) {
      if (personByCode.has(keyOf(code))) continue
      personByCode.set(keyOf(code), personId)
      rows.push({ ...code, personId })
    }
  for (const part of inParts(rows)) await work.tx.insert(personIdentifier).values(part)
  if (rows.length > 0) work.changes.push(`Identifiers of people written down: ${rows.length}.`)
}

/** A name that its own source writes differently now; a family name that a source tells apart. */
async function changeNames(work: Work, people: Map<StagedMember, number>, decides: boolean): Promise<void> {
  let sorted = 0
  for (const [staged, id] of people) {
    const known = work.directory.people.get(id)
    if (!known) continue
    const set: Partial<typeof known> = {}
    if (decides && known.name !== staged.name) set.name = staged.name
    if (decides && staged.salutation !== '' && known.salutation !== staged.salutation)
      set.salutation = staged.salutation
    if (staged.sortNameIsCertain && known.sortName !== staged.sortName) set.sortName = staged.sortName
    if (Object.keys(set).length === 0) continue
    if (set.name) work.changes.push(`${known.name} is now written ${set.name}.`)
    else if (set.salutation) work.changes.push(`${known.name} is greeted as ${set.salutation}.`)
    else sorted++
    await work.tx.update(person).set(set).where(eq(person.id, id))
    Object.assign(known, set)
  }
  if (sorted > 0) work.changes.push(`Sorted by the family name that the source gives: ${sorted} people.`)
  count(work, 'names changed', sorted)
}

/** Two rows of a list that are one person, in the same chamber. */
function checkPeopleOnce(work: Work, people: Map<StagedMember, number | undefined>): void {
  const seen = new Map<string, StagedMember>()
  for (const staged of people.keys())
    for (const code of staged.ids.filter(({ scheme }) => !isHint(scheme))) {
      const key = `${staged.chamber} ${keyOf(code)}`
      const other = seen.get(key)
      if (other)
        work.refusals.push(
          `${staged.name} stands in the list twice: ${other.area?.name ?? other.name} and ${staged.area?.name ?? staged.name}.`,
        )
      seen.set(key, staged)
    }
}

/**
 * Who the rows of a list are: known by identifier, or new. A list that does not decide about its chamber (`decides` false)
 * adds identifiers and leaves names as they are. Null where something was refused.
 */
export async function importPeople(
  work: Work,
  members: StagedMember[],
  decides: boolean,
): Promise<Map<StagedMember, number> | null> {
  const found = new Map(members.map((staged) => [staged, findPerson(work, staged)]))
  checkPeopleOnce(work, found)
  if (work.refusals.length > 0) return null
  const fresh = decides ? members.filter((staged) => found.get(staged) === undefined) : []
  const isFresh = new Set(fresh)
  const ids = await addPeople(work, fresh)
  const people = new Map<StagedMember, number>()
  for (const [staged, id] of found) if (id !== undefined) people.set(staged, id)
  fresh.forEach((staged, n) => {
    const id = ids[n]
    if (id !== undefined) people.set(staged, id)
  })
  const known = [...people].filter(([staged]) => !isFresh.has(staged))
  await changeNames(work, new Map(known), decides)
  await addIdentifiers(work, people)
  return people
}
