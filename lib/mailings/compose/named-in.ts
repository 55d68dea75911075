import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { DirectiveNode } from '../../library/markdown/directives'
import type { TextReference } from '../../library/markdown/render'
import { idIn } from './directive-id'

const refersTo: Partial<Record<string, TextReference['kind']>> = {
  stat: 'statistic',
  statistic: 'statistic',
  recommendation: 'recommendation',
  figure: 'asset',
}

/** What of the library the directives of a mailing's text name. */
export function namedIn(tree: Root): Pick<TextReference, 'kind' | 'key'>[] {
  const found: Pick<TextReference, 'kind' | 'key'>[] = []
  visit(tree, (node) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective') return
    const kind = Object.hasOwn(refersTo, node.name) ? refersTo[node.name] : undefined
    const key = idIn(node as DirectiveNode)
    if (kind && key) found.push({ kind, key })
  })
  return found
}
