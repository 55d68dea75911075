/** What a code in an address is, and which links carry one. Shared with the browser: imports nothing. */

export const sourceKinds = ['mailing', 'share', 'embed', 'partner', 'print', 'other'] as const
export type SourceKind = (typeof sourceKinds)[number]

const form = /^[a-z0-9-]{1,40}$/

/** Small letters, digits and hyphens, at most forty: what may stand after "?s=" and is counted. */
export function isSourceCode(typed: string): boolean {
  return form.test(typed)
}

/** The code in the part of an address after "?"; '' when there is none, or one that is not well formed. */
export function sourceOf(query: string): string {
  const alone = /^s=([a-z0-9-]{1,40})$/.exec(query)
  if (alone) return alone[1] ?? ''
  const code = new URLSearchParams(query).get('s') ?? ''
  return isSourceCode(code) ? code : ''
}

/** Codes that our own pages give to links: every channel of sharing, and pictures on other sites. */
export const shareCodes = [
  'wa-share',
  'email-share',
  'copy-share',
  'native-share',
  'x-share',
  'fb-share',
  'bsky-share',
  'qr-share',
] as const
export type ShareCode = (typeof shareCodes)[number]

/** The path of a campaign with the code that is counted when it is opened: "/campaigns/a-fund?s=wa-share". */
export function codedPath(slug: string, code: string): string {
  return code ? `/campaigns/${slug}?s=${code}` : `/campaigns/${slug}`
}

/** The same for the page to write a letter, whose openings are counted too. */
export function codedWritePath(slug: string, code: ShareCode): string {
  return `/campaigns/${slug}/write?s=${code}`
}
