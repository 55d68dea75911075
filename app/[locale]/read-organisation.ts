import { cache } from 'react'
import { getOrganisation } from '@/lib/organisation/queries'

/** The organisation's settings, read once for each rendering. */
export const readOrganisation = cache(getOrganisation)
