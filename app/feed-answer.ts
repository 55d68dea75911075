import { env } from '@/lib/env'
import { type FeedFormat, type FeedInWords, feedFormats, feedTypes, makeFeed } from '@/lib/feeds/make-feed'
import type { NewsItem } from '@/lib/feeds/read-news'
import { problem } from './answers'
import { cachedAnswer } from './cached-answer'
import { newsWords } from './feed-words'

const maxAgeSeconds = 60

/** A feed of these items in the format that the address ends with; 404 where there is nothing to have a feed of. */
export function feedAnswer(
  format: string,
  feed: (Omit<FeedInWords, 'items'> & { items: NewsItem[] }) | null,
): Response {
  if (!isFormat(format) || !feed) return problem(404, 'There is no such feed')
  const items = feed.items.map((item) => ({ ...item, ...newsWords(item) }))
  const body = makeFeed(format, { ...feed, items }, env().SITE_URL)
  return cachedAnswer(body, feedTypes[format], maxAgeSeconds)
}

function isFormat(format: string): format is FeedFormat {
  return feedFormats.some((one) => one === format)
}

/** For a page's metadata: where its feeds are. `path` is the feed without its ending. */
export function feedLinks(path: string, title: string) {
  return {
    'application/atom+xml': [{ url: `${path}.atom`, title }],
    'application/rss+xml': [{ url: `${path}.rss`, title }],
    'application/feed+json': [{ url: `${path}.json`, title }],
  }
}
