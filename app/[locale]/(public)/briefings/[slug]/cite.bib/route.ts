import { answerWithCitation, type CiteContext } from '../cite'

/** The reference as BibTeX. */
export async function GET(_request: Request, context: CiteContext): Promise<Response> {
  return answerWithCitation(context, 'bib')
}
