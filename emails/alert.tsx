import { instantInWords } from './in-words'
import { Layout } from './layout'
import { Action, Paragraph } from './parts'
import { previewSender, type Sender } from './sender'

type AlertProps = {
  sender: Sender
  campaignName: string
  /** What kinds of things were unusual. */
  kinds: string[]
  /** When it was found, as an ISO instant. */
  at: string
  link: string
}

export function subject({ campaignName }: Pick<AlertProps, 'campaignName'>): string {
  return `Unusual traffic: ${campaignName}`
}

const kindWords: Record<string, string> = {
  address: 'many signatures from one address on the network',
  network: 'many signatures from one network',
  domain: 'many signatures from one email domain',
  country: 'many more signatures than usual from one country',
  confirm_rate: 'far fewer people confirm than usual',
  burst: 'many more signatures than in a usual hour',
}

/** To moderators and owners. It names nobody: what it was is read after signing in. */
export default function Alert({ sender, campaignName, kinds, at, link }: AlertProps) {
  return (
    <Layout
      because="You get this mail because you look after signatures. It comes at most once an hour for each campaign."
      heading={`Unusual traffic: ${campaignName}`}
      preview="Somebody should have a look."
      sender={sender}
    >
      <Paragraph>In the hour before {instantInWords(at)} we found:</Paragraph>
      {kinds.map((kind) => (
        <Paragraph key={kind}>{kindWords[kind] ?? kind}</Paragraph>
      ))}
      <Paragraph>It may be a post that many people share. Nothing was done to any signature.</Paragraph>
      <Action href={link}>Have a look</Action>
    </Layout>
  )
}

Alert.PreviewProps = {
  sender: previewSender,
  campaignName: 'A safer harbour',
  kinds: ['network', 'burst'],
  at: '2026-11-22T09:00:00Z',
  link: 'https://example.org/staff/watch',
} satisfies AlertProps
