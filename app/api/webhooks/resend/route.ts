import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { readBody } from '@/app/read-body'
import { recordNews } from '@/lib/mail/coming-back/record-news'
import { readResendEvent } from '@/lib/mail/read-resend-event'

export const dynamic = 'force-dynamic'

/** No event of the provider's comes near this. */
const bodyBytesMax = 256 * 1024

/**
 * The mail provider tells what became of a mail. Only what it has signed, in the last five minutes, is heard. It is kept,
 * once for each id, and answered; the worker applies it.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, bodyBytesMax)
  if (body === null) return answer(413)
  const event = readResendEvent(body.toString('utf8'), request.headers)
  if (event.kind === 'not_set') return answer(404)
  if (event.kind === 'refused') return answer(401)
  if (event.kind === 'news') await recordNews(event.news)
  return answer(200)
}

function answer(status: number): Response {
  return new Response(null, {
    status,
    headers: { 'cache-control': 'no-store', 'content-security-policy': nothingAllowed },
  })
}
