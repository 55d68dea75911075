import type { Tx } from '@/db/client'
import { readEvidence } from '../evidence/read-evidence'
import { type Rendered, referencesIn, renderMarkdown } from '../markdown/render'
import { type Content, markdownParts, type PublicationKind } from './content'

export type RenderedPart = { part: string; rendered: Rendered }

/** The texts of a content as readers would see them, one after the other, with what is wrong in each. */
export async function renderContent(
  tx: Tx,
  kind: PublicationKind,
  content: Content,
): Promise<RenderedPart[]> {
  const parts = markdownParts(kind, content)
  const evidence = await readEvidence(
    tx,
    parts.flatMap(({ text }) => referencesIn(text)),
  )
  let [firstParagraph, firstNote] = [1, 1]
  return parts.map(({ part, text }) => {
    const rendered = renderMarkdown(text, evidence, {
      ...{ part, firstParagraph, firstNote, numbered: kind === 'briefing' },
    })
    firstParagraph += rendered.paragraphCount
    firstNote += rendered.notes.length
    return { part, rendered }
  })
}
