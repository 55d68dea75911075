import { toCslJson } from '@/lib/library/briefings/citation'
import { answerWithCitation, type CiteContext } from '../cite'

/** The reference as CSL-JSON. */
export async function GET(_request: Request, context: CiteContext): Promise<Response> {
  return answerWithCitation(context, {
    mediaType: 'application/vnd.citationstyles.csl+json',
    ending: 'json',
    write: (cited) => `${JSON.stringify(toCslJson(cited), null, 2)}\n`,
  })
}
