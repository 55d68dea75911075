import { cache } from 'react'
import { getSource } from '@/lib/library/evidence/source-queries'

/** One source, read once for each rendering. */
export const readSource = cache(getSource)
