import { Layout } from './layout'
import { Action, Paragraph } from './parts'
import { previewSender, type Sender } from './sender'

type TakeOutReadyProps = {
  sender: Sender
  what: 'signatures' | 'hand_in'
  campaignName: string
  /** Until when the files are there. */
  until: string
  link: string
}

export function subject({ what, campaignName }: Pick<TakeOutReadyProps, 'what' | 'campaignName'>): string {
  return what === 'hand_in' ? `Hand-in pack ready: ${campaignName}` : `Export ready: ${campaignName}`
}

/** To whoever asked for it. What is in it is never mailed: it is downloaded after signing in. */
export default function TakeOutReady({ sender, what, campaignName, until, link }: TakeOutReadyProps) {
  return (
    <Layout
      because="You get this mail because you asked for these files."
      heading={what === 'hand_in' ? 'The hand-in pack is ready' : 'The export is ready'}
      preview="Sign in to download it."
      sender={sender}
    >
      <Paragraph>
        {what === 'hand_in' ? 'The hand-in pack' : 'The export of signatures'} of {campaignName} is ready. It
        is there until {until}. After that the files are removed.
      </Paragraph>
      <Action href={link}>Sign in and open it</Action>
      <Paragraph>Every download is written down, with your name and your reason.</Paragraph>
    </Layout>
  )
}

TakeOutReady.PreviewProps = {
  sender: previewSender,
  what: 'hand_in',
  campaignName: 'A safer harbour',
  until: '22 December 2026, 09:00',
  link: 'https://example.org/staff/campaigns/harbour/hand-in',
} satisfies TakeOutReadyProps
