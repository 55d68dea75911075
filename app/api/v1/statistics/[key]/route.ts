import { problem } from '@/app/answers'
import { openData, openToAll } from '@/app/open-data'
import { figuresByKey } from '@/lib/library/evidence/figures'
import { statisticFacts } from '../statistic-facts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ key: string }> }

/** One published figure with its source. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [figure] = await figuresByKey([(await params).key])
  if (!figure) return problem(404, 'There is no such figure', {}, openToAll)
  return openData(statisticFacts(figure), 60)
}
