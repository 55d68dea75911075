import type { PublicAddress } from './read-public-addresses'

/** The sitemap as the protocol of sitemaps.org has it. Each address stands once; `siteUrl` has no slash at the end. */
export function makeSitemap(pages: PublicAddress[], siteUrl: string): string {
  const known = new Map<string, number | null>()
  for (const { address, changedAt } of pages) {
    known.set(address, Math.max(changedAt ?? 0, known.get(address) ?? 0) || null)
  }
  const urls = [...known].map(([address, changedAt]) => {
    const changed = changedAt === null ? '' : `<lastmod>${new Date(changedAt).toISOString()}</lastmod>`
    return `<url><loc>${escaped(siteUrl + (address === '/' ? '/' : encodeURI(address)))}</loc>${changed}</url>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
}
