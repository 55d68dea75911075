import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { confirmSignature } from '@/lib/signatures/confirm-signature'
import { mintThanksToken, readToken } from '@/lib/tokens/signature-token'

type Context = { params: Promise<{ token: string }> }

/** The button behind the mailed link. Pressing it twice, or in five tabs at once, is the same as pressing it once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const post = await readPublicPost(request)
  const id = post.kind === 'read' ? readToken('confirm', token) : null
  if (!id) return seeOther(`/signatures/${encodeURIComponent(token)}`)
  const outcome = await confirmSignature(id)
  if (outcome.kind === 'not_possible') return seeOther(`/signatures/${token}`)
  return seeOther(`/signatures/${mintThanksToken(id, Date.now())}/thank-you`)
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/signatures/${encodeURIComponent((await params).token)}`)
}
