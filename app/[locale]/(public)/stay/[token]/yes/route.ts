import { seeOther } from '@/app/answers'
import { readPublicPost } from '@/app/public-post'
import { inTransaction } from '@/lib/in-transaction'
import { stayInTouch } from '@/lib/preferences/stay-in-touch'
import { readStayToken } from '@/lib/tokens/address-token'

type Context = { params: Promise<{ token: string }> }

/** The yes itself: only from our own page, since programs that look at mail open every link and post nothing. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { token } = await context.params
  const post = await readPublicPost(request)
  const key = post.kind === 'read' ? readStayToken(token) : null
  if (key) await inTransaction((tx) => stayInTouch(tx, key))
  return seeOther(`/stay/${encodeURIComponent(token)}`)
}

/** Opening the address changes nothing. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  return seeOther(`/stay/${encodeURIComponent((await context.params).token)}`)
}
