import { isOneAddress } from '../mail/one-address'

/** What every mail program is known to take: over it some cut the text, and the writer does not see it. */
const longestLink = 1800

export type MailLink = {
  href: string
  /** False: the text did not fit, and is to be copied. */
  hasBody: boolean
}

export type OwnMail = { to: string[]; subject: string; body: string }

/** Line breaks and other control characters end a header: there are none in a subject. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/**
 * Opens the writer's own mail program (RFC 6068), at most 1,800 characters as encoded. A letter that does not fit gives
 * a link with address and subject alone. Null when there is no address to write to.
 */
export function mailtoLink({ to, subject, body }: OwnMail): MailLink | null {
  const addresses = to.filter(isOneAddress).map(encodeAddress)
  if (addresses.length === 0) return null
  const start = `mailto:${addresses.join(',')}?subject=${encode(oneLine(subject))}`
  return fitted(start, `&body=${encode(body)}`)
}

export type Webmail = 'gmail' | 'outlook' | 'yahoo'

const composers: Record<Webmail, { start: string; to: string; subject: string; body: string }> = {
  gmail: { start: 'https://mail.google.com/mail/?view=cm&fs=1', to: '&to=', subject: '&su=', body: '&body=' },
  outlook: {
    start: 'https://outlook.live.com/mail/0/deeplink/compose?',
    to: 'to=',
    subject: '&subject=',
    body: '&body=',
  },
  yahoo: { start: 'https://compose.mail.yahoo.com/?', to: 'to=', subject: '&subject=', body: '&body=' },
}

/** The same in a webmail's own window, for computers without a mail program. */
export function webmailLinks(mail: OwnMail): Record<Webmail, MailLink> | null {
  const addresses = mail.to.filter(isOneAddress).map(encodeURIComponent)
  if (addresses.length === 0) return null
  const link = (webmail: Webmail) => {
    const { start, to, subject, body } = composers[webmail]
    const address = `${start}${to}${addresses.join(',')}${subject}${encode(oneLine(mail.subject))}`
    return fitted(address, `${body}${encode(mail.body)}`)
  }
  return { gmail: link('gmail'), outlook: link('outlook'), yahoo: link('yahoo') }
}

function fitted(start: string, body: string): MailLink {
  const hasBody = start.length + body.length <= longestLink
  return { href: hasBody ? start + body : start, hasBody }
}

/** A line break is CRLF in a mail; a lone surrogate cannot be encoded and becomes U+FFFD. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?|\n/g, '\r\n'))
}

/** The at sign stays, as mail programs expect it. */
function encodeAddress(address: string): string {
  return encodeURIComponent(address).replace('%40', '@')
}
