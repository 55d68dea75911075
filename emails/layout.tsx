import type { CSSProperties, ReactNode } from 'react'
import { Body, Container, Head, Heading, Hr, Html, Preview, Text } from 'react-email'
import { Foot } from './foot'
import type { FootLinks, Sender } from './sender'
import { clarendon, ink, paragraph } from './type'

/** Clients that darken by themselves are told how; the rest stay on white. */
const dark = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background-color:#0b161a!important}
.ink{color:#eef3f1!important;border-color:#eef3f1!important}
.quiet{color:#cdd7d4!important}
.link{color:#8ec5ff!important}
.button{background-color:#6fd3ae!important;border-color:#3f9c7b!important;color:#0f1e24!important}
.mark{background-color:#ddf45b!important;color:#0f1e24!important}
.line{border-color:#4e625c!important}
}`

type LayoutProps = {
  sender: Sender
  /** The line that mail clients show beside the subject. */
  preview: string
  /** None in a mail that is written like a letter. */
  heading?: string
  /** What a window calls it, where there is no heading. */
  title?: string
  /** The language of the message, where it is not that of the foot. */
  lang?: string
  /** Why this person gets this mail: one sentence. */
  because: string
  /** None in mail to staff. */
  foot?: FootLinks
  children: ReactNode
}

/** Every mail: who is writing, one heading, the message, and at the foot who we are and why this came. */
export function Layout(props: LayoutProps) {
  const { sender, preview, heading, title = heading, lang = 'en-GB', because, foot, children } = props
  return (
    <Html lang={lang}>
      <Head>
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <meta content="light dark" name="color-scheme" />
        <meta content="light dark" name="supported-color-schemes" />
        <title>{title}</title>
        <style>{dark}</style>
      </Head>
      <Body className="ground" lang={lang} style={{ margin: 0, padding: '24px 20px 32px' }}>
        <Preview useTitleTag={false}>{preview}</Preview>
        {/* The ground is the container's: Body copies its own style to a cell that the dark rules cannot name. */}
        <Container className="ground" style={{ backgroundColor: '#ffffff', maxWidth: '600px' }}>
          <Text className="ink" style={masthead}>
            {sender.legalName}
          </Text>
          {heading && (
            <Heading className="ink" style={headingStyle}>
              {heading}
            </Heading>
          )}
          {children}
          <Hr className="line" style={{ borderTop: `1px solid ${ink}`, margin: '32px 0 16px' }} />
          {/* The foot is in English whatever the message is in: a reader is told so, and can have it read aloud. */}
          <div lang={lang === 'en-GB' ? undefined : 'en-GB'}>
            <Foot because={because} foot={foot} sender={sender} />
          </div>
        </Container>
      </Body>
    </Html>
  )
}

const masthead: CSSProperties = {
  ...paragraph,
  fontSize: '16px',
  lineHeight: '24px',
  fontWeight: 700,
  borderBottom: `3px solid ${ink}`,
  padding: '0 0 12px',
  margin: '0 0 28px',
}
const headingStyle: CSSProperties = {
  fontFamily: clarendon,
  fontSize: '30px',
  lineHeight: '36px',
  fontWeight: 700,
  color: ink,
  margin: '0 0 20px',
}
