import type { CSSProperties, ReactNode } from 'react'
import { Hr } from 'react-email'
import type { MailingBlock } from './mailing-block'
import { Fact, Picture, Recommendation, Record } from './mailing-evidence'
import { each, inlinesOf } from './mailing-inlines'
import { Action, Paragraph } from './parts'
import { clarendon, ink, paragraph } from './type'

/** What staff wrote, block by block. */
export function blocksOf(blocks: readonly MailingBlock[]): ReactNode {
  return each(blocks, blockOf)
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
          {blocksOf(block.of)}
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
