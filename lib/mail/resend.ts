import { Resend } from 'resend'
import { env } from '../env'
import type { OutgoingMessage } from './mail'

/**
 * What a request came to. `accepted`: every message, in order. `later`: certainly not sent, ask again after the wait.
 * `paused`: certainly not sent, and nothing will be until somebody sees to the account. `unclear`: it may have been
 * sent, so only the same key and bytes may go again. `changed`: the provider knows the key with other bytes.
 * `refused`: certainly not sent, and these bytes never will be.
 */
export type Answer =
  | { kind: 'accepted'; ids: string[] }
  | { kind: 'later'; waitMs: number; reason: string }
  | { kind: 'paused'; reason: string }
  | { kind: 'unclear'; reason: string }
  | { kind: 'changed'; reason: string }
  | { kind: 'refused'; reason: string }

/** What the provider says about how fast we may ask: per second, and how long to hold after this answer. */
export type Pace = { perSecond: number | null; holdMs: number }

let client: { key: string; baseUrl: string | undefined; resend: Resend } | undefined

function provider(): Resend {
  const { RESEND_API_KEY: key = '', RESEND_BASE_URL: baseUrl } = env()
  if (client?.key !== key || client.baseUrl !== baseUrl)
    client = { key, baseUrl, resend: new Resend(key, { baseUrl }) }
  return client.resend
}

/** Sends all of a batch in one request; all or nothing. Never throws for what the network or the provider does. */
export async function sendBatch(
  messages: OutgoingMessage[],
  idempotencyKey: string,
  timeoutMs = 15_000,
): Promise<{ answer: Answer; pace: Pace }> {
  const result = await provider().batch.send(messages, {
    idempotencyKey,
    batchValidation: 'strict',
    signal: AbortSignal.timeout(timeoutMs),
  })
  const headers: Record<string, string> = result.headers ?? {}
  return { answer: readAnswer(result, messages.length, headers), pace: paceOf(headers) }
}

type Result = Awaited<ReturnType<Resend['batch']['send']>>

/** Reads with suspicion: a proxy between us and the provider can answer anything, in any shape. */
function readAnswer(result: Result, count: number, headers: Record<string, string>): Answer {
  if (!result.error) {
    const ids = idsIn(result.data)
    if (ids?.length === count) return { kind: 'accepted', ids }
    return { kind: 'unclear', reason: 'the answer was not one of the provider’s' }
  }
  const error: { name?: unknown; message?: unknown; statusCode?: unknown } = result.error
  const name = String(error.name ?? 'error')
  const reason = `${name}: ${String(error.message ?? '')}`.slice(0, 500)
  const status = typeof error.statusCode === 'number' ? error.statusCode : null
  if (status === 429 && name.endsWith('_quota_exceeded')) return { kind: 'paused', reason }
  if (status === 429) return { kind: 'later', waitMs: retryAfterMs(headers), reason }
  if (status === 409 && name === 'invalid_idempotent_request') return { kind: 'changed', reason }
  // The SDK's own name for an answer that was not the provider's JSON: a proxy wrote it, whatever its status.
  if (name === 'application_error') return { kind: 'unclear', reason }
  if (status === null || status < 400 || status >= 500 || [408, 409, 425].includes(status))
    return { kind: 'unclear', reason }
  return isAboutTheAccount(status, name) ? { kind: 'paused', reason } : { kind: 'refused', reason }
}

/** A wrong key, an unverified domain or a wrong base URL: every mail would be refused, and none is to blame. */
function isAboutTheAccount(status: number, name: string): boolean {
  return (
    [401, 402, 403, 404, 405, 451].includes(status) ||
    ['invalid_from_address', 'invalid_idempotency_key'].includes(name)
  )
}

function idsIn(data: unknown): string[] | null {
  if (typeof data !== 'object' || data === null || !('data' in data) || !Array.isArray(data.data)) return null
  const ids = data.data.map((entry: { id?: unknown } | null) => entry?.id)
  return ids.every((id) => typeof id === 'string') ? ids : null
}

function retryAfterMs(headers: Record<string, string>): number {
  const seconds = Number(headers['retry-after'] ?? headers['ratelimit-reset'])
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1000 : 1000
}

function paceOf(headers: Record<string, string>): Pace {
  const limit = Number(headers['ratelimit-limit'])
  const isSpent = headers['ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined
  return { perSecond: limit > 0 ? limit : null, holdMs: isSpent ? Math.min(retryAfterMs(headers), 5_000) : 0 }
}
