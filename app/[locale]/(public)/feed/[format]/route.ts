import { feedAnswer } from '@/app/feed-answer'
import { readNews } from '@/lib/feeds/read-news'
import { readOrganisation } from '../../../read-organisation'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ format: string }> }

/** Everything that is new: texts, the tracker, campaigns. Its address is /feed.atom, .rss or .json (next.config.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ format }, organisation, items] = await Promise.all([params, readOrganisation(), readNews()])
  return feedAnswer(format, {
    title: `${organisation.teamName}, ${organisation.legalName}`,
    description: 'What is new: briefings, news, the tracker of recommendations, campaigns and corrections.',
    author: organisation.legalName,
    page: '/',
    path: '/feed',
    items,
  })
}
