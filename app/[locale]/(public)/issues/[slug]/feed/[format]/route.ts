import { feedAnswer } from '@/app/feed-answer'
import { findIssue, readNews } from '@/lib/feeds/read-news'
import { readOrganisation } from '../../../../../read-organisation'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string; format: string }> }

/** What is new on one issue. Its address is /issues/x/feed.atom, .rss or .json (next.config.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, format } = await params
  const [organisation, issue] = await Promise.all([readOrganisation(), findIssue(slug)])
  if (!issue) return feedAnswer(format, null)
  return feedAnswer(format, {
    title: `${issue.title}: ${organisation.teamName}`,
    description: `What is new on ${issue.title}: texts, recommendations and campaigns.`,
    author: organisation.legalName,
    page: `/issues/${slug}`,
    path: `/issues/${slug}/feed`,
    items: await readNews(issue.id),
  })
}
