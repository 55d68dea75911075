import { Layout } from './layout'
import { Demand, Paragraph, TextLink } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

type AddressInUseProps = {
  sender: Sender
  foot: FootLinks
  demand: string
  campaignLink: string
  why: 'address_full' | 'other_postcode'
  /** Opens the signature this is about, where there is one. */
  manageLink?: string
}

export function subject({ demand }: Pick<AddressInUseProps, 'demand'>): string {
  return `This signature is not counted yet: ${demand}`
}

const reason = {
  address_full: 'Two people have already signed it with this address.',
  other_postcode: 'Somebody else has already signed it with this address and another postcode.',
}

export default function AddressInUse({
  sender,
  foot,
  demand,
  campaignLink,
  why,
  manageLink,
}: AddressInUseProps) {
  return (
    <Layout
      because="You get this mail because your address was given on the petition’s page. It is on no list."
      heading="This signature is not counted yet"
      preview="What the rule is, and what to do."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        Somebody has just signed this petition of {sender.legalName} and gave your address:
      </Paragraph>
      <Demand demand={demand} />
      <Paragraph>{reason[why]}</Paragraph>
      <Paragraph>
        The rule: so that every name counted is a person, at most two people can sign with one address, and
        they must have different names and the same postcode.
      </Paragraph>
      <Paragraph>
        If this was not you, do nothing: the signatures already counted stay as they are. If it was, sign
        again with an address of your own
        {why === 'other_postcode' && ', or with the postcode you share if you mistyped it'}:{' '}
        <TextLink href={campaignLink}>open the petition</TextLink>
      </Paragraph>
      {manageLink && (
        <Paragraph>
          <TextLink href={manageLink}>See, correct or remove what was given</TextLink>
        </Paragraph>
      )}
    </Layout>
  )
}

AddressInUse.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  demand: 'Set up one fund to prevent modern slavery',
  campaignLink: 'https://example.org/campaigns/prevention-fund',
  why: 'address_full',
} satisfies AddressInUseProps
