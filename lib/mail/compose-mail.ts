import { env } from '../env'
import type { Organisation } from '../organisation/queries'
import type { OutgoingMessage, WaitingMail } from './mail'

/** React and the whole of react-email: loaded with the first mail, not with the process. */
let rendering: Promise<typeof import('./render-mail')> | undefined

/**
 * The whole message for one row: a function of the row and the settings alone. Throws when the row cannot become a
 * mail; the message of that error is for staff.
 */
export async function composeMail(mail: WaitingMail, organisation: Organisation): Promise<OutgoingMessage> {
  if (!isOneAddress(mail.toAddress)) throw new Error('the address is not one a mail can be sent to')
  rendering ??= import('./render-mail')
  const { renderMail } = await rendering
  const { subject, html, text } = await renderMail(mail, organisation)
  return {
    from: `${quoted(`${organisation.teamName}, ${organisation.shortName}`)} <${env().MAIL_FROM}>`,
    to: mail.toAddress,
    replyTo: env().MAIL_REPLY_TO ?? organisation.email,
    subject,
    html,
    text,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** A display name that cannot end its header or begin another address. */
function quoted(name: string): string {
  return `"${name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/["\\]/g, '\\$&')}"`
}

/** One address and nothing else: no second recipient, no display name, no header. */
export function isOneAddress(address: string): boolean {
  return /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u.test(address) && address.length <= 254
}
