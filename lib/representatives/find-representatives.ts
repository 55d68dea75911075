import { lookInSectors, lookLocally, mainChamber } from './local-lookup'
import type { Attribution, FoundArea, Lookup, LookupReason } from './lookup'
import { type NamedArea, readAreasWithSources } from './read-areas'
import { type FullPostcode, type ReadPostcode, readPostcode } from './read-postcode'

/** Known before anything is asked: what it was read as. */
type Known = Pick<Lookup, 'country' | 'postcode'>
type Placed = {
  accuracy: 'exact' | 'terminated' | 'partial'
  areaIds: number[]
  nearby: NamedArea[]
  sources: Attribution[]
  answeredBy: string
}

/**
 * Who represents the people of a postcode: its areas in every chamber and who sits for them at this moment. A postcode that
 * nobody knows comes to `none` with a reason, never to a guess; one that lies in several areas comes to a choice.
 */
export async function findRepresentatives(
  typed: { postcode: string; country?: string },
  now: Date,
): Promise<Lookup> {
  const read = readPostcode(typed.postcode, typed.country)
  if (read.kind === 'full') return findFull(read, now)
  if (read.kind === 'partial') return findPartial(read, now)
  return unread(read)
}

function unread(read: Exclude<ReadPostcode, { kind: 'full' | 'partial' }>): Lookup {
  if (read.kind === 'unsupported_country') return nothing({ country: null, postcode: null }, read.kind)
  if (read.kind === 'special') return nothing({ country: read.country, postcode: read.written }, read.reason)
  return { ...nothing({ country: read.country, postcode: null }, 'invalid'), suggestion: read.suggestion }
}

async function findFull(read: FullPostcode, now: Date): Promise<Lookup> {
  const known = { country: read.country, postcode: read.written }
  const local = await lookLocally(read, now)
  if (local.kind === 'found') {
    const accuracy = local.isEnded ? 'terminated' : 'exact'
    return place(known, { ...local, accuracy, answeredBy: 'local' }, now)
  }
  if (local.kind === 'no_seat') return { ...nothing(known, 'no_seat'), ...local, answeredBy: 'local' }
  return nothing(known, whyUnknown(read, local.kind))
}

function whyUnknown(read: FullPostcode, kind: 'unknown' | 'not_loaded'): LookupReason {
  if (read.packed.startsWith('BT') && read.country === 'GB') return 'licence'
  return kind === 'unknown' ? 'unknown_postcode' : 'unavailable'
}

async function findPartial(read: { written: string; sectors: string[] }, now: Date): Promise<Lookup> {
  const known = { country: 'GB', postcode: read.written } as const
  const { areaIds, sources } = await lookInSectors(read.sectors, now)
  if (areaIds.length === 0)
    return nothing(known, read.written.startsWith('BT') ? 'licence' : 'unknown_postcode')
  return place(known, { accuracy: 'partial', areaIds, nearby: [], sources, answeredBy: 'local' }, now)
}

async function place(known: Known, placed: Placed, now: Date): Promise<Lookup> {
  const { areas, sources } = await readAreasWithSources(placed.areaIds, now)
  const isChoice = placed.accuracy !== 'partial' && hasSeveral(areas)
  const all = new Map([...sources, ...placed.sources].map((source) => [source.slug, source]))
  return {
    ...known,
    accuracy: isChoice ? 'ambiguous' : placed.accuracy,
    reason: null,
    suggestion: null,
    areas,
    nearby: placed.nearby,
    answeredBy: placed.answeredBy,
    sources: [...all.values()],
  }
}

/** Whether the reader has to choose between two seats of the chamber that decides. */
function hasSeveral(areas: FoundArea[]): boolean {
  const main: string[] = Object.values(mainChamber)
  return areas.filter((area) => main.includes(area.chamber.slug)).length > 1
}

function nothing(known: Known, reason: LookupReason): Lookup {
  return {
    ...known,
    accuracy: 'none',
    reason,
    suggestion: null,
    areas: [],
    nearby: [],
    answeredBy: null,
    sources: [],
  }
}
