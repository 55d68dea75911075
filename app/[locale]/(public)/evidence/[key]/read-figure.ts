import { cache } from 'react'
import { figuresByKey } from '@/lib/library/evidence/figures'

/** One published figure, read once for each rendering; null when readers have none of that key. */
export const readFigure = cache(async (key: string) => (await figuresByKey([key]))[0] ?? null)
