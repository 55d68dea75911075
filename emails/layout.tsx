import type { CSSProperties, ReactNode } from 'react'
import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from 'react-email'

/** The organisation as its mails show it. */
export type Sender = {
  legalName: string
  shortName: string
  teamName: string
  companyNumber: string
  charityNumberEnglandWales: string
  charityNumberScotland: string | null
  postalAddress: string
  phone: string
  email: string
  showsSample: boolean
}

/** Where whoever gets a mail stops it, or chooses what comes. */
export type FootLinks = { leave: string; preferences: string }

export const previewFoot: FootLinks = {
  leave: 'https://example.org/leave/preview',
  preferences: 'https://example.org/preferences/preview',
}

export const previewSender: Sender = {
  legalName: 'International Justice Mission UK',
  shortName: 'IJM UK',
  teamName: 'Advocacy and Impact',
  companyNumber: '4130900',
  charityNumberEnglandWales: '1099126',
  charityNumberScotland: 'SC049311',
  postalAddress: 'PO Box 12251, Witham, CM8 9BX',
  phone: '0203 405 9080',
  email: 'contact@ijmuk.org',
  showsSample: true,
}

export const ink = '#0f1e24'
export const clarendon = "Besley, Clarendon, Rockwell, 'Roboto Slab', Georgia, serif"
const sans = "'Public Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

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

export const paragraph: CSSProperties = {
  fontFamily: sans,
  fontSize: '18px',
  lineHeight: '28px',
  color: ink,
  margin: '0 0 16px',
}
export const smallPrint: CSSProperties = {
  ...paragraph,
  fontSize: '16px',
  lineHeight: '24px',
  color: '#38484e',
  margin: '0 0 12px',
}

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
            <Small>{because}</Small>
            {foot && <WaysOut foot={foot} />}
            <Imprint sender={sender} />
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

/** Each link ends its line: the text part then has the whole address on a line of its own. */
function WaysOut({ foot }: { foot: FootLinks }) {
  return (
    <>
      <Small>
        No more email from us? One press is enough: <TextLink href={foot.leave}>stop all email</TextLink>
      </Small>
      <Small>
        Less of it, or a pause: <TextLink href={foot.preferences}>choose what you get</TextLink>
      </Small>
    </>
  )
}

function Imprint({ sender }: { sender: Sender }) {
  const charities = [
    `${sender.charityNumberEnglandWales} (England and Wales)`,
    ...(sender.charityNumberScotland ? [`${sender.charityNumberScotland} (Scotland)`] : []),
  ]
  return (
    <>
      <Small>
        {sender.legalName} is a registered charity, {charities.join(' and ')}, and a company limited by
        guarantee, {sender.companyNumber}. {sender.postalAddress}.
      </Small>
      <Small>
        Questions: {sender.phone} or <TextLink href={`mailto:${sender.email}`}>{sender.email}</TextLink>
      </Small>
      {sender.showsSample && (
        <Small>This site is showing its sample: the people, counts and replies on it are fictional.</Small>
      )}
    </>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={paragraph}>
      {children}
    </Text>
  )
}

function Small({ children }: { children: ReactNode }) {
  return (
    <Text className="quiet" style={smallPrint}>
      {children}
    </Text>
  )
}

/** What was signed, under the highlighter: the highlight is a fill behind ink, in the dark too. */
export function Demand({ demand, to }: { demand: string; to?: string }) {
  return (
    <>
      <Text
        className="ink"
        style={{ ...paragraph, fontFamily: clarendon, fontSize: '22px', lineHeight: '32px', fontWeight: 600 }}
      >
        <span className="mark" style={{ backgroundColor: '#ddf45b', color: ink, padding: '2px 4px' }}>
          {demand}
        </span>
      </Text>
      {to && <Paragraph>Addressed to {to}.</Paragraph>}
    </>
  )
}

/** The one thing to do. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p style={{ margin: '24px 0' }}>
      <Button className="button" href={href} style={actionStyle} target="_top">
        {children}
      </Button>
    </p>
  )
}

const actionStyle: CSSProperties = {
  backgroundColor: '#00563f',
  borderBottom: '4px solid #002b20',
  color: '#ffffff',
  fontFamily: sans,
  fontSize: '18px',
  fontWeight: 700,
  padding: '14px 24px',
}

/** A code to type: wide apart to be read aloud, in one piece to be copied. */
export function Code({ children }: { children: string }) {
  return (
    <Text
      className="ink"
      style={{
        ...paragraph,
        fontFamily: "Consolas, Menlo, 'Courier New', monospace",
        fontSize: '28px',
        lineHeight: '36px',
        fontWeight: 700,
        letterSpacing: '4px',
      }}
    >
      {children}
    </Text>
  )
}

/** A link ends its paragraph, so that in the text part its address stands on a line of its own. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="link" href={href} style={{ color: '#0b4f8a', textDecoration: 'underline' }}>
      {children}
    </a>
  )
}
