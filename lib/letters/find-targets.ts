import { findRepresentatives } from '../representatives/find-representatives'
import type { FoundArea, Lookup } from '../representatives/lookup'
import { readAreas } from '../representatives/read-areas'
import type { LetterForm } from './letter-form'
import { chooseTargets, type NotWritten, type Target, type Targeting } from './target-rules'

export type FoundTargets =
  | { kind: 'found'; targets: Target[]; others: NotWritten[] }
  /** Nobody of these areas is written to, each with why. */
  | { kind: 'nobody'; others: NotWritten[] }
  /** The postcode lies in several: the writer chooses, and nothing is guessed. */
  | { kind: 'choose'; lookup: Lookup }
  /** Nothing is known of the postcode yet. A job looks again. */
  | { kind: 'unknown'; lookup: Lookup }
  /** It can never be one, or never of these parliaments. */
  | { kind: 'impossible'; lookup: Lookup }

type Where = Pick<LetterForm, 'postcode' | 'country' | 'areas' | 'to'>

/** Whom the writer of this postcode can write to, among whom they have chosen. */
export async function findTargets(where: Where, targeting: Targeting, now: Date): Promise<FoundTargets> {
  const lookup = await findRepresentatives({ postcode: where.postcode, country: where.country }, now)
  const areas = await areasOf(where.areas, lookup, now)
  if (areas.length === 0) {
    if (lookup.accuracy !== 'none') return { kind: 'choose', lookup }
    return isHopeless(lookup) ? { kind: 'impossible', lookup } : { kind: 'unknown', lookup }
  }
  const { targets, others } = chooseTargets(areas, targeting)
  const chosen =
    where.to.length > 0 ? targets.filter(({ mandate }) => where.to.includes(mandate.id)) : targets
  return chosen.length > 0 ? { kind: 'found', targets: chosen, others } : { kind: 'nobody', others }
}

/**
 * The areas a letter may come from: what the writer has chosen, if the postcode leaves that open, or what it says itself.
 * Whoever names an area that their postcode cannot lie in gets what it does lie in.
 */
async function areasOf(chosen: number[], lookup: Lookup, now: Date): Promise<FoundArea[]> {
  const offered = new Set([...lookup.areas, ...lookup.nearby].map(({ id }) => id))
  const mayChoose = (id: number) => offered.has(id) || (lookup.accuracy === 'none' && !isHopeless(lookup))
  const own = chosen.filter(mayChoose)
  if (own.length > 0) return readAreas(own, now)
  return lookup.accuracy === 'exact' || lookup.accuracy === 'terminated' || isSingle(lookup)
    ? lookup.areas
    : []
}

/** Part of a postcode that lies in one area of each chamber leaves nothing open. */
function isSingle({ accuracy, areas }: Lookup): boolean {
  const chambers = areas.map(({ chamber, kind }) => `${chamber.slug} ${kind}`)
  return accuracy === 'partial' && areas.length > 0 && new Set(chambers).size === chambers.length
}

function isHopeless({ reason }: Lookup): boolean {
  return !['unknown_postcode', 'licence', 'no_seat', 'unavailable', null].includes(reason)
}
