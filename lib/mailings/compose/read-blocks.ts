import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type DirectiveNode, lineOf, writtenAs } from '../../library/markdown/directives'
import type { Inline, MailingBlock } from '../../mail/list-blocks'
import { mark } from '../../mail/pattern'
import { blockOfDirective, inlineOfDirective } from './read-directive'
import type { TextAbout } from './text-about'
import type { TextProblem } from './text-problem'

/** What grows while a text is read. */
export type Reading = {
  text: string
  about: TextAbout
  /** What is put behind "?s=" in links to the campaign. */
  source: string
  problems: TextProblem[]
}

/** The blocks of a tree of Markdown. What a mail cannot carry is left out, or shown as text, and is a problem. */
export function readBlocks(reading: Reading, tree: Root): MailingBlock[] {
  return blocksOf(reading, tree.children)
}

export function tell(
  { problems }: Reading,
  node: Nodes,
  code: TextProblem['code'],
  facts: TextProblem['facts'] = {},
): void {
  problems.push({ code, line: lineOf(node), facts })
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
  if (slip) tell(reading, node, 'looks_like_directive', { begins: shortened(withoutMarks(slip[0])) })
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
    case 'link': {
      const of = inlinesOf(reading, node.children)
      const href = addressOf(reading, node, node.url)
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
    case 'linkReference':
      return inlinesOf(reading, node.children)
    default:
      return { kind: 'words', words: writtenAs(node, reading.text) || plainText(node as Parents) }
  }
}

/**
 * The whole address that a link leads to: of the web, of mail, of a telephone, or of this site. Null, and a problem, for any
 * other, and for one that would be another for each reader.
 */
export function addressOf(reading: Reading, node: Nodes, url: string): string | null {
  if (url.includes(mark)) {
    tell(reading, node, 'field_in_address', { url: shortened(withoutMarks(url)) })
    return null
  }
  const clean = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
  const whole = /^\/(?![/\\])/.test(clean) ? `${reading.about.siteUrl}${clean}` : clean
  const isSafe = /^(?:mailto|tel):./i.test(whole) || (/^https?:\/\//i.test(whole) && URL.canParse(whole))
  if (isSafe) return whole
  tell(reading, node, 'bad_link', { url: shortened(url) })
  return null
}

function linesOf(value: string): Inline[] {
  return value
    .split('\n')
    .flatMap((line, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'words', words: line },
    ])
}

/** A text as its writer is shown it, where placeholders stand for fields. */
export function withoutMarks(text: string): string {
  return text.split(mark).reduce((shown, part, i) => shown + (i % 2 === 0 ? part : '{{…}}'), '')
}

export const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
