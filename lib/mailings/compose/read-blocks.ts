import type { Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type DirectiveNode, writtenAs } from '../../library/markdown/directives'
import type { Inline, MailingBlock } from '../../mail/list-blocks'
import { blockOfDirective, inlineOfDirective } from './read-directive'
import { addressOf, type Reading, shortened, tell } from './reading'

/** The blocks of a tree of Markdown. What a mail cannot carry is left out, or shown as text, and is a problem. */
export function readBlocks(reading: Reading, tree: Root): MailingBlock[] {
  return blocksOf(reading, tree.children)
}

function blocksOf(reading: Reading, nodes: readonly RootContent[]): MailingBlock[] {
  return nodes.flatMap((node) => blockOf(reading, node))
}

function blockOf(reading: Reading, node: RootContent): MailingBlock | MailingBlock[] {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: node.depth <= 2 ? 2 : 3, of: inlinesOf(reading, node.children) }
    case 'paragraph':
      return paragraphOf(reading, node)
    case 'list':
      return {
        kind: 'list',
        start: node.ordered ? (node.start ?? 1) : null,
        items: node.children.map((item) => blocksOf(reading, item.children)),
      }
    case 'blockquote':
      return { kind: 'quotation', of: blocksOf(reading, node.children) }
    case 'table': {
      const [head = [], ...rows] = node.children.map((line) =>
        line.children.map((cell) => inlinesOf(reading, cell.children)),
      )
      return { kind: 'table', head, rows }
    }
    case 'thematicBreak':
      return { kind: 'rule' }
    case 'code':
      return { kind: 'paragraph', of: linesOf(node.value) }
    case 'html':
      tell(reading, node, 'raw_html', { html: shortened(node.value) })
      return { kind: 'paragraph', of: linesOf(node.value) }
    case 'leafDirective':
      return blockOfDirective(reading, node)
    case 'containerDirective':
      tell(reading, node, 'not_in_mail', { name: node.name })
      return blocksOf(reading, node.children as RootContent[])
    case 'footnoteDefinition':
      tell(reading, node, 'not_in_mail', { name: 'footnote' })
      return []
    default:
      return []
  }
}

function paragraphOf(reading: Reading, node: Extract<RootContent, { type: 'paragraph' }>): MailingBlock {
  const [first] = node.children
  // A line that begins with colons and could not be read as a directive is a slip of whoever wrote it.
  const slip = first?.type === 'text' ? /^:{2,}.*$/m.exec(first.value) : null
  if (slip) tell(reading, node, 'looks_like_directive', { begins: shortened(slip[0]) })
  return { kind: 'paragraph', of: inlinesOf(reading, node.children) }
}

export function inlinesOf(reading: Reading, nodes: readonly PhrasingContent[]): Inline[] {
  return nodes.flatMap((node) => inlineOf(reading, node))
}

function inlineOf(reading: Reading, node: PhrasingContent): Inline | Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { kind: 'words', words: node.value }
    case 'strong':
      return { kind: 'strong', of: inlinesOf(reading, node.children) }
    case 'emphasis':
      return { kind: 'emphasis', of: inlinesOf(reading, node.children) }
    case 'delete':
      return { kind: 'struck', of: inlinesOf(reading, node.children) }
    case 'break':
      return { kind: 'break' }
    case 'link':
    case 'linkReference': {
      const of = inlinesOf(reading, node.children)
      const url = node.type === 'link' ? node.url : (reading.definitions.get(node.identifier) ?? '')
      const href = addressOf(reading, node, url)
      return href ? { kind: 'link', href, of } : of
    }
    case 'textDirective':
      return inlineOfDirective(reading, node as DirectiveNode)
    case 'html':
      tell(reading, node, 'raw_html', { html: shortened(node.value) })
      return { kind: 'words', words: node.value }
    case 'image':
    case 'imageReference':
      tell(reading, node, 'markdown_picture')
      return { kind: 'words', words: node.alt ?? '' }
    case 'footnoteReference':
      tell(reading, node, 'not_in_mail', { name: 'footnote' })
      return []
    default:
      return { kind: 'words', words: writtenAs(node, reading.text) || plainText(node as Parents) }
  }
}

function linesOf(value: string): Inline[] {
  return value
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'words', words: line },
    ])
}
