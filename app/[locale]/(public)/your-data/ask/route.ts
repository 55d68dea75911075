import { seeOther } from '@/app/answers'
import { answerWithPage } from '@/app/form-state'
import { readPublicPost } from '@/app/public-post'
import { inTransaction } from '@/lib/in-transaction'
import { mailDataLink } from '@/lib/rights/data-link'
import { readEmail } from '@/lib/supporters/canonical-email'

/** Mails the link, if there is anything to open. The answer is the same if there is not. */
export async function POST(request: Request): Promise<Response> {
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return seeOther('/your-data')
  const email = readEmail(post.values.email ?? '')
  if (!email)
    return answerWithPage('/your-data', 422, { values: { email: post.values.email ?? '' }, errors: [] })
  await inTransaction((tx) => mailDataLink(tx, email))
  return seeOther('/your-data/on-its-way')
}

export const GET = (): Response => seeOther('/your-data')
