import { nothingAllowed } from '@/app/content-security-policy.mjs'
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
  const body = await readBody(request)
  if (body === null) return answer(413)
  const event = readResendEvent(body, request.headers)
  if (event.kind === 'not_set') return answer(404)
  if (event.kind === 'refused') return answer(401)
  if (event.kind === 'news') await recordNews(event.news)
  return answer(200)
}

/** The text as it came, or null once it is over the limit: the rest is not read. */
async function readBody(request: Request): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytesMax) return null
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > bodyBytesMax) {
      await reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function answer(status: number): Response {
  return new Response(null, {
    status,
    headers: { 'cache-control': 'no-store', 'content-security-policy': nothingAllowed },
  })
}
