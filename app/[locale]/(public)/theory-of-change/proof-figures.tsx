import { figuresByKey, listFigures } from '@/lib/library/evidence/figures'
import { AtAGlance } from '../at-a-glance'

const shownAtMost = 4

/** What studies measured, as proof: those that staff chose for the page, or else the first impact figures. */
export async function ProofFigures({ keys }: { keys: string[] }) {
  const chosen = await figuresByKey(keys)
  const figures =
    chosen.length > 0 ? chosen : await listFigures({ kind: 'impact', current: true, limit: shownAtMost })
  return <AtAGlance figures={figures} title="What has been seen of it" />
}
