import { Layout } from './layout'
import { Action, Paragraph } from './parts'
import { type FootLinks, previewFoot, previewSender, type Sender } from './sender'

export type YourDataProps = { sender: Sender; foot: FootLinks; link: string; askedAt: string }

export function subject({ sender }: Pick<YourDataProps, 'sender'>): string {
  return `Your link: your email, signatures and data at ${sender.shortName}`
}

/** Says nothing about whoever it is for: only the page behind the link does. */
export default function YourData({ sender, foot, link, askedAt }: YourDataProps) {
  return (
    <Layout
      because="You get this mail because somebody asked, on our site or from a mail of ours, for a link to what goes by this address."
      heading="Your link"
      preview="It works for one hour."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        This link opens everything at {sender.legalName} that goes by this address. You can choose what we
        send, see and correct your signatures, take a copy of all we hold, or have it erased. It works for one
        hour from {askedAt}.
      </Paragraph>
      <Action href={link}>Open my page</Action>
      <Paragraph>
        Opening it changes nothing. Please do not pass this mail on in that hour. If you did not ask for it,
        you need do nothing: nobody can open your page without this mail.
      </Paragraph>
    </Layout>
  )
}

YourData.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  link: 'https://example.org/preferences/sample',
  askedAt: '22 November 2026 at 9.12am',
} satisfies YourDataProps
