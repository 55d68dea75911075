import { toRis } from '@/lib/library/briefings/citation'
import { answerWithCitation, type CiteContext } from '../cite'

/** The reference as RIS. */
export async function GET(_request: Request, context: CiteContext): Promise<Response> {
  return answerWithCitation(context, {
    mediaType: 'application/x-research-info-systems',
    ending: 'ris',
    write: toRis,
  })
}
