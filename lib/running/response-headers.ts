import type { IncomingMessage, ServerResponse } from 'node:http'

const refused = [
  'camera',
  'microphone',
  'geolocation',
  'payment',
  'usb',
  'serial',
  'hid',
  'bluetooth',
  'midi',
]
const alsoRefused = [
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'display-capture',
  'browsing-topics',
  'autoplay',
]

const onEvery: Record<string, string> = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': [...refused, ...alsoRefused].map((name) => `${name}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
}

/** Data and files are no documents: opened as one, they may load and run nothing. Pages bring a policy of their own. */
const policyForData = "default-src 'none'; frame-ancestors 'none'"
const policyHeader = 'content-security-policy'
const isStatic = (path: string) => path.startsWith('/api/') || path.startsWith('/_next/static/')
const isOfType = (response: ServerResponse) => response.getHeader('content-type') !== undefined
const isPage = (response: ServerResponse) =>
  String(response.getHeader('content-type')).startsWith('text/html')
const isOpenData = (path: string) => path.startsWith('/api/v1/')

/**
 * Adds to an answer, at the moment its head is written, each header that whoever made it has not set: a page may be
 * stricter than the rest, and no header is ever sent twice.
 */
export function addMissingHeaders(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '/'
  const headers: Record<string, string> = { ...onEvery }
  headers['cross-origin-resource-policy'] = isOpenData(path) ? 'cross-origin' : 'same-origin'
  const writeHead = response.writeHead
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    // A page made ahead that is sent where proxy.ts gave a nonce (a 404 below /staff): its own policy names its scripts.
    // And Next says where a cached page has moved to twice, the first time it is asked.
    for (const name of [policyHeader, 'location']) {
      const given = response.getHeader(name)
      if (Array.isArray(given)) response.setHeader(name, given.at(-1) ?? '')
    }
    if (isStatic(path) || (isOfType(response) && !isPage(response))) headers[policyHeader] = policyForData
    for (const [name, value] of Object.entries(headers)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    return writeHead.apply(response, args)
  }) as typeof writeHead
}
