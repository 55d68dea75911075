import type { MailingText } from '@/lib/mailings/mailing'
import type { Mailing } from '@/lib/mailings/read-mailing'

export type Query = Record<string, string | string[] | undefined>

export const looks = ['light', 'dark', 'phone', 'text'] as const
export type Look = (typeof looks)[number]

/** Which text is open, how it is looked at, and as whom: kept in the address of the page. */
export type Shown = { text: MailingText; look: Look; reader: string }

export function shownOf({ texts }: Mailing, query: Query): Shown {
  const asked = one(query.text)
  const text = texts.find((known) => keyOf(known) === asked) ??
    texts[0] ?? { locale: 'en-GB', variant: 'A', subject: '', preview: '', body: '' }
  const look = looks.find((known) => known === one(query.look)) ?? 'light'
  return { text, look, reader: one(query.reader) || 'known' }
}

/** "en-GB.A": a text of a mailing, in an address. */
export function keyOf({ locale, variant }: Pick<MailingText, 'locale' | 'variant'>): string {
  return `${locale}.${variant}`
}

export function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** The address of the page with something of what is shown changed; what is as it is by itself is left out. */
export function addressOf(id: number, { text, look, reader }: Shown, anchor = 'says'): string {
  const query = new URLSearchParams({
    ...{ text: keyOf(text) },
    ...(look === 'light' ? {} : { look }),
    ...(reader === 'known' ? {} : { reader }),
  })
  return `/staff/mailings/${id}?${query}#${anchor}`
}
