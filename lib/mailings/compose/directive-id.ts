import { attribute, type DirectiveNode } from '../../library/markdown/directives'

/** What a directive names: `{id=…}`, or the name alone where it can be an attribute, `{people-in-slavery}`. Else empty. */
export function idIn(node: DirectiveNode): string {
  const bare = Object.entries(node.attributes ?? {}).find(([, value]) => value === '')
  return attribute(node, 'id') || (bare?.[0] ?? '')
}
