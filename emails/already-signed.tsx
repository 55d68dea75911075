import { Layout } from './layout'
import { Demand, Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

type AlreadySignedProps = {
  sender: Sender
  foot: FootLinks
  demand: string
  campaignLink: string
  confirmedAt: string
  manageLink: string
}

export function subject({ demand }: Pick<AlreadySignedProps, 'demand'>): string {
  return `You have already signed: ${demand}`
}

export default function AlreadySigned({
  sender,
  foot,
  demand,
  campaignLink,
  confirmedAt,
  manageLink,
}: AlreadySignedProps) {
  return (
    <Layout
      because="You get this mail because the petition’s form was sent again with your name and address."
      heading="You have already signed"
      preview="Your signature is counted once and stays counted. There is nothing to do."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        Somebody, probably you, has just signed this petition of {sender.legalName} again with your name and
        address:
      </Paragraph>
      <Demand demand={demand} />
      <Paragraph>
        You confirmed your signature on {confirmedAt}. It is counted once and stays counted. There is nothing
        to do.
      </Paragraph>
      <Paragraph>
        <TextLink href={manageLink}>See, correct, hide or withdraw your signature</TextLink>
      </Paragraph>
      <Paragraph>
        <TextLink href={campaignLink}>See what has happened since</TextLink>
      </Paragraph>
    </Layout>
  )
}

AlreadySigned.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  demand: 'Set up one fund to prevent modern slavery',
  campaignLink: 'https://example.org/campaigns/prevention-fund',
  confirmedAt: '14 October 2026 at 9.05am',
  manageLink: 'https://example.org/preferences/preview',
} satisfies AlreadySignedProps
