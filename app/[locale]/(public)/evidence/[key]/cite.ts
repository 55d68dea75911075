import { problem } from '@/app/answers'
import { type CitationFormat, citationAnswer } from '@/app/citation-answer'
import { openToAll } from '@/app/open-data'
import { getSource } from '@/lib/library/evidence/source-queries'
import { readOrganisation } from '../../../read-organisation'
import { figureReference } from './figure-reference'
import { readFigure } from './read-figure'

export type CiteContext = { params: Promise<{ key: string }> }

/** A reference for a figure as a file for reference managers. */
export async function answerWithCitation({ params }: CiteContext, format: CitationFormat): Promise<Response> {
  const figure = await readFigure((await params).key)
  const source = figure && (await getSource(figure.source.key))
  if (!figure || !source) return problem(404, 'There is no such figure', {}, openToAll)
  const { legalName } = await readOrganisation()
  return citationAnswer(figureReference(figure, source, legalName), format)
}
