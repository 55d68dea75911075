import { env } from '../../env'
import { leavingHeaders, leavingLinks } from '../../mail/leaving-links'
import { listHeaders, newsFrom } from '../../mail/list-headers'
import type { OutgoingMessage } from '../../mail/mail'
import { isOneAddress, quoted } from '../../mail/one-address'
import { escapeHtml, fill } from '../../mail/pattern'
import { subjectOfTest, whyItCame } from '../../mail/why-it-came'
import type { MailingKind, MergeField } from '../mailing'
import { formatDay, safeValue } from './format-value'
import { type PreparedText, sourceName } from './prepare-text'
import type { Reader } from './read-readers'

/** Which mail it is one of. */
export type OneOf = {
  /** The code of its links, by which acts are counted: "mail-35", "journey-4". It names nobody. */
  id: string
  kind: MailingKind
  /** It goes to staff to look at: its subject says so. */
  isTest?: boolean
}

/**
 * The mail for one reader. It fills what is theirs into what was rendered once: the same arguments give the same bytes.
 * Nothing a reader is called brings markup, a link or a line of its own. Throws where the address is not one.
 */
export function composeFor(prepared: PreparedText, reader: Reader, list: OneOf): OutgoingMessage {
  if (!isOneAddress(reader.address)) throw new Error('the address is not one a mail can be sent to')
  const { patterns, about } = prepared
  const links = leavingLinks(reader.address)
  const values = valuesFor(prepared, reader)
  values[sourceName] = list.id
  const subject = oneLine(fill(patterns.subject, values))
  values.subject = subject
  values.preview = oneLine(fill(patterns.preview, values))
  values.because = whyItCame(reader.because)
  values.leaveLink = links.leave
  values.preferencesLink = links.preferences
  return {
    from: fromOf(prepared),
    to: reader.address,
    replyTo: env().MAIL_REPLY_TO ?? about.organisation.email,
    subject: list.isTest ? subjectOfTest(subject) : subject,
    html: fill(patterns.html, values, escapeHtml),
    text: fill(patterns.text, values),
    headers: { ...leavingHeaders(links), ...listHeaders(list) },
  }
}

/** What is put in for each field of the text. */
function valuesFor({ merges, locale }: PreparedText, reader: Reader): Record<string, string> {
  const values: Record<string, string> = {}
  for (const { name, field, fallback } of merges)
    values[name] = safeValue(shownTo(field, reader, locale)) ?? fallback
  return values
}

function shownTo(field: MergeField, { values, signedOn }: Reader, locale: string): string | undefined {
  if (field === 'signature.date' && signedOn) return formatDay(signedOn, locale)
  return values[field]
}

/** A value is a line already; this is for what stands around it. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function fromOf({ about: { organisation } }: PreparedText): string {
  return `${quoted(`${organisation.teamName}, ${organisation.shortName}`)} <${newsFrom()}>`
}
