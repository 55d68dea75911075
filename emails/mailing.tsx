import { Layout } from './layout'
import type { Inline, MailingBlock } from './mailing-block'
import { blocksOf } from './mailing-blocks'
import { becauseInWords } from './mailing-words'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

export type MailingProps = {
  sender: Sender
  foot: FootLinks
  /** BCP 47, of the message. */
  lang: string
  subject: string
  preview: string
  because: string
  blocks: MailingBlock[]
}

export function subject({ subject }: Pick<MailingProps, 'subject'>): string {
  return subject
}

/** What staff write to many, as a letter: no heading but those in its text. */
export default function Mailing({ sender, foot, lang, subject, preview, because, blocks }: MailingProps) {
  return (
    <Layout because={because} foot={foot} lang={lang} preview={preview} sender={sender} title={subject}>
      {blocksOf(blocks)}
    </Layout>
  )
}

const words = (text: string): Inline => ({ kind: 'words', words: text })
const said = (...texts: string[]): MailingBlock => ({
  kind: 'paragraph',
  of: texts.flatMap((text, i) => (i === 0 ? [words(text)] : [{ kind: 'break' as const }, words(text)])),
})

Mailing.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  lang: 'en-GB',
  subject: 'Will you write to Gwilym Thorne about the prevention fund?',
  preview: 'Your own words to your own MP are read before any petition.',
  because: becauseInWords({ basis: 'explicit_consent', day: '2026-10-14' }),
  blocks: [
    said('Dear Aoife,'),
    said(
      'On 14 October 2026 you asked the Foreign Secretary for a cross-government fund to prevent modern slavery. 23,524 people have now done the same.',
    ),
    {
      kind: 'fact',
      qualifier: '',
      shown: '50 million',
      says: 'people are held in modern slavery',
      source: 'ILO, Walk Free and IOM, 2022',
      href: 'https://example.org/evidence/people-in-slavery-2021',
    },
    said(
      'Your own words to your own MP are read before any petition. It takes about four minutes, and we find Gwilym Thorne for you.',
    ),
    {
      kind: 'button',
      href: 'https://example.org/campaigns/prevention-fund/write?s=mail-35',
      of: [words('Write to your MP')],
    },
    {
      kind: 'recommendation',
      number: '2.3',
      title: 'A dedicated cross-government modern slavery prevention fund',
      standing: { response: 'sent', implementation: 'not_assessed' },
      href: 'https://example.org/recommendations/2.3',
    },
    said('With thanks,', 'Ruth Adeyemi', 'International Justice Mission UK'),
  ],
} satisfies MailingProps
