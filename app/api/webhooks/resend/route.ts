import { nothingAllowed } from '@/app/content-security-policy.mjs'
import { recordBounce } from '@/lib/letters/record-bounce'
import { log } from '@/lib/log'
import { readResendEvent } from '@/lib/mail/read-resend-event'

export const dynamic = 'force-dynamic'

/** No event of the provider's comes near this. */
const bodyBytesMax = 256 * 1024

/** So young, news may be of a mail whose taking we have not written down yet: it is asked for again. */
const youngMs = 600_000

/**
 * The mail provider tells what became of a mail. Only what it has signed, in the last five minutes, is heard; the same news
 * twice changes nothing. Letters are what is asked about for now: everything else is taken and left alone.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request)
  if (body === null) return answer(413)
  const event = readResendEvent(body, request.headers)
  if (event.kind === 'not_set') return answer(404)
  if (event.kind === 'refused') return answer(401)
  if (event.kind === 'other') return answer(200)
  const { providerId, how, isLasting, reason, at } = event
  const result = await recordBounce({ providerId, kind: how, isLasting, reason })
  if (result === 'recorded') log.warn('a letter did not arrive', { how, isLasting })
  return answer(result === 'not_known_yet' && Date.now() - at < youngMs ? 503 : 200)
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
