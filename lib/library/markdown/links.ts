import { visit } from 'unist-util-visit'
import { lineOf } from './directives'
import { parse } from './parse'

/** The addresses on the web that a text leads to, with their lines. */
export function linksIn(text: string): { url: string; line: number }[] {
  const parsed = parse(text)
  if (parsed.kind !== 'tree') return []
  const found: { url: string; line: number }[] = []
  visit(parsed.tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^https?:/i.test(node.url))
      found.push({ url: node.url, line: lineOf(node) })
  })
  return found
}
