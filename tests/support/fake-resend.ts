import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { bodyOf, signedPost, type Told } from './fake-webhooks'

/**
 * A server that speaks Resend's wire format as the SDK and its documentation have it: POST /emails and /emails/batch,
 * idempotency keys kept for 24 hours (same key and bytes: the same answer again; other bytes: 409; still in flight:
 * 409), rate headers, error bodies. It can be told to misbehave.
 */
export type Behaviour =
  | { do: 'accept' }
  /** Takes its time before accepting. */
  | { do: 'delay'; ms: number }
  | { do: 'rate-limit'; retryAfterSeconds: number }
  | { do: 'quota'; period: 'daily' | 'monthly' }
  /** A server error before anything was stored. */
  | { do: 'fail'; status?: number }
  | { do: 'concurrent' }
  | { do: 'forget-bytes' }
  | { do: 'unauthorised' }
  /** What a broken proxy answers, with nothing accepted. */
  | { do: 'garbage'; status?: number; body?: string }
  /** Nothing at all: the connection stays open and silent. */
  | { do: 'hang' }
  /** The connection is cut at once. */
  | { do: 'refuse' }
  /** The mails are taken, and yet: silence, a cut connection, a server error or garbage. */
  | { do: 'accept-and'; but: 'hang' | 'cut' | 'fail' | 'garbage' }

/** A number from 0 to 1 after another, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Everything a provider can do, of a hundred requests each so many: the rest are accepted. The same for the same seed. */
export function seededSchedule(seed: number): () => Behaviour {
  const random = seededRandom(seed)
  const shares: [number, () => Behaviour][] = [
    [6, () => ({ do: 'rate-limit', retryAfterSeconds: 0.02 })],
    [6, () => ({ do: 'fail' })],
    [4, () => ({ do: 'concurrent' })],
    [1, () => ({ do: 'hang' })],
    [1, () => ({ do: 'accept-and', but: 'hang' })],
    [4, () => ({ do: 'accept-and', but: 'cut' })],
    [3, () => ({ do: 'accept-and', but: 'fail' })],
    [2, () => ({ do: 'garbage' })],
    [2, () => ({ do: 'refuse' })],
    [1, () => ({ do: 'quota', period: 'daily' })],
    [8, () => ({ do: 'delay', ms: 5 + Math.floor(random() * 60) })],
  ]
  return () => {
    let left = random() * 100
    for (const [share, behaviour] of shares) {
      if (left < share) return behaviour()
      left -= share
    }
    return { do: 'accept' }
  }
}

type AcceptedMessage = {
  id: string
  to: string
  from: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  reply_to: string
}
type SeenRequest = {
  path: string
  key: string | null
  hash: string
  messages: AcceptedMessage[]
  at: number
}

type Kept = { hash: string; at: number; answer: { status: number; body: unknown } | null }

