import { Layout } from './layout'
import { Paragraph } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

export const complaintNews = ['received', 'acknowledged', 'told', 'closed'] as const
type News = (typeof complaintNews)[number]

export type ComplaintNewsProps = {
  sender: Sender
  foot: FootLinks
  news: News
  reference: string
  /** The last day to acknowledge it. */
  dueOn: string
  /** What staff wrote; '' when it has just come. */
  words: string
}

const headings: Record<News, string> = {
  received: 'We have your complaint',
  acknowledged: 'We are looking into your complaint',
  told: 'News of your complaint',
  closed: 'What came of your complaint',
}

export function subject({ news, reference }: Pick<ComplaintNewsProps, 'news' | 'reference'>): string {
  return `${headings[news]}: ${reference}`
}

export default function ComplaintNews({ sender, foot, news, reference, dueOn, words }: ComplaintNewsProps) {
  return (
    <Layout
      because="You get this mail because you made a complaint about how we handle personal data."
      heading={headings[news]}
      preview={`Its reference is ${reference}.`}
      sender={sender}
      foot={foot}
    >
      {words.split('\n').map((line) => line && <Paragraph key={line}>{line}</Paragraph>)}
      {news === 'received' && (
        <Paragraph>
          Somebody reads it and writes to you by {dueOn} at the latest. We look into it without delay and tell
          you what we found.
        </Paragraph>
      )}
      <Paragraph>
        The reference is {reference}. Answer this mail to add to it. You can also complain to the Information
        Commissioner’s Office, at any time: ico.org.uk/make-a-complaint or 0303 123 1113.
      </Paragraph>
    </Layout>
  )
}

ComplaintNews.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  news: 'received',
  reference: '7K4M-2Q9D',
  dueOn: '22 December 2026',
  words: '',
} satisfies ComplaintNewsProps
