import type { CSSProperties } from 'react'
import { Img, Section, Text } from 'react-email'
import type { MailingBlock } from './mailing-block'
import { each } from './mailing-inlines'
import { readFigure, readRecommendation, readRecord, recordInWords, standingInWords } from './mailing-words'
import { Paragraph, TextLink } from './parts'
import { clarendon, ink, paragraph, smallPrint } from './type'

type Of<Kind extends MailingBlock['kind']> = { block: Extract<MailingBlock, { kind: Kind }> }

export function Picture({ block: { src, alt, width, height, caption } }: Of<'picture'>) {
  return (
    <>
      <Img
        alt={alt}
        height={height ?? undefined}
        src={src}
        style={{ display: 'block', height: 'auto', margin: '24px 0 8px', maxWidth: '100%', width: '100%' }}
        width={width}
      />
      {caption && (
        <Text className="quiet" style={{ ...smallPrint, margin: '0 0 24px' }}>
          {caption}
        </Text>
      )}
    </>
  )
}

/** A figure under the highlighter, with the line that says where it comes from. */
export function Fact({ block: { qualifier, shown, says, source, href } }: Of<'fact'>) {
  return (
    <Section className="line" style={fact}>
      <Text className="ink" style={{ ...paragraph, margin: '0 0 8px' }}>
        {qualifier && `${qualifier} `}
        <span className="mark" style={figure}>
          {shown}
        </span>{' '}
        {says}
      </Text>
      <Text className="quiet" style={{ ...smallPrint, margin: 0 }}>
        {source}. <TextLink href={href}>{readFigure}</TextLink>
      </Text>
    </Section>
  )
}

export function Recommendation({ block: { number, title, standing, href } }: Of<'recommendation'>) {
  return (
    <>
      <Text className="ink" style={{ ...paragraph, margin: '24px 0 4px' }}>
        <strong style={{ paddingRight: '10px' }}>{number}</strong> {title}
      </Text>
      <Text className="quiet" style={{ ...smallPrint, margin: '0 0 24px' }}>
        {standingInWords(standing)} <TextLink href={href}>{readRecommendation}</TextLink>
      </Text>
    </>
  )
}

export function Record({ block: { entries, href } }: Of<'record'>) {
  const told = entries.flatMap((entry) => recordInWords(entry) ?? [])
  return (
    <>
      <ul className="ink" style={{ ...paragraph, paddingLeft: '24px' }}>
        {each(told, ({ head, more }) => (
          <li style={{ margin: '0 0 8px' }}>
            <strong>{head}</strong>
            {more && `. ${more}`}
          </li>
        ))}
      </ul>
      <Paragraph>
        <TextLink href={href}>{readRecord}</TextLink>
      </Paragraph>
    </>
  )
}

const fact: CSSProperties = {
  borderBottom: `1px solid ${ink}`,
  borderTop: `1px solid ${ink}`,
  margin: '24px 0',
  padding: '14px 0',
}
const figure: CSSProperties = {
  backgroundColor: '#ddf45b',
  color: ink,
  fontFamily: clarendon,
  fontSize: '34px',
  fontWeight: 700,
  lineHeight: '44px',
  padding: '2px 8px',
}
