import { Action, type FootLinks, Layout, Paragraph, previewFoot, previewSender, type Sender } from './layout'

export type YourDataProps = { sender: Sender; foot: FootLinks; link: string; askedAt: string }

export function subject({ sender }: Pick<YourDataProps, 'sender'>): string {
  return `What ${sender.shortName} holds about you: your link`
}

export default function YourData({ sender, foot, link, askedAt }: YourDataProps) {
  return (
    <Layout
      because="You get this mail because somebody asked, on our site or from a mail of ours, to see what we hold about this address."
      heading="See, take away or erase what we hold about you"
      preview="The link works for one hour."
      sender={sender}
      foot={foot}
    >
      <Paragraph>
        This link opens everything we hold about your address. There you can take a copy, correct it, or have
        it erased. It works for one hour from {askedAt}.
      </Paragraph>
      <Action href={link}>Open what you hold about me</Action>
      <Paragraph>
        Opening it changes nothing. If you did not ask for it, you need do nothing: nobody has seen your data,
        and nobody can without this mail.
      </Paragraph>
    </Layout>
  )
}

YourData.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  link: 'https://example.org/your-data/sample',
  askedAt: '22 November 2026 at 9.12am',
} satisfies YourDataProps
