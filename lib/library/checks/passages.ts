import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { parse } from '../markdown/parse'

/** A heading, a paragraph or a cell as somebody reads it, without code, links, directives and marks. */
export type Passage = { kind: 'heading' | 'paragraph' | 'cell'; text: string; lineAt(offset: number): number }

/** The passages of a Markdown text in order. Empty where the text cannot be read. */
export function passagesOf(text: string): Passage[] {
  const parsed = parse(text)
  return parsed.kind === 'tree' ? passagesIn(parsed.tree) : []
}

/** A field of one line, or of a few, as the same. */
export function passageOf(text: string): Passage {
  return { kind: 'paragraph', text, lineAt: (offset) => text.slice(0, offset).split('\n').length }
}

const kinds: Partial<Record<Nodes['type'], Passage['kind']>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  tableCell: 'cell',
}

function passagesIn(node: Nodes): Passage[] {
  const kind = kinds[node.type]
  if (kind) return [passageFrom(kind, node as Parents)]
  return 'children' in node ? (node as Parents).children.flatMap(passagesIn) : []
}

function passageFrom(kind: Passage['kind'], node: Parents): Passage {
  const pieces: { from: number; line: number; value: string }[] = []
  let text = ''
  const collect = (child: Nodes) => {
    if (child.type === 'text') {
      pieces.push({ from: text.length, line: child.position?.start.line ?? 1, value: child.value })
      text += child.value
    } else if (silent.has(child.type)) text += ' … '
    else if (child.type === 'break') text += ' '
    else if ('children' in child) (child as Parents).children.forEach(collect)
  }
  ;(node.children as PhrasingContent[]).forEach(collect)
  const lineAt = (offset: number) => {
    const piece = pieces.findLast(({ from }) => from <= offset) ?? pieces[0]
    if (!piece) return node.position?.start.line ?? 1
    return piece.line + piece.value.slice(0, offset - piece.from).split('\n').length - 1
  }
  return { kind, text, lineAt }
}

/** What is not the writer's wording here: it stands as a gap, so that the words around it do not join. */
const silent = new Set([
  'link',
  'linkReference',
  'inlineCode',
  'html',
  'textDirective',
  'image',
  'footnoteReference',
])

type Sentence = { text: string; at: number; words: number }

/** The sentences of a passage. A full stop ends one only before a space and a letter that can begin another. */
export function sentencesOf({ text }: Passage): Sentence[] {
  const ends = [...text.matchAll(/[.!?]["”’)]*(?=\s+["“‘(]?[\p{Lu}\d…])|$/gu)].map(
    ({ index, 0: end }) => index + end.length,
  )
  let from = 0
  return ends.flatMap((end) => {
    const at = from
    const sentence = text.slice(from, end)
    from = end
    const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu)?.length ?? 0
    return words > 0
      ? [{ text: sentence.trim(), at: at + (sentence.length - sentence.trimStart().length), words }]
      : []
  })
}
