import { Layout } from './layout'
import { Action, Code, Demand, Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

/** The link and the code are those of the first mail: either opens the same page. */
type ConfirmReminderProps = {
  sender: Sender
  foot: FootLinks
  demand: string
  addresseeShort: string
  campaignLink: string
  askedAt: string
  link: string
  code: string
  manageLink: string
}

export function subject({ demand }: Pick<ConfirmReminderProps, 'demand'>): string {
  return `Not confirmed yet: ${demand}`
}

export default function ConfirmReminder(props: ConfirmReminderProps) {
  const { sender, foot, demand, addresseeShort, campaignLink, askedAt, link, code, manageLink } = props
  return (
    <Layout
      because="You get this mail because your address was given on the petition’s page and nobody has confirmed it. It is on no list."
      heading="Your signature is not confirmed yet"
      preview="One step is left before your name is counted."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        On {askedAt} somebody signed this petition of {sender.legalName} and gave your address. It is not
        counted yet:
      </Paragraph>
      <Demand demand={demand} to={addresseeShort} />
      <Paragraph>If it was you, open the page below and press the button on it.</Paragraph>
      <Action href={link}>Confirm my signature</Action>
      <Paragraph>Or type this code on the page where you signed:</Paragraph>
      <Code>{code}</Code>
      <Paragraph>The link and the code work until seven days after it was signed.</Paragraph>
      <Paragraph>
        If this was not you, or you have changed your mind, do nothing. We do not remind you again, and what
        was given is erased after 14 days.
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

ConfirmReminder.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  demand: 'Set up one fund to prevent modern slavery',
  addresseeShort: 'the Foreign Secretary',
  campaignLink: 'https://example.org/campaigns/prevention-fund',
  askedAt: '22 November 2026 at 3.42pm',
  link: 'https://example.org/signatures/preview',
  code: '7K4M2Q',
  manageLink: 'https://example.org/preferences/preview',
} satisfies ConfirmReminderProps
