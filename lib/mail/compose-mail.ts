import { env } from '../env'
import type { Organisation } from '../organisation/queries'
import { composeLetterMail } from './compose-letter-mail'
import { leavingHeaders, leavingLinks } from './leaving-links'
import type { OutgoingMessage, WaitingMail } from './mail'
import { natureOf } from './mail-natures'
import { isOneAddress, quoted } from './one-address'

/** React and the whole of react-email: loaded with the first mail, not with the process. */
let rendering: Promise<typeof import('./render-mail')> | undefined

/**
 * The whole message for one row: a function of the row and the settings alone. Throws when the row cannot become a
 * mail; the message of that error is for staff.
 */
export async function composeMail(mail: WaitingMail, organisation: Organisation): Promise<OutgoingMessage> {
  if (!isOneAddress(mail.toAddress)) throw new Error('the address is not one a mail can be sent to')
  if (mail.kind === 'letter') return composeLetterMail(mail, organisation)
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
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(natureOf(mail.kind) === 'list' ? leavingHeaders(leavingLinks(mail.toAddress)) : {}),
    },
  }
}
