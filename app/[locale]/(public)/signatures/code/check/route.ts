import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { confirmByCode } from '@/lib/signatures/confirm-by-code'
import { mintThanksToken, mintToken } from '@/lib/tokens/signature-token'

/** The code from the mail, typed instead of following its link. */
export async function POST(request: Request): Promise<Response> {
  const post = await readPublicPost(request)
  if (post.kind === 'refused') return seeOther('/signatures/code')
  const outcome = await confirmByCode(post.values.email ?? '', post.values.code ?? '', post.from)
  if (outcome.kind === 'no_match') return seeOther('/signatures/code?tried=1')
  if (outcome.kind === 'not_possible')
    return seeOther(`/signatures/${mintToken('confirm', outcome.signatureId)}`)
  return seeOther(`/signatures/${mintThanksToken(outcome.signatureId, Date.now())}/thank-you`)
}

export function GET(): Response {
  return seeOther('/signatures/code')
}
