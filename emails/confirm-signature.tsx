import { Layout } from './layout'
import { Action, Code, Demand, Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

/** The name that was typed is not here: whoever typed it may not be whoever reads this. */
type ConfirmSignatureProps = {
  sender: Sender
  foot: FootLinks
  demand: string
  addresseeShort: string
  /** What the campaign says here in words of its own, paragraphs apart by an empty line. */
  note?: string
  campaignLink: string
  askedAt: string
  link: string
  code: string
  manageLink: string
}

export function subject({ demand }: Pick<ConfirmSignatureProps, 'demand'>): string {
  return `Confirm your signature: ${demand}`
}

export default function ConfirmSignature(props: ConfirmSignatureProps) {
  const {
    sender,
    foot,
    demand,
    addresseeShort,
    note = '',
    campaignLink,
    askedAt,
    link,
    code,
    manageLink,
  } = props
  return (
    <Layout
      because="You get this mail because your address was given on the petition’s page. It is on no list."
      heading="Confirm your signature"
      preview="One step is left before your name is counted."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        On {askedAt} somebody signed this petition of {sender.legalName} and gave your address:
      </Paragraph>
      <Demand demand={demand} to={addresseeShort} />
      {note
        .split(/\n{2,}/)
        .filter(Boolean)
        .map((paragraph) => (
          <Paragraph key={paragraph}>{paragraph}</Paragraph>
        ))}
      <Paragraph>
        If it was you, open the page below and press the button on it. Then your name is counted.
      </Paragraph>
      <Action href={link}>Confirm my signature</Action>
      <Paragraph>Or type this code on the page where you signed:</Paragraph>
      <Code>{code}</Code>
      <Paragraph>The link and the code work for seven days.</Paragraph>
      <Paragraph>
        If this was not you, do nothing. Nothing is counted, and we will not write to you about it again
        unless somebody gives your address again.
      </Paragraph>
      <Paragraph>
        <TextLink href={campaignLink}>Read the petition first</TextLink>
      </Paragraph>
      <Paragraph>
        Something wrong? <TextLink href={manageLink}>See, correct or remove what was given</TextLink>
      </Paragraph>
    </Layout>
  )
}

ConfirmSignature.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  demand: 'Set up one fund to prevent modern slavery',
  addresseeShort: 'the Foreign Secretary',
  note: 'The debate is in March. Every name makes it harder to look away.',
  campaignLink: 'https://example.org/campaigns/prevention-fund',
  askedAt: '22 November 2026 at 3.42pm',
  link: 'https://example.org/signatures/preview',
  code: '7K4M2Q',
  manageLink: 'https://example.org/preferences/preview',
} satisfies ConfirmSignatureProps
