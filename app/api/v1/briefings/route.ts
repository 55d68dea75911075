import { openData } from '@/app/open-data'
import { listBriefings } from '@/lib/library/briefings/list-briefings'
import { briefingFacts } from './briefing-facts'

export const dynamic = 'force-dynamic'

/** Every briefing and submission that readers may open, the newest first. */
export async function GET(): Promise<Response> {
  return openData({ briefings: (await listBriefings()).map(briefingFacts) }, 60)
}
