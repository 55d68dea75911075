import { cachedAnswer } from '@/app/cached-answer'
import { env } from '@/lib/env'
import { makeSitemap } from '@/lib/feeds/make-sitemap'
import { readPublicAddresses } from '@/lib/feeds/read-public-addresses'
import { readDirectoryAddresses } from '@/lib/representatives/read-directory'

export const dynamic = 'force-dynamic'

/** Pages that are there whatever is published. */
const always = [
  '/',
  '/campaigns',
  '/recommendations',
  '/briefings',
  '/evidence',
  '/my-representatives',
  '/issues',
  '/explainers',
  '/stories',
  '/programmes',
  '/news',
  '/events',
  '/where-we-work',
  '/partnerships',
  '/theory-of-change',
  '/survivor-network',
  '/about',
  '/open-data',
  '/get-help',
  '/staying-safe-online',
  '/privacy',
  '/accessibility',
]

/** Texts that stand inside another page: their addresses lead there. */
const elsewhere = ['/mission']

/** Every page that anybody may open, with the day it last changed. */
export async function GET(): Promise<Response> {
  const [published, directory] = await Promise.all([readPublicAddresses(), readDirectoryAddresses()])
  const found = published.filter(({ address }) => !elsewhere.includes(address))
  const undated = [...always, ...directory].map((address) => ({ address, changedAt: null }))
  // What one sitemap may hold.
  const pages = [...undated, ...found].slice(0, 50_000)
  return cachedAnswer(makeSitemap(pages, env().SITE_URL), 'application/xml; charset=utf-8', 300)
}
