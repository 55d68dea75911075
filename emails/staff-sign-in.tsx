import { Layout } from './layout'
import { Action, Code, Paragraph } from './parts'
import { previewSender, type Sender } from './sender'

type StaffSignInProps = { sender: Sender; link: string; code: string }

export function subject({ sender }: Pick<StaffSignInProps, 'sender'>): string {
  return `Sign in to ${sender.shortName} campaigns`
}

export default function StaffSignIn({ sender, link, code }: StaffSignInProps) {
  return (
    <Layout
      because="You get this mail because somebody asked to sign in as staff with this address."
      heading="Sign in"
      preview="The link and the code work for ten minutes."
      sender={sender}
    >
      <Paragraph>
        Open this in the browser where you asked for it, and press the button on the page:
      </Paragraph>
      <Action href={link}>Sign in</Action>
      <Paragraph>Or type this code there:</Paragraph>
      <Code>{code}</Code>
      <Paragraph>Both work once, for ten minutes, and only in that browser.</Paragraph>
      <Paragraph>
        If you did not ask to sign in, do nothing: nobody can sign in without this mail. Tell no one the code;
        we never ask for it.
      </Paragraph>
    </Layout>
  )
}

StaffSignIn.PreviewProps = {
  sender: previewSender,
  link: 'https://example.org/staff/sign-in/preview',
  code: '40719823',
} satisfies StaffSignInProps