export async function startFakeResend() {
  const accepted: AcceptedMessage[] = []
  const requests: SeenRequest[] = []
  const script: Behaviour[] = []
  const kept = new Map<string, Kept>()
  const sockets = new Set<Socket>()
  const settings = {
    now: () => Date.now(),
    /** Requests a second; null for no limit. */
    limit: null as number | null,
    refusesAddress: (_address: string): boolean => false,
    otherwise: { do: 'accept' } as Behaviour,
    /** What the next request meets, where the script has nothing: for a schedule of many. Null: `otherwise`. */
    schedule: null as (() => Behaviour) | null,
    /** Of very many mails the texts are not kept. */
    keepsTexts: true,
    onRequest: (_request: SeenRequest): void => {},
  }
  let window = { second: 0, used: 0 }

  function rateHeaders(): Record<string, string> {
    const limit = settings.limit ?? 100
    return {
      'ratelimit-policy': `${limit};w=1`,
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(Math.max(0, limit - window.used)),
      'ratelimit-reset': '1',
    }
  }

  function answer(
    response: ServerResponse,
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
  ) {
    response.writeHead(status, { 'content-type': 'application/json', ...rateHeaders(), ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

  function refuse(
    response: ServerResponse,
    statusCode: number,
    name: string,
    message: string,
    headers?: Record<string, string>,
  ) {
    answer(response, statusCode, { statusCode, name, message }, headers)
  }

  function isOverLimit(): boolean {
    const second = Math.floor(settings.now() / 1000)
    window = window.second === second ? { second, used: window.used + 1 } : { second, used: 1 }
    return settings.limit !== null && window.used > settings.limit
  }

  /** Validation as strict batches have it: one bad message and nothing is taken. */
  function whyInvalid(messages: Partial<AcceptedMessage>[]): string | null {
    if (messages.length === 0 || messages.length > 100)
      return 'The batch must contain between 1 and 100 emails.'
    for (const { to, from, subject, html, text } of messages) {
      if (!to || !from || subject === undefined || !(html || text)) return 'Missing a required field.'
      if (!/^[^\s@<>,]+@[^\s@<>,]+$/.test(to) || settings.refusesAddress(to)) return 'Invalid `to` field.'
      if (!/^("(?:[^"\\]|\\.)*" )?<?[^\s@<>]+@[^\s@<>]+>?$/.test(from)) return 'Invalid `from` field.'
    }
    return null
  }

  function take(path: string, messages: AcceptedMessage[]): unknown {
    const taken = messages.map((message) => ({ ...message, id: randomUUID() }))
    accepted.push(...taken)
    const ids = taken.map(({ id }) => ({ id }))
    return path === '/emails' ? ids[0] : { data: ids }
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const path = request.url ?? ''
    if (request.method !== 'POST' || !['/emails', '/emails/batch'].includes(path)) {
      return refuse(response, 404, 'not_found', 'The requested endpoint does not exist.')
    }
    const parsed = JSON.parse(body.toString())
    const messages: AcceptedMessage[] = path === '/emails' ? [parsed] : parsed
    const key =
      typeof request.headers['idempotency-key'] === 'string' ? request.headers['idempotency-key'] : null
    const seen = {
      path,
      key,
      hash: createHash('sha256').update(path).update(body).digest('hex'),
      messages: settings.keepsTexts
        ? messages
        : messages.map((message) => ({ ...message, html: '-', text: '-', headers: {} })),
      at: settings.now(),
    }
    requests.push(seen)
    settings.onRequest(seen)
    await behave(script.shift() ?? settings.schedule?.() ?? settings.otherwise, seen, request, response)
  }

  async function behave(
    behaviour: Behaviour,
    seen: SeenRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const cut = () => void request.socket.destroy()
    switch (behaviour.do) {
      case 'refuse':
        return cut()
      case 'hang':
        return
      case 'garbage':
        return answer(response, behaviour.status ?? 502, behaviour.body ?? '<html>Bad gateway</html>', {
          'content-type': 'text/html',
        })
      case 'fail':
        return refuse(
          response,
          behaviour.status ?? 500,
          'internal_server_error',
          'An unexpected error occurred.',
        )
      case 'rate-limit':
        return refuse(response, 429, 'rate_limit_exceeded', 'Too many requests.', {
          'retry-after': String(behaviour.retryAfterSeconds),
        })
      case 'quota':
        return refuse(
          response,
          429,
          `${behaviour.period}_quota_exceeded`,
          `You have reached your ${behaviour.period} email sending quota.`,
        )
      case 'unauthorised':
        return refuse(response, 403, 'invalid_api_key', 'API key is invalid.')
      case 'concurrent':
        return refuse(
          response,
          409,
          'concurrent_idempotent_requests',
          'Another request with the same idempotency key is in progress.',
        )
      case 'forget-bytes':
        return refuse(
          response,
          409,
          'invalid_idempotent_request',
          'This idempotency key was used with a different payload.',
        )
      case 'accept-and': {
        const result = await process(seen, 0)
        if (behaviour.but === 'hang') return
        if (behaviour.but === 'cut') return cut()
        if (behaviour.but === 'garbage') return answer(response, 200, '{"data":', {})
        return result.status < 400
          ? refuse(response, 500, 'internal_server_error', 'An unexpected error occurred.')
          : answer(response, result.status, result.body)
      }
      default: {
        if (!request.headers.authorization?.startsWith('Bearer '))
          return refuse(response, 401, 'missing_api_key', 'Missing API key.')
        if (isOverLimit())
          return refuse(response, 429, 'rate_limit_exceeded', 'Too many requests.', { 'retry-after': '1' })
        const result = await process(seen, behaviour.do === 'delay' ? behaviour.ms : 0)
        return answer(response, result.status, result.body)
      }
    }
  }

  /** What the provider does with a request that reaches it: the key first, then the messages. */
  async function process(
    { key, hash, path, messages }: SeenRequest,
    ms: number,
  ): Promise<{ status: number; body: unknown }> {
    const error = (statusCode: number, name: string, message: string) => ({
      status: statusCode,
      body: { statusCode, name, message },
    })
    const known = key === null ? undefined : kept.get(key)
    if (known && settings.now() - known.at < 24 * 3_600_000) {
      if (known.hash !== hash)
        return error(
          409,
          'invalid_idempotent_request',
          'This idempotency key was used with a different payload.',
        )
      return (
        known.answer ??
        error(
          409,
          'concurrent_idempotent_requests',
          'Another request with the same idempotency key is in progress.',
        )
      )
    }
    const why = whyInvalid(messages)
    if (why) return error(422, 'validation_error', why)
    const entry: Kept = { hash, at: settings.now(), answer: null }
    if (key !== null) kept.set(key, entry)
    if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
    entry.answer = { status: 200, body: take(path, messages) }
    return entry.answer
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    settings,
    accepted,
    requests,
    /** The next requests are answered like this, one after another; after that as `settings.otherwise` says. */
    willDo: (...behaviours: Behaviour[]) => void script.push(...behaviours),
    /** Tells what became of a mail, signed, as its webhook does; gives the status it was answered with. */
    tell: async (webhookUrl: string, told: Told, id: string = randomUUID()) =>
      (await fetch(signedPost(webhookUrl, bodyOf(told), { id }))).status,
    countByAddress: () => {
      const counts = new Map<string, number>()
      for (const { to } of accepted) counts.set(to, (counts.get(to) ?? 0) + 1)
      return counts
    },
    reset: () => {
      accepted.length = 0
      requests.length = 0
      script.length = 0
      kept.clear()
      settings.limit = null
      settings.now = () => Date.now()
      settings.otherwise = { do: 'accept' }
      settings.schedule = null
      settings.keepsTexts = true
      settings.refusesAddress = () => false
      settings.onRequest = () => {}
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
