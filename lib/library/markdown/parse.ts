import type { Nodes, Parents, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { longestText } from '../publications/content'
import { isProse, writtenAs } from './directives'
import { readTree } from './read-tree'
import { words } from './words'

/** Nobody writes deeper than this; a text that does is made to exhaust the stack. */
const deepestNesting = 40
const deepestMarks = 90
/** Characters in one line of blocks that are not apart by an empty line: the parser's work grows with its square. */
const longestParagraph = 12_000
/** More lines than this hold hardly a word each. */
const mostLines = 20_000

type Parsed = { kind: 'tree'; tree: Root } | { kind: 'refused'; line: number; message: string }

/** Markdown with directives as a tree, or why it cannot be one. Its work is bounded for any text. */
export function parse(text: string): Parsed {
  if (text.length > longestText) return { kind: 'refused', line: 1, message: words.tooLong(text.length) }
  const refusal = shapeProblem(text)
  if (refusal) return refusal
  const tree = readTree(text)
  tellLines(tree)
  putProseBack(tree, text)
  const deep = tooDeep(tree)
  if (deep) return { kind: 'refused', line: deep.position?.start.line ?? 1, message: words.tooDeep }
  return { kind: 'tree', tree }
}

function shapeProblem(text: string): Parsed | null {
  let paragraph = 0
  let openContainers = 0
  let line = 0
  for (const content of text.split(/\r\n|\r|\n/)) {
    line++
    const marks = /^(?:\s*(?:>|[-+*]|\d{1,9}[.)])(?=\s|>|$))+/.exec(content)?.[0] ?? ''
    const indent = /^[ \t>]*/.exec(content)?.[0].length ?? 0
    const container = /^[\s>]*:{3,}(.?)/.exec(content)
    if (container) openContainers = Math.max(0, openContainers + (container[1]?.trim() ? 1 : -1))
    if (line > mostLines) return { kind: 'refused', line, message: words.tooManyLines }
    if (openContainers > deepestNesting) return { kind: 'refused', line, message: words.tooDeep }
    if (marks.replace(/\s|\d/g, '').length > deepestNesting || indent > 8 * deepestNesting)
      return { kind: 'refused', line, message: words.tooDeep }
    paragraph = content.trim() === '' ? 0 : paragraph + content.length
    if (paragraph > longestParagraph) return { kind: 'refused', line, message: words.paragraphTooLong }
  }
  return null
}

/** A bare link is made out of a text that is then divided, and the pieces forget their lines. They are told again. */
function tellLines(tree: Root): void {
  visit(tree, (parent) => {
    if (!('children' in parent)) return
    let line = parent.position?.start.line ?? 1
    for (const child of parent.children) {
      const from = line
      line = child.position?.end.line ?? from + ('value' in child ? child.value.split('\n').length - 1 : 0)
      child.position ??= { start: { line: from, column: 1 }, end: { line, column: 1 } }
    }
  })
}

/** Colons of ordinary prose that were read as directives become the text they were, joined to the text around them. */
function putProseBack(tree: Root, text: string): void {
  visit(tree, 'textDirective', (node, index, parent) => {
    if (!parent || index === undefined || !isProse(node, text)) return
    const siblings = parent.children as Nodes[]
    const before = siblings[index - 1]
    const after = siblings[index + 1]
    const isBefore = before?.type === 'text'
    const isAfter = after?.type === 'text'
    const value = [isBefore && before.value, writtenAs(node, text), isAfter && after.value]
      .filter(Boolean)
      .join('')
    const position = node.position && {
      ...node.position,
      ...(isBefore && { start: before.position?.start ?? node.position.start }),
    }
    const at = isBefore ? index - 1 : index
    siblings.splice(at, 1 + Number(isBefore) + Number(isAfter), { type: 'text', value, position })
    return [SKIP, at + 1]
  })
}

/** The first node under too many others. Walks without recursion, so that the depth itself cannot hurt. */
function tooDeep(tree: Root): Nodes | null {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > deepestMarks) return next.node
    if (!('children' in next.node)) continue
    for (const child of (next.node as Parents).children) waiting.push({ node: child, depth: next.depth + 1 })
  }
  return null
}
