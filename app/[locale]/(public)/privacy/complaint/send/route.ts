import { seeOther } from '@/app/answers'
import { answerWithPage } from '@/app/form-state'
import { readPublicPost } from '@/app/public-post'
import { inTransaction } from '@/lib/in-transaction'
import { makeComplaint, readComplaint } from '@/lib/rights/make-complaint'
import type { ComplaintForm } from '../page'

const page = '/privacy/complaint'

/**
 * Takes a complaint. Where a hidden field is filled in, the form comes back with all that was typed: a browser may have done
 * that, and the law gives whoever complains an answer; a machine does not press again.
 */
export async function POST(request: Request): Promise<Response> {
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return seeOther(page)
  const { values } = post
  if (values.website)
    return answerWithPage(page, 422, { values, mistakes: [], isTrapped: true } satisfies ComplaintForm)
  const read = readComplaint(values)
  if (read.kind === 'invalid')
    return answerWithPage(page, 422, { values, mistakes: read.mistakes } satisfies ComplaintForm)
  const made = await inTransaction((tx) => makeComplaint(tx, read.typed, new Date()))
  if (made.kind === 'too_many')
    return answerWithPage(page, 429, { values, mistakes: [], isTooMany: true } satisfies ComplaintForm)
  return seeOther(`${page}/received`)
}

export const GET = (): Response => seeOther(page)
