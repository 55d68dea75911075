import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'

type DirectRoute = { path: RegExp; POST(request: Request, parameter: string): Promise<Response> }

const shared = globalThis as typeof globalThis & { undersignedDirectRoutes?: DirectRoute[] }

/** What these routes look at. */
const passedOn = [
  'content-type',
  'content-length',
  'accept',
  'origin',
  'sec-fetch-site',
  'referer',
  'host',
  'x-forwarded-for',
  'x-undersigned-peer',
]

/** The route that answers this post without Next, if it is one of those that instrumentation.ts has handed over. */
export function directAnswer(request: IncomingMessage): (() => Promise<Response>) | null {
  if (request.method !== 'POST') return null
  for (const route of shared.undersignedDirectRoutes ?? []) {
    const parameter = route.path.exec(request.url ?? '')?.[1]
    if (parameter !== undefined) return () => route.POST(toRequest(request), parameter)
  }
  return null
}

function toRequest(request: IncomingMessage): Request {
  const headers = passedOn.flatMap((name): [string, string][] => {
    const value = request.headers[name]
    return value === undefined ? [] : [[name, String(value)]]
  })
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>
  return new Request(`http://localhost${request.url}`, {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
}

/** Sends what a Route Handler answered. A body that nobody has read to its end closes the connection. */
export async function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  if (!request.readableEnded && Number(request.headers['content-length'] ?? 1) > 0)
    response.setHeader('connection', 'close')
  const body = answer.body ? Buffer.from(await answer.arrayBuffer()) : undefined
  response.setHeader('content-length', body?.length ?? 0)
  response.writeHead(answer.status)
  response.end(body)
}
