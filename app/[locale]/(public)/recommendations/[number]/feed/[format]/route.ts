import { feedAnswer } from '@/app/feed-answer'
import { findRecommendation, readTrackerNews } from '@/lib/feeds/read-news'
import { readOrganisation } from '../../../../../read-organisation'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ number: string; format: string }> }

/** What was recorded of one recommendation. Its address is /recommendations/2.3/feed.atom, .rss or .json (next.config.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { number, format } = await params
  const [organisation, found] = await Promise.all([readOrganisation(), findRecommendation(number)])
  if (!found) return feedAnswer(format, null)
  return feedAnswer(format, {
    title: `Recommendation ${number}: ${found.title}`,
    description: 'What was answered and what was done, as we record it.',
    author: organisation.legalName,
    page: `/recommendations/${number}`,
    path: `/recommendations/${number}/feed`,
    items: await readTrackerNews(found.id),
  })
}
