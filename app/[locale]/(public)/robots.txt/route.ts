import { cachedAnswer } from '@/app/cached-answer'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** Pages for one reader carry "noindex" themselves; a program has no business there at all. */
export function GET(): Response {
  const closed = [
    '/staff',
    '/api/auth/',
    '/dev/',
    '/signatures/',
    '/leave/',
    '/preferences/',
    '/search',
    '/campaigns/*/sign',
  ]
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env().SITE_URL}/sitemap.xml`,
  ]
  return cachedAnswer(`${lines.join('\n')}\n`, 'text/plain; charset=utf-8', 3600)
}
