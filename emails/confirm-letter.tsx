import { Layout } from './layout'
import { Action, Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

/** Nothing that was typed is here: whoever typed it may not be whoever reads this. */
export type ConfirmLetterProps = {
  sender: Sender
  foot: FootLinks
  campaignName: string
  campaignLink: string
  askedAt: string
  /** Whom it is to. Empty while nobody is known for the postcode. */
  to: string
  link: string
}

export function subject({ to }: Pick<ConfirmLetterProps, 'to'>): string {
  return to ? `Send your letter to ${to}` : 'Send your letter'
}

export default function ConfirmLetter(props: ConfirmLetterProps) {
  const { sender, foot, campaignName, campaignLink, askedAt, to, link } = props
  const whom = to || 'the people who represent them'
  return (
    <Layout
      because="You get this mail because your address was given for a letter on our site. It is on no list."
      heading="Your letter is ready to send"
      preview="Nothing has been sent yet. One step is left."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        On {askedAt} somebody wrote a letter to {whom} on our site, and gave your address. It is part of this
        campaign of {sender.legalName}: {campaignName}.
      </Paragraph>
      <Paragraph>
        If it was you, open the page below, read your letter once more and press the button on it. Then we
        send it. Answers come to you, not to us.
      </Paragraph>
      <Action href={link}>Read and send my letter</Action>
      <Paragraph>
        The link works for seven days. It opens your letter with your name and address, so please do not pass
        this mail on.
      </Paragraph>
      <Paragraph>
        If this was not you, do nothing. Nothing is sent, and the letter is deleted after fourteen days.
      </Paragraph>
      <Paragraph>
        <TextLink href={campaignLink}>Read about the campaign first</TextLink>
      </Paragraph>
    </Layout>
  )
}

ConfirmLetter.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  campaignName: 'A strategy to prevent modern slavery',
  campaignLink: 'https://example.org/campaigns/prevention-strategy',
  askedAt: '22 November 2026 at 3.42pm',
  to: 'Ottoline Marchbanks-Ede MP',
  link: 'https://example.org/letters/preview',
} satisfies ConfirmLetterProps
