import { Feed } from 'feed'

export const feedFormats = ['atom', 'rss', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

export const feedTypes: Record<FeedFormat, string> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

export type FeedInWords = {
  title: string
  description: string
  author: string
  /** Path of the page it is the feed of. */
  page: string
  /** Path of the feed without its ending: "/recommendations/feed". */
  path: string
  /** Newest first. Instants are milliseconds since 1970. */
  items: { name: string; title: string; summary: string; address: string; at: number }[]
}

/**
 * A feed in one of its formats. The id of an item is a tag of our host and its name: it stays the same when a page moves.
 * `siteUrl` has no slash at the end.
 */
export function makeFeed(format: FeedFormat, words: FeedInWords, siteUrl: string): string {
  const { hostname } = new URL(siteUrl)
  const tag = (name: string) => `tag:${hostname},2026:${name}`
  const feed = new Feed({
    id: tag(`feed${words.path}`),
    title: asXml(words.title),
    description: asXml(words.description),
    link: siteUrl + words.page,
    language: 'en-GB',
    // Of an empty feed nothing is known but that it began.
    updated: new Date(words.items[0]?.at ?? Date.UTC(2026, 0, 1)),
    generator: 'Undersigned',
    copyright: asXml(words.author),
    author: { name: asXml(words.author) },
    feedLinks: Object.fromEntries(feedFormats.map((one) => [one, `${siteUrl}${words.path}.${one}`])),
    feed: `${siteUrl}${words.path}.${format}`,
  })
  for (const { name, title, summary, address, at } of words.items) {
    feed.addItem({
      id: tag(name),
      guid: tag(name),
      // Readers take a description for HTML in all three formats, and a title in Atom.
      title: format === 'atom' ? asHtml(title) : asXml(title),
      description: asHtml(summary),
      link: siteUrl + address,
      date: new Date(at),
      published: new Date(at),
    })
  }
  return { atom: () => feed.atom1(), rss: () => feed.rss2(), json: () => feed.json1() }[format]()
}

function asHtml(words: string): string {
  return asXml(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** XML has no way to write most control characters, nor half a letter. */
function asXml(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
}
