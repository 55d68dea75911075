import { openData } from '@/app/open-data'
import { listFigures } from '@/lib/library/evidence/figures'
import { statisticFacts } from './statistic-facts'

export const dynamic = 'force-dynamic'

/** Every published figure with its source; those that another has replaced too, and they say so. */
export async function GET(): Promise<Response> {
  return openData({ statistics: (await listFigures()).map(statisticFacts) }, 60)
}
