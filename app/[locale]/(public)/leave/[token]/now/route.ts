import { seeOther } from '@/app/answers'
import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { readPublicPost } from '@/app/public-post'
import { inTransaction } from '@/lib/in-transaction'
import { stopAllMail } from '@/lib/preferences/stop-all-mail'
import { readLeaveToken } from '@/lib/tokens/address-token'

type Context = { params: Promise<{ token: string }> }

/**
 * What a post to /leave/TOKEN comes to (proxy.ts leads it here). The token is all it takes: a mail program posts by itself
 * (RFC 8058), without a cookie, an origin or anybody looking, and wants no page. Whoever pressed our button gets one.
 */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { token } = await context.params
  const post = await readPublicPost(request, 'anywhere')
  const isByHand = post.kind === 'read' && post.values.by === 'hand'
  const key = readLeaveToken(token)
  if (key) await inTransaction((tx) => stopAllMail(tx, key, 'one_click'))
  if (isByHand) return seeOther(`/leave/${encodeURIComponent(token)}`)
  return new Response(null, {
    status: key ? 200 : 400,
    headers: { 'cache-control': 'no-store', 'content-security-policy': nothingAllowed },
  })
}

/** Opening the address changes nothing. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  return seeOther(`/leave/${encodeURIComponent((await context.params).token)}`)
}
