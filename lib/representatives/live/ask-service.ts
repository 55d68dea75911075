import { CircuitBreaker } from './circuit-breaker'
import { TokenBucket } from './token-bucket'

const eachTimeoutMs = 2500
const answerBytesMax = 2_000_000
const retriedStatuses = [502, 503, 504]

/** A service on the internet, with what this process remembers of how it behaves. */
export type Service = {
  name: string
  /** Without a slash at the end. */
  baseUrl: string
  headers: Record<string, string>
  bucket: TokenBucket
  breaker: CircuitBreaker
}

/** `json` is whatever came: who asks looks at its shape. `no_answer`: it may be asked again later, somebody else now. */
export type ServiceAnswer =
  | { kind: 'answer'; status: number; json: unknown }
  | { kind: 'no_answer'; why: 'limit' | 'resting' | 'time' | 'connection' | 'status' | 'not_json' }

type NoAnswer = Extract<ServiceAnswer, { kind: 'no_answer' }>

type Told = { name: string; baseUrl: string; perMinute: number; headers?: Record<string, string> }

export function makeService({ name, baseUrl, perMinute, headers = {} }: Told): Service {
  const address = baseUrl.replace(/\/+$/, '')
  return {
    name,
    baseUrl: address,
    headers,
    bucket: new TokenBucket(perMinute),
    breaker: new CircuitBreaker(),
  }
}

/**
 * Asks for JSON: at most 2.5 seconds and never past `deadlineMs` (as `Date.now()` counts), once more after 502, 503 or 504.
 * Statuses under 500 are answers, but for 403 and 429, which say that it will not. Never throws.
 */
export async function askService(
  service: Service,
  path: string,
  deadlineMs: number,
  body?: unknown,
): Promise<ServiceAnswer> {
  // What others have left it may be too little: that says nothing of the service, and is no question to it.
  const grantedMs = deadlineMs - Date.now()
  if (grantedMs <= 0) return { kind: 'no_answer', why: 'time' }
  if (!service.breaker.lets()) return { kind: 'no_answer', why: 'resting' }
  const first = await askOnce(service, path, deadlineMs, body)
  const answer = first.retry ? await askOnce(service, path, deadlineMs, body) : first
  const { retry: _, ...told } = answer
  if (told.kind === 'answer') service.breaker.wentWell()
  else if (told.why !== 'limit' && (told.why !== 'time' || grantedMs >= eachTimeoutMs))
    service.breaker.failed()
  return told
}

async function askOnce(
  service: Service,
  path: string,
  deadlineMs: number,
  body: unknown,
): Promise<ServiceAnswer & { retry?: boolean }> {
  const leftMs = Math.min(eachTimeoutMs, deadlineMs - Date.now())
  if (leftMs <= 0) return { kind: 'no_answer', why: 'time' }
  if (!service.bucket.take()) return { kind: 'no_answer', why: 'limit' }
  try {
    const response = await fetch(service.baseUrl + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...service.headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(leftMs),
    })
    return await readAnswer(response)
  } catch (error) {
    return { kind: 'no_answer', why: isTimeout(error) ? 'time' : 'connection' }
  }
}

async function readAnswer(response: Response): Promise<ServiceAnswer & { retry?: boolean }> {
  const { status } = response
  if (status >= 500 || status === 403 || status === 429) {
    await response.body?.cancel()
    return { kind: 'no_answer', why: 'status', retry: retriedStatuses.includes(status) }
  }
  const notJson: NoAnswer = { kind: 'no_answer', why: 'not_json' }
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel()
    return notJson
  }
  const text = await readText(response)
  if (text === null) return notJson
  try {
    return { kind: 'answer', status, json: JSON.parse(text) }
  } catch {
    return notJson
  }
}

/** Null where it is longer than any answer is. */
async function readText(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > answerBytesMax) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
}
