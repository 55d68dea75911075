import { Layout } from './layout'
import { Action, Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

export type LetterFollowUpProps = {
  sender: Sender
  foot: FootLinks
  campaignName: string
  campaignLink: string
  to: string
  isOne: boolean
  /** The second time of asking, after which we ask no more. */
  isLast: boolean
  link: string
}

export function subject({ to, isOne }: Pick<LetterFollowUpProps, 'to' | 'isOne'>): string {
  return isOne ? `Did ${to} answer you?` : 'Did they answer you?'
}

export default function LetterFollowUp(props: LetterFollowUpProps) {
  const { sender, foot, campaignName, campaignLink, to, isOne, isLast, link } = props
  return (
    <Layout
      because="You get this mail because you asked us, when you sent your letter, to ask you about the answer."
      heading={isOne ? 'Did they answer your letter?' : 'Did they answer your letters?'}
      preview="It takes one press, and it helps everybody who writes after you."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        You wrote to {to} as part of our campaign: {campaignName}. Please tell us what became of it, even if
        nothing did.
      </Paragraph>
      <Action href={link}>Tell us what became of it</Action>
      <Paragraph>
        {isLast
          ? 'This is the last time we ask about it.'
          : 'If you do not tell us, we ask once more in a week, and then no more.'}
      </Paragraph>
      <Paragraph>
        <TextLink href={campaignLink}>See what has happened in the campaign</TextLink>
      </Paragraph>
    </Layout>
  )
}

LetterFollowUp.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  campaignName: 'A strategy to prevent modern slavery',
  campaignLink: 'https://example.org/campaigns/prevention-strategy',
  to: 'Ottoline Marchbanks-Ede MP',
  isOne: true,
  isLast: false,
  link: 'https://example.org/letters/preview/answer',
} satisfies LetterFollowUpProps
