import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

export type Answer = { status: number; error: string }
/** Says whether a connection to this address may be opened. */
type Guard = (address: string) => boolean

const mostRedirects = 5
const movedStatuses = [301, 302, 303, 307, 308]

class NotAllowed extends Error {}

/** Looks a name up and refuses it when any of its addresses is not allowed; the connection goes to what was looked at. */
function guardedLookup(isAllowed: Guard): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const bad = found.find(({ address }) => !isAllowed(address))
      const [first] = found
      if (bad || !first)
        return done(new NotAllowed(`${hostname} leads to an address that is not public`), '', 0)
      if (options.all) done(null, found)
      else done(null, first.address, first.family)
    })
  }
}

type Ask = { isAllowed: Guard; userAgent: string; timeoutMs: number }

/**
 * Asks an address whether it answers: HEAD, then GET where HEAD is not liked; redirects are followed, each looked at like
 * the first. Never opens a connection to an address that `isAllowed` refuses. The body is not read. Status 0: no answer.
 */
export async function askAddress(url: string, ask: Ask): Promise<Answer> {
  const head = await follow(url, 'HEAD', ask)
  const isDisliked = head.status === 0 ? head.error !== notAllowedWords : head.status >= 400
  return isDisliked ? follow(url, 'GET', ask) : head
}

const notAllowedWords = 'not a public address'

async function follow(url: string, method: 'HEAD' | 'GET', ask: Ask): Promise<Answer> {
  const before = Date.now() + ask.timeoutMs
  let at = url
  try {
    for (let step = 0; step <= mostRedirects; step += 1) {
      const answer = await once(at, method, ask, before)
      const moved = movedStatuses.includes(answer.statusCode ?? 0) ? answer.headers.location : undefined
      if (!moved) return { status: answer.statusCode ?? 0, error: '' }
      const next = URL.parse(moved, at)
      if (!next) return { status: 0, error: 'it redirects to what is no address' }
      at = next.href
    }
    return { status: 0, error: 'it redirects without end' }
  } catch (error) {
    return { status: 0, error: wordsOf(error) }
  }
}

function once(url: string, method: 'HEAD' | 'GET', ask: Ask, before: number): Promise<IncomingMessage> {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') throw new NotAllowed(protocol)
  const bare = hostname.replace(/^\[|\]$/g, '')
  // A literal address is never looked up.
  if (isIP(bare) && !ask.isAllowed(bare)) throw new NotAllowed(bare)
  return new Promise((resolve, reject) => {
    const request = (protocol === 'https:' ? overHttps : overHttp)(url, {
      method,
      headers: { 'user-agent': ask.userAgent, accept: '*/*' },
      lookup: guardedLookup(ask.isAllowed),
      agent: false,
      signal: AbortSignal.timeout(Math.max(1, before - Date.now())),
    })
    request.on('response', (response) => {
      resolve(response)
      response.destroy()
    })
    request.on('error', reject)
    request.end()
  })
}

function wordsOf(error: unknown): string {
  if (error instanceof NotAllowed) return notAllowedWords
  const { name, code } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer in time'
  if (code === 'ENOTFOUND') return 'no such host'
  return code ?? 'no connection'
}
