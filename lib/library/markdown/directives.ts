import type { Nodes } from 'mdast'
import type {} from 'remark-directive'
import type { TextReference } from './render'

export type DirectiveNode = Extract<Nodes, { type: 'textDirective' | 'leafDirective' | 'containerDirective' }>

type Known = {
  form: DirectiveNode['type']
  refersTo: TextReference['kind'] | null
  /** How it is written, for somebody who wrote it otherwise. */
  example: string
}

const knownDirectives: Partial<Record<string, Known>> = {
  stat: { form: 'textDirective', refersTo: 'statistic', example: 'in a line as :stat{id=…}' },
  cite: { form: 'textDirective', refersTo: 'source', example: 'in a line as :cite[p. 12]{id=…}' },
  statistic: {
    form: 'leafDirective',
    refersTo: 'statistic',
    example: 'on a line of its own as ::statistic{id=…}',
  },
  recommendation: {
    form: 'leafDirective',
    refersTo: 'recommendation',
    example: 'on a line of its own as ::recommendation{id=…}',
  },
  quote: { form: 'leafDirective', refersTo: 'quote', example: 'on a line of its own as ::quote{id=…}' },
  figure: { form: 'leafDirective', refersTo: 'asset', example: 'on a line of its own as ::figure{id=…}' },
  chart: {
    form: 'leafDirective',
    refersTo: null,
    example: 'on a line of its own as ::chart{figures="…" title="…"}',
  },
  note: {
    form: 'containerDirective',
    refersTo: null,
    example: 'as a line :::note[Title], its paragraphs, and a line :::',
  },
}

/** What is known of a directive, whatever somebody calls one. */
export function knownDirective(name: string): Known | null {
  return (Object.hasOwn(knownDirectives, name) && knownDirectives[name]) || null
}

/** An attribute's value without spaces around it; empty where there is none. */
export function attribute(node: DirectiveNode, name: string): string {
  const attributes = node.attributes ?? {}
  return Object.hasOwn(attributes, name) ? (attributes[name] ?? '').trim() : ''
}

/** The keys of a chart's figures. */
export function chartKeys(node: DirectiveNode): string[] {
  return attribute(node, 'figures')
    .split(/[\s,]+/)
    .filter((key) => key !== '')
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** The characters a node was read from. */
export function writtenAs(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

/**
 * True for the colon of ordinary prose, which the parser took for a directive: "a:b", "10:30am". It carries neither a label
 * nor attributes, and names nothing we know, or stands inside a word.
 */
export function isProse(node: DirectiveNode, text: string): boolean {
  if (node.type !== 'textDirective' || node.children.length > 0) return false
  if (/[[{]/.test(writtenAs(node, text))) return false
  const before = text[(node.position?.start.offset ?? 0) - 1] ?? ' '
  return knownDirective(node.name) === null || !/\s/.test(before)
}
