import { env, isLocal } from '../env'

/**
 * True when a request that changes something was sent by a page of ours. A missing or `null` Origin is refused: every
 * browser sends one with a POST. (A page under `Referrer-Policy: no-referrer` sends `null`: ours are under `same-origin`.)
 */
export function isOwnOrigin(origin: string | null): boolean {
  if (!origin || origin === 'null') return false
  const site = new URL(env().SITE_URL)
  if (origin === site.origin) return true
  // On one's own machine, localhost and 127.0.0.1 are the same place.
  const given = URL.parse(origin)
  return isLocal() && given !== null && isLoopback(given) && isLoopback(site) && given.port === site.port
}

function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
}
