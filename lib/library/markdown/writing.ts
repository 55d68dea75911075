import type { Element, ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import { lineOf } from './directives'
import { el } from './elements'
import type { Evidence } from './evidence'
import type { Note } from './notes'
import type { Problem, Rendered } from './render'
import { words } from './words'

/** What grows while one text is written: its numbers, notes and problems. */
export type Writing = {
  text: string
  evidence: Evidence
  isNumbered: boolean
  /** Marks are for the writer. A reader gets a plain word in a sentence, and nothing where a block would stand. */
  isForReaders: boolean
  /** The last number given to a paragraph. */
  paragraph: number
  firstNote: number
  notes: Note[]
  /** Notes first called since the last paragraph ended: they go into its margin. */
  marginNotes: Note[]
  popovers: Map<string, Element>
  contents: Rendered['contents']
  recommendations: Rendered['recommendations']
  /** Each once, however often its line repeats it. */
  problems: Map<string, Problem>
  headingPrefix: string
  headingIds: Map<string, number>
  lastHeading: number
  charts: number
}

/** Writes down a problem and returns the mark that shows it, to stand in a line. */
export function markProblem(writing: Writing, node: Nodes, message: string, stops = true): ElementContent {
  const line = lineOf(node)
  writing.problems.set(`${line} ${message}`, { line, message, stops })
  if (writing.isForReaders) return { type: 'text', value: words.withdrawn }
  return el('mark', { className: ['bad'] }, words.line(line, message))
}

/** The same as a paragraph of its own. */
export function problemBlock(writing: Writing, node: Nodes, message: string, stops = true): ElementContent {
  const mark = markProblem(writing, node, message, stops)
  return writing.isForReaders ? { type: 'text', value: '' } : el('p', {}, mark)
}
