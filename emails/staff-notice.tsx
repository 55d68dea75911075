import { Layout } from './layout'
import { Action, Paragraph } from './parts'
import { previewSender, type Sender } from './sender'

type Notice = {
  subject: string
  heading: string
  says: string
  /** What to do, last; for what happened to an account, where it was somebody else. */
  ifNot: string
  /** Where the link leads. Unless said otherwise it is about their account. */
  act?: string
  because?: string
  isAbout?: 'mailing'
}

const ofMailings = {
  ifNot: 'Your word is for one draft and one count. If you are not the one to give it, tell whoever asked.',
  act: 'Read the mailing',
  because: 'You get this mail because a colleague asked you to approve a mailing.',
  isAbout: 'mailing',
} as const

const notices = {
  new_browser: {
    subject: 'Your account was opened in a new browser',
    heading: 'A new browser',
    says: 'Somebody opened your account in a browser that had not been used for it before:',
    ifNot:
      'If that was not you, end that session on the page of your account, and tell an administrator now.',
  },
  role_changed: {
    subject: 'Your role has changed',
    heading: 'Your role has changed',
    says: 'Your sessions have ended, and you can open your account again. Your role is now:',
    ifNot: 'If you did not expect this, ask an administrator.',
  },
  factor_reset: {
    subject: 'Your second step was reset',
    heading: 'Your second step was reset',
    says: 'The app that made your codes no longer opens your account, and neither do the recovery codes. You set it up again when you next open your account.',
    ifNot: 'If you did not ask for this, tell an administrator now.',
  },
  factor_set: {
    subject: 'Your second step is on',
    heading: 'Your second step is on',
    says: 'From now on your account asks for a code from your app as well.',
    ifNot: 'If that was not you, tell an administrator now.',
  },
  recovery_code_used: {
    subject: 'A recovery code was used',
    heading: 'A recovery code was used',
    says: 'One of your recovery codes has opened your account. It is used up. How many are left:',
    ifNot: 'If that was not you, tell an administrator now.',
  },
  sessions_ended: {
    subject: 'Your sessions were ended',
    heading: 'Your sessions were ended',
    says: 'An administrator has signed you out of a browser, or of all of them.',
    ifNot: 'If you did not expect this, ask an administrator.',
  },
  approval_asked: {
    ...ofMailings,
    subject: 'A mailing waits for your approval',
    heading: 'Please read and approve a mailing',
    says: 'A colleague asks you to read this mailing to its end, and to approve it:',
  },
  approval_reminder: {
    ...ofMailings,
    subject: 'Reminder: a mailing waits for your approval',
    heading: 'A mailing still waits for you',
    says: 'A colleague reminds you to read this mailing to its end, and to approve it:',
  },
} satisfies Record<string, Notice>

export type What = keyof typeof notices

export function isWhat(what: string): what is What {
  return Object.hasOwn(notices, what)
}

type StaffNoticeProps = { sender: Sender; what: What; at: string; detail: string; link: string }

export function subject({ what, sender }: Pick<StaffNoticeProps, 'what' | 'sender'>): string {
  return `${notices[what].subject}: ${sender.shortName} campaigns`
}

export default function StaffNotice({ sender, what, at, detail, link }: StaffNoticeProps) {
  const { heading, says, ifNot, act, because, isAbout }: Notice = notices[what]
  return (
    <Layout
      because={
        because ?? 'You get this mail because something happened to your account as a member of staff.'
      }
      heading={heading}
      preview={isAbout ? says : ifNot}
      sender={sender}
    >
      <Paragraph>{says}</Paragraph>
      {detail && <Paragraph>{detail}</Paragraph>}
      <Paragraph>{isAbout === 'mailing' ? `You were asked on ${at}.` : `It happened on ${at}.`}</Paragraph>
      <Action href={link}>{act ?? 'Open my account'}</Action>
      <Paragraph>{ifNot}</Paragraph>
    </Layout>
  )
}

StaffNotice.PreviewProps = {
  sender: previewSender,
  what: 'new_browser',
  at: '22 November 2026 at 9.12am',
  detail: 'Firefox on Windows, 203.0.113.x',
  link: 'https://example.org/staff/account',
} satisfies StaffNoticeProps
