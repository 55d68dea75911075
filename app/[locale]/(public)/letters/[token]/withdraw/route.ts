import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { withdrawLetter } from '@/lib/letters/withdraw-letter'

type Context = { params: Promise<{ token: string }> }

/** Takes a letter back while it waits. The page of the link says what became of it, also where that came too late. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const post = await readPublicPost(request)
  if (post.kind === 'read') await withdrawLetter(token)
  return seeOther(`/letters/${encodeURIComponent(token)}`)
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(`/letters/${encodeURIComponent((await params).token)}`)
}
