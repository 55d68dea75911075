import type { CSSProperties, ReactNode } from 'react'
import { Button, Text } from 'react-email'
import { clarendon, ink, paragraph, sans } from './type'

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={paragraph}>
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
