import { problem } from '@/app/answers'
import { openData, openToAll } from '@/app/open-data'
import { readBriefing } from '@/lib/library/briefings/read-briefing'
import { wholeBriefingFacts } from '../briefing-facts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

/** One briefing with what it asks, cites and is about, and its versions. Former names lead to the new one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = await readBriefing((await params).slug)
  if (found?.kind === 'live') return openData(wholeBriefingFacts(found.briefing), 60)
  if (found?.kind === 'moved')
    return problem(
      308,
      'This briefing has another name now',
      {},
      { ...openToAll, location: `/api/v1${found.to}` },
    )
  if (found?.kind === 'taken_down')
    return problem(410, 'This briefing was taken down', { detail: found.reason }, openToAll)
  return problem(404, 'There is no such briefing', {}, openToAll)
}
