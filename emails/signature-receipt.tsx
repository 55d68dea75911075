import { Layout } from './layout'
import { Demand, Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

type SignatureReceiptProps = {
  sender: Sender
  foot: FootLinks
  demand: string
  addresseeShort: string
  campaignLink: string
  reference: string
  /** Which signature it is, "4,211", where that is known. */
  number?: string
  manageLink: string
}

export function subject({ demand }: Pick<SignatureReceiptProps, 'demand'>): string {
  return `You signed: ${demand}`
}

export default function SignatureReceipt(props: SignatureReceiptProps) {
  const { sender, foot, demand, addresseeShort, campaignLink, reference, number, manageLink } = props
  return (
    <Layout
      because="You get this mail because you confirmed your signature with this address."
      heading="Your signature is confirmed"
      preview="Keep this mail: it has your reference and the link to your signature."
      sender={sender}
      foot={foot}
    >
      <Paragraph>Thank you for signing this petition of {sender.legalName}:</Paragraph>
      <Demand demand={demand} />
      <Paragraph>
        {number && <>You are number {number}. </>}Your reference is <strong>{reference}</strong>.
      </Paragraph>
      <Paragraph>
        What happens next: we hand the petition, with the number of people who signed it, to {addresseeShort}.
        Each step, and the answer, is written down on the petition’s page.
      </Paragraph>
      <Paragraph>
        To pass it on, share the page’s address, not this mail, which has a link that opens your signature:
      </Paragraph>
      <Paragraph>
        <TextLink href={campaignLink}>{campaignLink}</TextLink>
      </Paragraph>
      <Paragraph>
        Changed your mind, or something to correct?{' '}
        <TextLink href={manageLink}>See, correct, hide or withdraw your signature</TextLink>
      </Paragraph>
    </Layout>
  )
}

SignatureReceipt.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  demand: 'Set up one fund to prevent modern slavery',
  addresseeShort: 'the Foreign Secretary',
  campaignLink: 'https://example.org/campaigns/prevention-fund',
  reference: '7K4M-2Q9D',
  number: '4,211',
  manageLink: 'https://example.org/preferences/preview',
} satisfies SignatureReceiptProps
