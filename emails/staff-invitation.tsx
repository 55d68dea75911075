import { Layout } from './layout'
import { Action, Paragraph } from './parts'
import { previewSender, type Sender } from './sender'

type StaffInvitationProps = {
  sender: Sender
  role: string
  link: string
  /** Who invites; absent for the first person, who is invited from the terminal. */
  invitedBy?: string
}

export function subject({ sender }: Pick<StaffInvitationProps, 'sender'>): string {
  return `Join ${sender.shortName} campaigns`
}

const roleWords: Record<string, string> = {
  owner: 'an owner',
  admin: 'an administrator',
  campaigner: 'a campaigner',
  moderator: 'a moderator',
  analyst: 'an analyst',
  support: 'support',
}

export default function StaffInvitation({ sender, role, link, invitedBy }: StaffInvitationProps) {
  return (
    <Layout
      because="You get this mail because somebody who runs the site gave your address as a colleague’s."
      heading="You are invited to join the staff"
      preview="The invitation is open for three days."
      sender={sender}
    >
      <Paragraph>
        {invitedBy ? `${invitedBy} invites you` : 'You are invited'} to work on the campaigns of{' '}
        {sender.legalName} as {roleWords[role] ?? role}.
      </Paragraph>
      <Action href={link}>Open the invitation</Action>
      <Paragraph>The link works for three days. If you did not expect this, do nothing.</Paragraph>
    </Layout>
  )
}

StaffInvitation.PreviewProps = {
  sender: previewSender,
  role: 'campaigner',
  link: 'https://example.org/staff/invitations/preview',
  invitedBy: 'Ada Example',
} satisfies StaffInvitationProps
