import { type AskedAnswer, askServices } from './live/ask-services'
import { type LiveServices, liveServices } from './live/live-services'
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

/** The parliament that a nation of the United Kingdom has besides Westminster. */
const nationalChamber: Record<string, string> = { SCT: 'uk-scotland', WLS: 'uk-senedd', NIR: 'uk-ni' }

/**
 * Who represents the people of a postcode: its areas in every chamber and who sits for them at this moment. A postcode that
 * nobody knows comes to `none` with a reason, never to a guess; one that lies in several areas comes to a choice.
 */
export async function findRepresentatives(
  typed: { postcode: string; country?: string },
  now: Date,
  services: LiveServices = liveServices(),
): Promise<Lookup> {
  const read = readPostcode(typed.postcode, typed.country)
  if (read.kind === 'full') return findFull(read, now, services)
  if (read.kind === 'partial') return findPartial(read, now)
  return unread(read)
}

function unread(read: Exclude<ReadPostcode, { kind: 'full' | 'partial' }>): Lookup {
  if (read.kind === 'unsupported_country') return nothing({ country: null, postcode: null }, read.kind)
  if (read.kind === 'special') return nothing({ country: read.country, postcode: read.written }, read.reason)
  return { ...nothing({ country: read.country, postcode: null }, 'invalid'), suggestion: read.suggestion }
}

async function findFull(read: FullPostcode, now: Date, services: LiveServices): Promise<Lookup> {
  const known = { country: read.country, postcode: read.written }
  const local = await lookLocally(read, now)
  const ask = () => askServices(services[read.country], read, now)
  if (local.kind === 'found') {
    const accuracy = local.isEnded ? 'terminated' : 'exact'
    const found = await place(known, { ...local, accuracy, answeredBy: 'local' }, now)
    return isComplete(found) ? found : complete(found, await ask(), now)
  }
  if (local.kind === 'no_seat') {
    const { nearby, sources } = local
    return { ...nothing(known, 'no_seat'), nearby, sources, answeredBy: 'local' }
  }
  const nearby = local.kind === 'unknown' ? local.nearby : []
  const asked = await ask()
  if (asked) return placeAsked(known, asked, nearby, now)
  const isAsked = services[read.country].length > 0
  return { ...nothing(known, isAsked ? 'unavailable' : whyUnknown(read, local.kind)), nearby }
}

async function placeAsked(
  known: Known,
  { answer, answeredBy, sources }: AskedAnswer,
  nearby: NamedArea[],
  now: Date,
): Promise<Lookup> {
  if (answer.kind === 'none') return { ...nothing(known, answer.reason), nearby, sources, answeredBy }
  const { areaIds } = answer
  const accuracy = answer.isEnded ? 'terminated' : 'exact'
  const others = nearby.filter(({ id }) => !areaIds.includes(id))
  return place(known, { accuracy, areaIds, nearby: others, sources, answeredBy }, now)
}

/** Whether the nation's own parliament is there too: it may be that our lists have no postcodes for it. */
function isComplete({ areas }: Lookup): boolean {
  const wanted = areas.flatMap((area) => nationalChamber[area.nation] ?? [])
  return wanted.every((slug) => areas.some((area) => area.chamber.slug === slug))
}

/** Adds the nation's own parliament where a service knows it. Our own answer stands as it is. */
async function complete(found: Lookup, asked: AskedAnswer | null, now: Date): Promise<Lookup> {
  if (asked?.answer.kind !== 'found') return found
  const { mainAreaIds } = asked.answer
  // Who contradicts our list about the seat is not believed about the rest.
  if (!found.areas.some(({ id }) => mainAreaIds.includes(id))) return found
  const { areas, sources } = await readAreasWithSources(asked.answer.areaIds, now)
  const national = Object.values(nationalChamber)
  const more = areas.filter(
    ({ chamber }) =>
      national.includes(chamber.slug) && !found.areas.some((area) => area.chamber.slug === chamber.slug),
  )
  if (more.length === 0) return found
  return {
    ...found,
    areas: [...found.areas, ...more],
    sources: once([...found.sources, ...sources, ...asked.sources]),
  }
}

function whyUnknown(read: FullPostcode, kind: 'unknown' | 'not_loaded'): LookupReason {
  if (isNorthernIrish(read.packed)) return 'licence'
  return kind === 'unknown' ? 'unknown_postcode' : 'unavailable'
}

/** Postcodes of Northern Ireland are no open data. "BT" is no beginning of anything else. */
function isNorthernIrish(postcode: string): boolean {
  return /^BT\d/.test(postcode)
}

async function findPartial(read: { written: string; sectors: string[] }, now: Date): Promise<Lookup> {
  const known = { country: 'GB', postcode: read.written } as const
  const { areaIds, sources } = await lookInSectors(read.sectors, now)
  if (areaIds.length === 0)
    return nothing(known, isNorthernIrish(read.written) ? 'licence' : 'unknown_postcode')
  return place(known, { accuracy: 'partial', areaIds, nearby: [], sources, answeredBy: 'local' }, now)
}

async function place(known: Known, placed: Placed, now: Date): Promise<Lookup> {
  const { areas, sources } = await readAreasWithSources(placed.areaIds, now)
  const isChoice = placed.accuracy !== 'partial' && hasSeveral(areas)
  return {
    ...known,
    accuracy: isChoice ? 'ambiguous' : placed.accuracy,
    reason: null,
    suggestion: null,
    areas,
    nearby: placed.nearby,
    answeredBy: placed.answeredBy,
    sources: once([...sources, ...placed.sources]),
  }
}

/** Whether the reader has to choose between two seats of the chamber that decides. */
function hasSeveral(areas: FoundArea[]): boolean {
  const main: string[] = Object.values(mainChamber)
  return areas.filter((area) => main.includes(area.chamber.slug)).length > 1
}

function once(sources: Attribution[]): Attribution[] {
  return [...new Map(sources.map((source) => [source.slug, source])).values()]
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
