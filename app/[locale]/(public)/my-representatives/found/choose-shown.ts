import type { FoundArea, Lookup } from '@/lib/representatives/lookup'
import { readAreas } from '@/lib/representatives/read-areas'

export type Shown = {
  /** One a chamber: shown with their members. */
  areas: FoundArea[]
  /** Several of one chamber, of which one is the reader's: asked first. */
  choice: FoundArea[]
  /** Several of a further chamber: only the whole postcode, or the reader, can say which. */
  unsettled: FoundArea[][]
  /** What the reader chose in place of what was found. */
  chosen: FoundArea | null
}

/** What of a look-up is shown, what is asked, and what the reader's choice comes to. */
export async function chooseShown(lookup: Lookup, chosenId: number | null, now: Date): Promise<Shown> {
  const chosen = chosenId === null ? null : await readChosen(lookup, chosenId, now)
  const groups = groupByChamber(lookup.areas).map((group) =>
    chosen && isSameKind(group[0], chosen) ? [chosen] : group,
  )
  const several = groups.filter((group) => group.length > 1)
  return {
    areas: groups.flatMap((group) => (group.length === 1 ? group : [])),
    choice: chosen ? [] : (several[0] ?? []),
    unsettled: chosen ? several : several.slice(1),
    chosen,
  }
}

/** Only what was offered can be chosen: an area that was found, or one nearby. */
async function readChosen(lookup: Lookup, id: number, now: Date): Promise<FoundArea | null> {
  const found = lookup.areas.find((area) => area.id === id)
  if (found) return found
  if (!lookup.nearby.some((area) => area.id === id)) return null
  return (await readAreas([id], now))[0] ?? null
}

function groupByChamber(areas: FoundArea[]): FoundArea[][] {
  const groups: FoundArea[][] = []
  for (const area of areas) {
    const group = groups.find(([first]) => isSameKind(first, area))
    if (group) group.push(area)
    else groups.push([area])
  }
  return groups
}

function isSameKind(a: FoundArea | undefined, b: FoundArea): boolean {
  return a?.chamber.slug === b.chamber.slug && a.kind === b.kind
}
