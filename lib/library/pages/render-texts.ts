import { db } from '@/db/client'
import { readEvidence } from '../evidence/read-evidence'
import { type Rendered, referencesIn, renderMarkdown } from '../markdown/render'

type RenderedTexts<P extends string> = {
  parts: Record<P, Rendered | null>
  /** The endnotes of all parts in one line of numbers. */
  notes: Rendered['notes']
}

/**
 * The Markdown texts of one page, in the order in which they stand on it: figures and sources are read once, and notes are
 * numbered through. A part without text is null.
 */
export async function renderTexts<P extends string>(texts: Record<P, string>): Promise<RenderedTexts<P>> {
  const entries = Object.entries(texts) as [P, string][]
  const evidence = await readEvidence(
    db,
    entries.flatMap(([, text]) => referencesIn(text)),
  )
  const notes: Rendered['notes'] = []
  let paragraphs = 0
  const parts = entries.map(([part, text]): [P, Rendered | null] => {
    if (text.trim() === '') return [part, null]
    const rendered = renderMarkdown(text, evidence, {
      firstParagraph: paragraphs + 1,
      firstNote: notes.length + 1,
      numbered: false,
      forReaders: true,
      // Sections of the page have anchors of their own: a heading "Sources" may not take theirs.
      part: part === 'body' ? 'text' : part,
    })
    paragraphs += rendered.paragraphCount
    notes.push(...rendered.notes)
    return [part, rendered]
  })
  return { parts: Object.fromEntries(parts) as Record<P, Rendered | null>, notes }
}
