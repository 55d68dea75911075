import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { confirmLetter } from '@/lib/letters/confirm-letter'
import { mintLetterThanksToken, readLetterToken } from '@/lib/tokens/letter-token'

type Context = { params: Promise<{ token: string }> }

/** The button behind the mailed link. Pressing it twice, or in five tabs at once, sends one letter. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const post = await readPublicPost(request)
  const id = post.kind === 'read' ? readLetterToken('letter', token) : null
  if (!id) return seeOther(`/letters/${encodeURIComponent(token)}`)
  const outcome = await confirmLetter(id)
  if (outcome.kind === 'not_possible') return seeOther(`/letters/${token}`)
  return seeOther(`/letters/${mintLetterThanksToken(id, Date.now())}/thank-you`)
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/letters/${encodeURIComponent((await params).token)}`)
}
