import type { Tx } from '@/db/client'
import type { HeldPublication } from './hold-publication'
import { renderContent } from './render-content'

/** Something that keeps a draft from being published: in which part, on which line, and what. */
export type Stop = { part: string; line: number; message: string }

/** What keeps the draft of a publication from being published, in the order of its text. */
export async function stopsOf(tx: Tx, held: HeldPublication): Promise<Stop[]> {
  const parts = await renderContent(tx, held.kind, held.draft)
  return parts.flatMap(({ part, rendered }) =>
    rendered.problems.filter(({ stops }) => stops).map(({ line, message }) => ({ part, line, message })),
  )
}
