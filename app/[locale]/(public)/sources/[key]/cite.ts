import { problem } from '@/app/answers'
import { type CitationFormat, citationAnswer } from '@/app/citation-answer'
import { openToAll } from '@/app/open-data'
import { readSource } from './read-source'
import { sourceReference } from './source-reference'

export type CiteContext = { params: Promise<{ key: string }> }

/** A reference to a source, the original, as a file for reference managers. */
export async function answerWithCitation({ params }: CiteContext, format: CitationFormat): Promise<Response> {
  const source = await readSource((await params).key)
  if (!source) return problem(404, 'There is no such source', {}, openToAll)
  return citationAnswer(sourceReference(source), format)
}
