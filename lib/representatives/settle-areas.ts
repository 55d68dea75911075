import { statements } from '@/db/client'
import { mainChamber } from './local-lookup'
import type { FoundArea, Lookup } from './lookup'
import { readAreas } from './read-areas'

/** An area that somebody chose, with the wider ones that its people belong to. */
export type ChosenArea = { area: FoundArea; wider: FoundArea[] }

export type Settled = {
  /** One of each chamber and kind: who represents the people of these is known. */
  areas: FoundArea[]
  /** Several of one chamber, of which one is the reader's: asked before anything that hangs on it is said. */
  choice: FoundArea[]
  /** Several of a further chamber, which the choice does not settle: only the whole postcode can say which. */
  unsettled: FoundArea[][]
}

/**
 * What a look-up comes to once somebody has chosen. The house that decides is asked about first. What was chosen brings its
 * own wider areas, in place of those of the postcode, and what lies in another nation goes.
 */
export function settleAreas(lookup: Pick<Lookup, 'country' | 'areas'>, chosen: ChosenArea | null): Settled {
  const main = lookup.country && mainChamber[lookup.country]
  const isMain = (area: FoundArea | undefined) => area?.chamber.slug === main
  const areas = chosen ? areasAround(lookup.areas, chosen) : lookup.areas
  const groups = groupByKind(areas).sort(([one], [other]) => Number(isMain(other)) - Number(isMain(one)))
  const several = groups.filter((group) => group.length > 1)
  const choice = several.find(([first]) => isMain(first)) ?? (chosen ? [] : (several[0] ?? []))
  return {
    areas: groups
      .flatMap((group) => (group.length === 1 ? group : []))
      .filter(({ nation }) => choice.every((option) => option.nation === nation)),
    choice,
    unsettled: choice.length > 0 ? [] : several,
  }
}

function areasAround(found: FoundArea[], { area, wider }: ChosenArea): FoundArea[] {
  const own = [area, ...wider]
  const kept = found.filter(
    (other) => other.nation === area.nation && !own.some((one) => isSameKind(one, other)),
  )
  return [...own, ...kept]
}

function groupByKind(areas: FoundArea[]): FoundArea[][] {
  const groups: FoundArea[][] = []
  for (const area of areas) {
    const group = groups.find(([first]) => first && isSameKind(first, area))
    if (group) group.push(area)
    else groups.push([area])
  }
  return groups
}

function isSameKind(one: FoundArea, other: FoundArea): boolean {
  return one.chamber.slug === other.chamber.slug && one.kind === other.kind
}

/**
 * The area somebody chose by its id; null where it cannot be theirs. Only what was found or lies nearby can be, and any of
 * the country where nothing is known of the postcode.
 */
export async function readChosenArea(lookup: Lookup, id: number, now: Date): Promise<ChosenArea | null> {
  const offered = [...lookup.areas, ...lookup.nearby].map((area) => area.id)
  if (!offered.includes(id) && !mayBeAnywhere(lookup)) return null
  const rows = await statements()<{ id: number }[]>`
    select id from area a where daterange(a.valid_from, a.valid_to) @> ${now.toISOString()}::date
      and (a.id = ${id} or a.id in (select wider_id from area_within where area_id = ${id}))`
  const areas = await readAreas(
    rows.map((row) => row.id),
    now,
  )
  const area = areas.find((one) => one.id === id)
  if (!area || area.chamber.country !== lookup.country) return null
  return { area, wider: areas.filter((one) => one !== area) }
}

/** Nothing is known of the postcode, and it may yet be one: whoever lives there knows better. */
export function mayBeAnywhere({ accuracy, reason }: Lookup): boolean {
  return (
    accuracy === 'none' && ['unknown_postcode', 'licence', 'no_seat', 'unavailable', null].includes(reason)
  )
}
