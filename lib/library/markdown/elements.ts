import type { Element, ElementContent, Properties } from 'hast'

type Child = ElementContent | ElementContent[] | string | null | undefined | false

/** An HTML element. Strings become text; nothing becomes nothing. */
export function el(tagName: string, properties: Properties, ...children: Child[]): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(toContent) }
}

function toContent(child: Child): ElementContent[] {
  if (!child) return []
  if (typeof child === 'string') return [{ type: 'text', value: child }]
  return Array.isArray(child) ? child : [child]
}
