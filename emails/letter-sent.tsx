import { Layout } from './layout'
import { Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

export type LetterSentProps = {
  sender: Sender
  foot: FootLinks
  campaignName: string
  campaignLink: string
  to: string
  /** The writer has asked us to ask again in two weeks. */
  asksLater: boolean
}

export function subject({ to }: Pick<LetterSentProps, 'to'>): string {
  return `We have sent your letter to ${to}`
}

export default function LetterSent({
  sender,
  foot,
  campaignName,
  campaignLink,
  to,
  asksLater,
}: LetterSentProps) {
  return (
    <Layout
      because="You get this mail because you sent a letter through our site with this address."
      heading="Your letter has been sent"
      preview="Answers come to this address, not to us."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        We have sent your letter to {to}. It is part of our campaign: {campaignName}.
      </Paragraph>
      <Paragraph>
        Answers come to you, at this address. Many offices answer by themselves at once to say that your
        letter has arrived. A real answer can take some weeks.
      </Paragraph>
      {asksLater && <Paragraph>In two weeks we ask you whether they answered.</Paragraph>}
      <Paragraph>
        <TextLink href={campaignLink}>See what happens in the campaign</TextLink>
      </Paragraph>
    </Layout>
  )
}

LetterSent.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  campaignName: 'A strategy to prevent modern slavery',
  campaignLink: 'https://example.org/campaigns/prevention-strategy',
  to: 'Ottoline Marchbanks-Ede MP',
  asksLater: true,
} satisfies LetterSentProps
