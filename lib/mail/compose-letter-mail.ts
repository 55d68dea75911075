import { env } from '../env'
import type { Organisation } from '../organisation/queries'
import type { OutgoingMessage, WaitingMail } from './mail'
import { isOneAddress, quoted } from './one-address'

/**
 * A letter of somebody's to their representative, word for word. It comes from our address, which is the one we may send
 * from, and is answered to its writer's. It is not marked as automatic: a person wrote it and pressed the button. Throws
 * when the row lacks something.
 */
export function composeLetterMail(mail: WaitingMail, organisation: Organisation): OutgoingMessage {
  const { fromName, replyTo, subject, body } = mail.data
  if (!fromName || !subject || !body) throw new Error('the data of a letter lack something')
  if (!replyTo || !isOneAddress(replyTo)) throw new Error('the address of its writer is not one')
  const sender = `${fromName} via ${organisation.teamName}, ${organisation.shortName}`
  return {
    from: `${quoted(sender)} <${env().MAIL_FROM}>`,
    to: mail.toAddress,
    replyTo,
    subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim(),
    html: htmlOf(body),
    text: `${body}\n`,
    headers: {},
  }
}

/** Plain paragraphs, as any mail program would write them: no picture, no link, no style. */
function htmlOf(body: string): string {
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(escapeHtml).join('<br>')}</p>`)
  return `<!doctype html><html lang="en-GB"><body>${paragraphs.join('\n')}</body></html>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
