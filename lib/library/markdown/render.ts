import type { Evidence } from './evidence'

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
 * `firstParagraph` continues the numbering where another part ended; `numbered: false` writes none.
 */
export function renderMarkdown(
  _text: string,
  _evidence: Evidence,
  _options: { firstParagraph?: number; firstNote?: number; numbered?: boolean } = {},
): Rendered {
  throw new Error('not there yet')
}

/** What a text names, without rendering it: quick enough to be asked before the evidence is read. */
export function referencesIn(_text: string): TextReference[] {
  throw new Error('not there yet')
}
