import type { Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { el } from './elements'
import type { Evidence } from './evidence'
import { handlersFor } from './handlers'
import { noteContent } from './notes'
import { parse } from './parse'
import { collectReferences } from './references'
import { schema } from './sanitise'
import { words } from './words'
import type { Writing } from './writing'

/** Something in a text that is not right, with the line it stands on. `stops` keeps it from being published. */
export type Problem = { line: number; message: string; stops: boolean }

export type TextReference = {
  kind: 'statistic' | 'source' | 'recommendation' | 'quote' | 'asset'
  key: string
  line: number
}

export type Rendered = {
  /** Sanitised HTML, safe to set. Paragraphs carry `id="p12"`, recommendations `id="rec-2.1"`, headings a slug. */
  html: string
  contents: { id: string; title: string; level: 2 | 3 }[]
  /** The endnotes in order, each once; `backTo` are the ids of the marks that call it. */
  notes: { number: number; sourceKey: string; locator: string; html: string; backTo: string[] }[]
  /** Numbers of the recommendations that stand in it, with the paragraph (`p12`) each stands under or in. */
  recommendations: { number: string; paragraph: string | null }[]
  wordCount: number
  paragraphCount: number
  problems: Problem[]
  references: TextReference[]
}

/**
 * Markdown with directives to HTML. Never throws on any text: what it cannot do is a marked error in the HTML and a problem
 * with its line. Raw HTML is shown as text, never as HTML.
 *
 * `:stat{id=KEY}` `:cite[p. 12]{id=KEY}` in a line; `::statistic{id=KEY}` `::recommendation{id=2.2}` `::quote{id=KEY}`
 * `::figure{id=ASSET}` `::chart{figures="KEY KEY" title="…"}` as blocks; `:::note[Title]` … `:::` around paragraphs.
 *
 * `firstParagraph` and `firstNote` continue the numbering where another part of the page ended; `numbered: false` writes
 * none. `part` is for parts other than the body: it keeps the anchors of their headings apart. `forReaders` is for public pages: what was taken away after the text was published (a
 * quote whose consent ended, a figure withdrawn) is not marked as an error but left out.
 */
export function renderMarkdown(
  text: string,
  evidence: Evidence,
  options: {
    firstParagraph?: number
    firstNote?: number
    numbered?: boolean
    part?: string
    forReaders?: boolean
  } = {},
): Rendered {
  const writing = newWriting(text, evidence, options)
  const parsed = parse(text)
  if (parsed.kind === 'refused') return refused(parsed)
  const firstParagraph = writing.paragraph
  const html = write(writing, parsed.tree)
  return {
    html,
    contents: writing.contents,
    notes: writing.notes.map((note) => ({
      number: note.number,
      sourceKey: note.source.key,
      locator: note.locator,
      html: toHtml({ type: 'root', children: noteContent(note) }),
      backTo: note.backTo,
    })),
    recommendations: writing.recommendations,
    wordCount: countWords(parsed.tree),
    paragraphCount: writing.paragraph - firstParagraph,
    problems: [...writing.problems.values()].sort((a, b) => a.line - b.line),
    references: collectReferences(parsed.tree),
  }
}

/** What a text names, without rendering it: quick enough to be asked before the evidence is read. */
export function referencesIn(text: string): TextReference[] {
  const parsed = parse(text)
  return parsed.kind === 'tree' ? collectReferences(parsed.tree) : []
}

function newWriting(
  text: string,
  evidence: Evidence,
  {
    firstParagraph = 1,
    firstNote = 1,
    numbered = true,
    part = 'body',
    forReaders = false,
  }: Parameters<typeof renderMarkdown>[2] & object,
): Writing {
  return {
    text,
    evidence,
    isNumbered: numbered,
    isForReaders: forReaders,
    paragraph: firstParagraph - 1,
    firstNote,
    notes: [],
    marginNotes: [],
    popovers: new Map(),
    contents: [],
    recommendations: [],
    problems: new Map(),
    headingPrefix: part === 'body' ? '' : `${part} `,
    headingIds: new Map(),
    lastHeading: 1,
    charts: 0,
  }
}

function write(writing: Writing, tree: MarkdownRoot): string {
  const toTree = unified().use(remarkRehype, { handlers: handlersFor(writing) })
  const root = toTree.runSync(tree)
  return toHtml({ type: 'root', children: [...root.children, ...writing.popovers.values()] })
}

const writer = unified().use(rehypeSanitize, schema).use(rehypeStringify)

function toHtml(root: Root): string {
  return writer.stringify(writer.runSync(root))
}

function refused({ line, message }: { line: number; message: string }): Rendered {
  const mark = el('p', {}, el('mark', { className: ['bad'] }, words.line(line, message)))
  return {
    html: toHtml({ type: 'root', children: [mark] }),
    contents: [],
    notes: [],
    recommendations: [],
    wordCount: 0,
    paragraphCount: 0,
    problems: [{ line, message, stops: true }],
    references: [],
  }
}

function countWords(tree: MarkdownRoot): number {
  let count = 0
  visit(tree, 'text', ({ value }) => {
    count += value.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
  })
  return count
}
