import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { isFault, sendFaultPage } from './fault-page'

/**
 * Answers that are the same for everybody, kept ready to send: the bytes of cached pages and of the open data, plain and
 * gzipped once. Next makes them and says for how long they hold; a reader who comes meanwhile does not pass through it,
 * which is several times as fast, and does not have the page compressed for him alone. app/page-cache.mjs drops them when
 * what they show has changed.
 */
type Answer = { headers: [string, string | string[]][]; plain: Buffer; gzipped: Buffer; holdsUntil: number }

const answersMax = 500
const bytesMax = 512 * 1024
const compress = promisify(gzip)
const ready = new Map<string, Answer>()

/** What app/page-cache.mjs calls: these paths, or with '*' everything. */
function drop(paths: string[]): void {
  if (paths.includes('*')) ready.clear()
  for (const path of paths) {
    ready.delete(path)
    // What a program asks about the campaign is as old as its page.
    for (const suffix of ['', '/count', '/integrity']) ready.delete(`/api/v1${path}${suffix}`)
  }
}
Object.assign(globalThis, { undersignedDropAnswers: drop })

/** Where a link came from, or what a form on the page may put right: that changes nothing in what is answered. */
const coded = /^((?!\/api\/)[^?]*)\?(?:s=[a-z0-9-]{1,40}|mend=[\w-]{1,2000})$/

/** The path, when this is a request whose answer may be kept: a plain reading, for a person or a program, of an address. */
export function keepablePath(request: IncomingMessage): string | null {
  const { method, url = '', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return null
  // Next's own requests for parts of a page, ranges, and anybody who is known to us get their own answer.
  if (
    headers.rsc ||
    headers['next-router-state-tree'] ||
    headers.range ||
    headers.cookie ||
    headers['x-undersigned-form']
  )
    return null
  return url.includes('?') ? (coded.exec(url)?.[1] ?? null) : url
}

/** Sends what is ready and still holds. Returns false when there is nothing, and nothing was sent. */
export function sendReady(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const answer = ready.get(path)
  if (!answer || answer.holdsUntil < Date.now()) return false
  send(request, response, answer)
  return true
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const isGzipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = isGzipped ? answer.gzipped : answer.plain
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  if (hasItAlready(request, response)) {
    response.writeHead(304).end()
    return
  }
  if (isGzipped) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', body.length)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Whoever asks names the mark of the answer that he keeps, and it is still this one. */
function hasItAlready(request: IncomingMessage, response: ServerResponse): boolean {
  const mark = response.getHeader('etag')
  const kept = request.headers['if-none-match']?.split(',').map((one) => one.trim()) ?? []
  return typeof mark === 'string' && (kept.includes(mark) || kept.includes('*'))
}

/**
 * Listens to what Next answers to a request that may be kept. What turns out to be for everybody is kept and sent
 * compressed; anything else goes out as it comes. Call before Next is given the request.
 */
export function keepAnswer(request: IncomingMessage, response: ServerResponse, path: string): void {
  const asked = request.headers['accept-encoding']
  delete request.headers['accept-encoding']
  const chunks: Buffer[] = []
  const { write, writeHead, end } = response
  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null) ?? {}
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    return response
  }) as typeof writeHead
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    take(chunk, encoding)
    const written = typeof encoding === 'function' ? encoding : done
    if (typeof written === 'function') written()
    return true
  }) as typeof write
  response.end = ((chunk?: unknown, encoding?: unknown) => {
    take(chunk, encoding)
    if (asked) request.headers['accept-encoding'] = asked
    Object.assign(response, { write, writeHead, end })
    finish(request, response, path, Buffer.concat(chunks)).catch(() => response.destroy())
    return response
  }) as typeof end
}

async function finish(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  plain: Buffer,
): Promise<void> {
  if (isFault(response)) {
    sendFaultPage(response)
    return
  }
  const holdsForSeconds = secondsFor(response)
  if (holdsForSeconds === 0 || plain.length > bytesMax || plain.length === 0) {
    response.end(plain)
    return
  }
  const headers = response.getHeaderNames().flatMap((name): [string, string | string[]][] => {
    const value = response.getHeader(name)
    return value === undefined || ownToEachAnswer.has(name)
      ? []
      : [[name, typeof value === 'number' ? String(value) : value]]
  })
  const answer: Answer = {
    headers,
    plain,
    gzipped: await compress(plain),
    holdsUntil: Date.now() + holdsForSeconds * 1000,
  }
  if (ready.size >= answersMax) ready.delete(ready.keys().next().value ?? '')
  ready.set(path, answer)
  send(request, response, answer)
}

const ownToEachAnswer = new Set([
  'content-length',
  'content-encoding',
  'connection',
  'keep-alive',
  'date',
  'x-nextjs-cache',
])

/** For how long everybody may be given this answer: what its cache-control promises to a cache in front of us. */
function secondsFor(response: ServerResponse): number {
  if (
    response.statusCode !== 200 ||
    response.hasHeader('set-cookie') ||
    response.hasHeader('content-encoding')
  )
    return 0
  const control = String(response.getHeader('cache-control') ?? '')
  if (/no-store|private|no-cache/.test(control)) return 0
  return Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? /public.*max-age=(\d+)/.exec(control)?.[1] ?? 0)
}
