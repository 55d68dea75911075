import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'

const page = readFileSync('app/fault-page.html', 'utf8')
const styleHash = createHash('sha256')
  .update(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '')
  .digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

/** True for a page that could not be made: what Next sends then is empty without scripts. */
export function isFault(response: ServerResponse): boolean {
  return response.statusCode === 500 && String(response.getHeader('content-type') ?? '').includes('text/html')
}

/** Says so instead, in a page that needs nothing: no script, no font, no database. */
export function sendFaultPage(response: ServerResponse): void {
  for (const name of ['content-encoding', 'transfer-encoding', 'link', 'etag']) response.removeHeader(name)
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', policy)
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-length', Buffer.byteLength(page))
  response.writeHead(500)
  response.end(page)
}
