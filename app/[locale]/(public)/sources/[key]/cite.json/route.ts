import { answerWithCitation, type CiteContext } from '../cite'

/** The reference as CSL-JSON. */
export async function GET(_request: Request, context: CiteContext): Promise<Response> {
  return answerWithCitation(context, 'json')
}
