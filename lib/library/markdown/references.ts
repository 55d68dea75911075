import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { attribute, chartKeys, type DirectiveNode, knownDirective, lineOf } from './directives'
import type { TextReference } from './render'

/** What the directives of a tree name, in order, every time they name it. */
export function collectReferences(tree: Root): TextReference[] {
  const found: TextReference[] = []
  visit(tree, (node) => {
    if (node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective')
      found.push(...named(node))
  })
  return found
}

function named(node: DirectiveNode): TextReference[] {
  const known = knownDirective(node.name)
  if (!known || known.form !== node.type) return []
  const line = lineOf(node)
  if (node.name === 'chart') return chartKeys(node).map((key) => ({ kind: 'statistic', key, line }))
  const key = attribute(node, 'id')
  return known.refersTo && key ? [{ kind: known.refersTo, key, line }] : []
}
