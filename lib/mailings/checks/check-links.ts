import { addressesIn } from './all-blocks'
import type { Check } from './check'
import { type CheckedText, ofVersion, orGood } from './text-problems'

/** Links that are not encrypted, or that did not answer the last time they were asked. */
export function checkLinks(versions: readonly CheckedText[]): Check[] {
  const links = new Set(versions.flatMap(({ read }) => addressesIn(read.blocks)))
  const found = versions.flatMap((version) => {
    const { siteUrl, links: asked } = version.about
    return [...new Set(addressesIn(version.read.blocks))].flatMap((url): Check[] => {
      const look = { code: 'links', result: 'look', ...ofVersion(version), part: 'body' } as const
      if (/^http:/i.test(url) && !url.startsWith(`${siteUrl}/`))
        return [{ ...look, facts: { url, why: 'not_https' } }]
      const dead = asked.find((one) => one.url === url && one.failures > 0)
      return dead ? [{ ...look, facts: { url, why: 'dead', status: dead.status } }] : []
    })
  })
  return orGood('links', found, { links: links.size })
}

/** Other sites that the text leads to, each once. */
export function checkHosts(versions: readonly CheckedText[]): Check[] {
  const found = new Map<string, number>()
  for (const { read, about } of versions) {
    const ours = [about.siteUrl, about.organisation.website].flatMap((url) => hostOf(url) ?? [])
    for (const host of addressesIn(read.blocks).flatMap((url) => hostOf(url) ?? []))
      if (!ours.includes(host)) found.set(host, (found.get(host) ?? 0) + 1)
  }
  return orGood(
    'other_hosts',
    [...found].map(([host, links]) => ({ code: 'other_hosts', result: 'look', facts: { host, links } })),
  )
}

function hostOf(url: string): string | null {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).host : null
}
