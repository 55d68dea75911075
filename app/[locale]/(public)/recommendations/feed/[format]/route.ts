import { feedAnswer } from '@/app/feed-answer'
import { readTrackerNews } from '@/lib/feeds/read-news'
import { readOrganisation } from '../../../../read-organisation'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ format: string }> }

/** What was recorded in the tracker. Its address is /recommendations/feed.atom, .rss or .json (next.config.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ format }, organisation, items] = await Promise.all([params, readOrganisation(), readTrackerNews()])
  return feedAnswer(format, {
    title: `Recommendations: ${organisation.teamName}`,
    description: 'What was answered to our recommendations and what was done, as we record it.',
    author: organisation.legalName,
    page: '/recommendations',
    path: '/recommendations/feed',
    items,
  })
}
