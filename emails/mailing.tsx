import { type CSSProperties, createElement, Fragment, type ReactNode } from 'react'
import { Hr, Img, Section, Text } from 'react-email'
import {
  Action,
  clarendon,
  type FootLinks,
  ink,
  Layout,
  Paragraph,
  paragraph,
  previewFoot,
  previewSender,
  type Sender,
  smallPrint,
  TextLink,
} from './layout'
import type { Inline, MailingBlock } from './mailing-block'
import {
  becauseInWords,
  readFigure,
  readRecommendation,
  readRecord,
  recordInWords,
  standingInWords,
} from './mailing-words'

export type MailingProps = {
  sender: Sender
  foot: FootLinks
  /** BCP 47, of the message. */
  lang: string
  subject: string
  preview: string
  because: string
  blocks: MailingBlock[]
}

export function subject({ subject }: Pick<MailingProps, 'subject'>): string {
  return subject
}

/** What staff write to many, as a letter: no heading but those in its text. */
export default function Mailing({ sender, foot, lang, subject, preview, because, blocks }: MailingProps) {
  return (
    <Layout because={because} foot={foot} lang={lang} preview={preview} sender={sender} title={subject}>
      {each(blocks, blockOf)}
    </Layout>
  )
}

/** One after the other. They need no keys: a mail is rendered once. */
function each<T>(items: readonly T[], nodeOf: (item: T) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...items.map(nodeOf))
}

function blockOf(block: MailingBlock): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h2 className="ink" style={heading}>
          {inlinesOf(block.of)}
        </h2>
      ) : (
        <h3 className="ink" style={{ ...heading, fontSize: '20px', lineHeight: '26px' }}>
          {inlinesOf(block.of)}
        </h3>
      )
    case 'paragraph':
      return <Paragraph>{inlinesOf(block.of)}</Paragraph>
    case 'list':
      return <ListOf block={block} />
    case 'quotation':
      return (
        <blockquote className="line" style={quotation}>
          {each(block.of, blockOf)}
        </blockquote>
      )
    case 'table':
      return <TableOf block={block} />
    case 'rule':
      return <Hr className="line" style={{ borderTop: `1px solid ${ink}`, margin: '24px 0' }} />
    case 'picture':
      return <Picture block={block} />
    case 'fact':
      return <Fact block={block} />
    case 'recommendation':
      return <Recommendation block={block} />
    case 'button':
      return <Action href={block.href}>{inlinesOf(block.of)}</Action>
    case 'record':
      return <Record block={block} />
  }
}

function inlinesOf(inlines: readonly Inline[]): ReactNode {
  return each(inlines, (inline) => {
    switch (inline.kind) {
      case 'words':
        return inline.words
      case 'strong':
        return <strong>{inlinesOf(inline.of)}</strong>
      case 'emphasis':
        return <em>{inlinesOf(inline.of)}</em>
      case 'struck':
        return <s>{inlinesOf(inline.of)}</s>
      case 'link':
        return <TextLink href={inline.href}>{inlinesOf(inline.of)}</TextLink>
      case 'break':
        return <br />
    }
  })
}

type Of<Kind extends MailingBlock['kind']> = { block: Extract<MailingBlock, { kind: Kind }> }

function ListOf({ block }: Of<'list'>) {
  const items = each(block.items, (item) => <li style={{ margin: '0 0 8px' }}>{each(item, inItem)}</li>)
  const style = { ...paragraph, paddingLeft: '24px' }
  return block.start === null ? (
    <ul className="ink" style={style}>
      {items}
    </ul>
  ) : (
    <ol className="ink" start={block.start} style={style}>
      {items}
    </ol>
  )
}

/** A paragraph of an item is its words: one of its own would stand apart from the sign. */
function inItem(block: MailingBlock): ReactNode {
  return block.kind === 'paragraph' ? <span>{inlinesOf(block.of)}</span> : blockOf(block)
}

function TableOf({ block }: Of<'table'>) {
  return (
    <table className="ink" style={{ ...paragraph, borderCollapse: 'collapse', width: '100%' }}>
      <thead>
        <tr>
          {each(block.head, (words) => (
            <th className="line" scope="col" style={cell}>
              {inlinesOf(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {each(block.rows, (cells) => (
          <tr>
            {each(cells, (words) => (
              <td className="line" style={cell}>
                {inlinesOf(words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Picture({ block: { src, alt, width, height, caption } }: Of<'picture'>) {
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
function Fact({ block: { qualifier, shown, says, source, href } }: Of<'fact'>) {
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

function Recommendation({ block: { number, title, standing, href } }: Of<'recommendation'>) {
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

function Record({ block: { entries, href } }: Of<'record'>) {
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

const heading: CSSProperties = {
  fontFamily: clarendon,
  fontSize: '24px',
  lineHeight: '30px',
  fontWeight: 700,
  color: ink,
  margin: '32px 0 12px',
}
const quotation: CSSProperties = { borderLeft: `3px solid ${ink}`, margin: '0 0 16px', padding: '0 0 0 16px' }
const cell: CSSProperties = {
  borderBottom: `1px solid ${ink}`,
  padding: '8px 12px 8px 0',
  textAlign: 'left',
  verticalAlign: 'top',
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

const words = (text: string): Inline => ({ kind: 'words', words: text })
const said = (...texts: string[]): MailingBlock => ({
  kind: 'paragraph',
  of: texts.flatMap((text, i) => (i === 0 ? [words(text)] : [{ kind: 'break' as const }, words(text)])),
})

Mailing.PreviewProps = {
  sender: previewSender,
  foot: previewFoot,
  lang: 'en-GB',
  subject: 'Will you write to Gwilym Thorne about the prevention fund?',
  preview: 'Your own words to your own MP are read before any petition.',
  because: becauseInWords({ basis: 'explicit_consent', day: '2026-10-14' }),
  blocks: [
    said('Dear Aoife,'),
    said(
      'On 14 October 2026 you asked the Foreign Secretary for a cross-government fund to prevent modern slavery. 23,524 people have now done the same.',
    ),
    {
      kind: 'fact',
      qualifier: '',
      shown: '50 million',
      says: 'people are held in modern slavery',
      source: 'ILO, Walk Free and IOM, 2022',
      href: 'https://example.org/evidence/people-in-slavery-2021',
    },
    said(
      'Your own words to your own MP are read before any petition. It takes about four minutes, and we find Gwilym Thorne for you.',
    ),
    {
      kind: 'button',
      href: 'https://example.org/campaigns/prevention-fund/write?s=mail-35',
      of: [words('Write to your MP')],
    },
    {
      kind: 'recommendation',
      number: '2.3',
      title: 'A dedicated cross-government modern slavery prevention fund',
      standing: { response: 'sent', implementation: 'not_assessed' },
      href: 'https://example.org/recommendations/2.3',
    },
    said('With thanks,', 'Ruth Adeyemi', 'International Justice Mission UK'),
  ],
} satisfies MailingProps
