import { cache } from 'react'
import { readBriefing } from '@/lib/library/briefings/read-briefing'

/** One briefing, read once for each rendering. */
export const readBriefingPage = cache(readBriefing)
