import { createElement } from 'react'
import { render } from 'react-email'
import Mailing from '@/emails/mailing'
import type { MailingBlock } from '@/emails/mailing-block'
import { textOfBlocks } from '@/emails/mailing-text'
import type { Organisation } from '../organisation/queries'
import { cut, type Pattern, placeholder, singleLine } from './pattern'
import { senderOf } from './sender'
import { textOfHtml } from './text-of-html'

/** A mail to many, rendered once: what is each reader's own stands in it as placeholders. */
export type ListPatterns = { subject: Pattern; preview: Pattern; html: Pattern; text: Pattern }

/**
 * Renders what staff wrote to many. The html has placeholders of its own: `subject` and `preview`, filled as they are
 * here; `because`, `leaveLink` and `preferencesLink`.
 */
export async function renderListMail(
  message: { lang: string; subject: string; preview: string; blocks: MailingBlock[] },
  organisation: Organisation,
): Promise<ListPatterns> {
  const props = {
    sender: senderOf(organisation),
    lang: message.lang,
    subject: placeholder('subject'),
    preview: placeholder('preview'),
    because: placeholder('because'),
    foot: { leave: placeholder('leaveLink'), preferences: placeholder('preferencesLink') },
  }
  const html = await render(createElement(Mailing, { ...props, blocks: message.blocks }))
  const around = await render(createElement(Mailing, { ...props, blocks: [bodyStandIn] }))
  const [above = '', below = ''] = textOfHtml(around).split(placeholder('body'))
  return {
    subject: cut(singleLine(message.subject)),
    preview: cut(singleLine(message.preview)),
    html: cut(html),
    text: cut(`${above}${textOfBlocks(message.blocks)}${below}`),
  }
}

/** The text part is made of the blocks themselves, which know more of links than their html does. */
const bodyStandIn: MailingBlock = {
  kind: 'paragraph',
  of: [{ kind: 'words', words: placeholder('body') }],
}
