import { Action, type FootLinks, Layout, Paragraph, previewFoot, previewSender, type Sender } from './layout'

type PreferencesLinkProps = { sender: Sender; foot: FootLinks; askedAt: string; link: string }

export function subject({ sender }: Pick<PreferencesLinkProps, 'sender'>): string {
  return `Your link: email and signatures at ${sender.shortName}`
}

/** Says nothing about whoever it is for: only the page behind the link does. */
export default function PreferencesLink({ sender, foot, askedAt, link }: PreferencesLinkProps) {
  return (
    <Layout
      because="You get this mail because somebody asked for it with a link from an earlier mail to this address."
      heading="Your link"
      preview="It works for an hour."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        On {askedAt} somebody asked for a link to everything at {sender.legalName} that goes by this address:
        your emails, your signatures, and what you agreed to.
      </Paragraph>
      <Action href={link}>Open my page</Action>
      <Paragraph>The link works for an hour. Please do not pass this mail on in that time.</Paragraph>
      <Paragraph>If you did not ask for it, do nothing. Nothing has been changed.</Paragraph>
    </Layout>
  )
}

PreferencesLink.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  askedAt: '22 November 2026 at 3.42pm',
  link: 'https://example.org/preferences/preview',
} satisfies PreferencesLinkProps
