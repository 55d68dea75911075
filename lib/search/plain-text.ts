import type { Nodes } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import 'mdast-util-directive'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

/**
 * A Markdown text as plain words: no marks, no HTML, no citations. A figure that it names by key stands with what it says
 * in `figures`, or not at all. Blocks are apart by a line break. Never throws on any text.
 */
export function plainText(text: string, figures: ReadonlyMap<string, string> = new Map()): string {
  return wordsOf(parser.parse(text), figures)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

/** Nodes whose children follow each other in one line. Everything else stands in a line of its own. */
const inLine = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'])

function wordsOf(node: Nodes, figures: ReadonlyMap<string, string>): string {
  if (node.type === 'html' || node.type === 'leafDirective' || node.type === 'definition') return ''
  if (node.type === 'textDirective') return figureOrWords(node, figures)
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const between = inLine.has(node.type) ? '' : node.type === 'tableRow' ? ' ' : '\n'
  return node.children.map((child) => wordsOf(child, figures)).join(between)
}

/** "at 10:half" is no directive of ours: it keeps its words. */
function figureOrWords(
  node: Extract<Nodes, { type: 'textDirective' }>,
  figures: ReadonlyMap<string, string>,
): string {
  if (node.name === 'cite') return ''
  if (node.name === 'stat') return figures.get(node.attributes?.id ?? '') ?? ''
  return `:${node.name}${node.children.map((child) => wordsOf(child, figures)).join('')}`
}
