import type { FoundArea, Lookup } from '@/lib/representatives/lookup'
import { readChosenArea, type Settled, settleAreas } from '@/lib/representatives/settle-areas'

export type Shown = Settled & {
  /** What the reader chose among what was found, or in place of it. */
  chosen: FoundArea | null
}

/** What of a look-up is shown, what is asked, and what the reader's choice comes to. */
export async function chooseShown(lookup: Lookup, chosenId: number | null, now: Date): Promise<Shown> {
  const chosen = chosenId === null ? null : await readChosenArea(lookup, chosenId, now)
  return { ...settleAreas(lookup, chosen), chosen: chosen?.area ?? null }
}
