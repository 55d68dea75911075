import { Layout } from './layout'
import { Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

export type CampaignAnswerProps = {
  sender: Sender
  foot: FootLinks
  demand: string
  campaignLink: string
  /** Who answered. */
  by: string
  /** Their words; a line each. */
  answer: string
  /** Where it can be read, or which letter it was. */
  source: string
}

export function subject({ by }: Pick<CampaignAnswerProps, 'by'>): string {
  return `The answer of ${by} to the petition you signed`
}

/** News of what somebody signed: it asks for nothing. */
export default function CampaignAnswer(props: CampaignAnswerProps) {
  const { sender, foot, demand, campaignLink, by, answer, source } = props
  return (
    <Layout
      because="You get this mail because you signed this petition and said yes to mail from us. Nobody but us knows your address: we pass the answer on."
      heading={`${by} has answered`}
      preview={demand}
      sender={sender}
      foot={foot}
    >
      <Paragraph>You signed: {demand}. This is what came back, word for word.</Paragraph>
      {answer.split('\n').map((line) => line && <Paragraph key={line}>{line}</Paragraph>)}
      <Paragraph>Where it comes from: {source}</Paragraph>
      <Paragraph>
        <TextLink href={campaignLink}>See everything that has happened since</TextLink>
      </Paragraph>
    </Layout>
  )
}

CampaignAnswer.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  demand: 'Ask the Sample Harbour Board for a safer harbour',
  campaignLink: 'https://example.org/campaigns/a-safer-harbour',
  by: 'The Sample Harbour Board',
  answer: 'We will light the quay by the end of next year.',
  source: 'Letter of 3 November 2026',
} satisfies CampaignAnswerProps
