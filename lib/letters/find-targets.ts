import { findRepresentatives } from '../representatives/find-representatives'
import type { FoundArea, Lookup } from '../representatives/lookup'
import { type Appointed, appointedRows } from '../representatives/member-statements'
import { mayBeAnywhere, readChosenArea, settleAreas } from '../representatives/settle-areas'
import type { LetterForm } from './letter-form'
import {
  asksOnly,
  chooseTargets,
  type NotWritten,
  peopleNamed,
  type Target,
  type Targeting,
} from './target-rules'

export type FoundTargets =
  | { kind: 'found'; targets: Target[]; others: NotWritten[] }
  /** Nobody of these areas is written to, each with why. */
  | { kind: 'nobody'; others: NotWritten[] }
  /** The postcode lies in several: the writer chooses, and nothing is guessed. */
  | { kind: 'choose'; lookup: Lookup; choice: FoundArea[] }
  /** Nothing is known of the postcode yet. A job looks again. */
  | { kind: 'unknown'; lookup: Lookup }
  /** It can never be one, or never of these parliaments; without a reason, a part of one says too little. */
  | { kind: 'impossible'; lookup: Lookup }

type Where = Pick<LetterForm, 'postcode' | 'country' | 'area' | 'to'>

/** Whom the writer of this postcode can write to, among whom they have chosen. */
export async function findTargets(where: Where, targeting: Targeting, now: Date): Promise<FoundTargets> {
  const lookup = await findRepresentatives({ postcode: where.postcode, country: where.country }, now)
  const chosen = where.area === null ? null : await readChosenArea(lookup, where.area, now)
  const { areas, choice, unsettled } = settleAreas(lookup, chosen)
  if (areas.length === 0 && lookup.accuracy === 'none' && !mayBeAnywhere(lookup))
    return { kind: 'impossible', lookup }

  const appointed = await readAppointed(targeting, lookup, now)
  const personIds = appointed.map(({ mandate }) => mandate.personId)
  if (!asksOnly(personIds, targeting)) {
    if (choice.length > 0) return { kind: 'choose', lookup, choice }
    if (areas.length === 0) return { kind: 'unknown', lookup }
  }
  const { targets, others } = chooseTargets(areas, targeting, appointed)
  if (targets.length === 0 && unsettled.length > 0) return { kind: 'impossible', lookup }
  const asked = where.to.length > 0 ? targets.filter(({ mandate }) => where.to.includes(mandate.id)) : targets
  return asked.length > 0 ? { kind: 'found', targets: asked, others } : { kind: 'nobody', others }
}

/** Members without an area whom the rules name, of the writer's country. */
async function readAppointed(targeting: Targeting, { country }: Lookup, now: Date): Promise<Appointed[]> {
  const named = peopleNamed(targeting)
  const appointed = named.length > 0 ? await appointedRows(named, now) : []
  return appointed.filter(({ chamber }) => chamber.country === country)
}
