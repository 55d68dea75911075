import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './app/content-security-policy.mjs'

/**
 * Pages that are made for one reader get a nonce and are never stored. It authorises nothing: every page and action asks
 * for itself. Cached pages do not come this way; their policy is made when they are stored (app/page-cache.mjs).
 */
export function proxy(request: NextRequest) {
  if (request.nextUrl.pathname === '/my-representatives') return answerLookup(request)
  if (request.method === 'POST' && /^\/leave\/[^/]+$/.test(request.nextUrl.pathname))
    return answerLeaving(request)
  if (/^\/campaigns\/[^/]+\/check-your-email$/.test(request.nextUrl.pathname)) return answerMending(request)
  // A mail that staff write, shown under a policy of its own in a frame of the page it is written on.
  if (/^\/staff\/mailings\/(?:\d+|journeys\/[^/]+\/steps\/\d+)\/preview$/.test(request.nextUrl.pathname))
    return NextResponse.next()
  const nonce = randomBytes(16).toString('base64')
  const development = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  // On every staff page: a reader who goes from one to the next keeps the policy of the first.
  const framing = request.nextUrl.pathname.startsWith('/staff') ? "; frame-src 'self'" : ''
  const policy = contentSecurityPolicy(`'self' 'nonce-${nonce}'${development}`) + framing
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'private, no-store')
  response.headers.set('x-robots-tag', 'noindex')
  // Not 'no-referrer': under it a browser sends our own forms with the origin "null".
  response.headers.set('referrer-policy', 'same-origin')
  return response
}

/**
 * The page is stored and the same for everybody; a post to the same address is a look-up. A folder cannot hold both a page
 * and a route.
 */
function answerLookup(request: NextRequest) {
  if (request.method !== 'POST') return NextResponse.next()
  const find = request.nextUrl.clone()
  find.pathname = '/my-representatives/find'
  return NextResponse.rewrite(find)
}

/** The same again: stored and the same for everybody; a post puts right the address that was typed on the page before. */
function answerMending(request: NextRequest) {
  if (request.method !== 'POST') return NextResponse.next()
  const mend = request.nextUrl.clone()
  mend.pathname += '/mend'
  return NextResponse.rewrite(mend)
}

/** The address that stops mail shows a page to whoever opens it and stops the mail of whoever posts to it. */
function answerLeaving(request: NextRequest) {
  const now = request.nextUrl.clone()
  now.pathname += '/now'
  return NextResponse.rewrite(now)
}

export const config = {
  matcher: [
    '/staff/:path*',
    // Not the html of a mail, which is shown under a policy of its own.
    '/dev/mailbox',
    '/dev/mailbox/:id',
    '/signatures/:token',
    '/signatures/:token/thank-you',
    '/preferences/:token',
    '/leave/:token',
    '/stay/:token',
    '/your-data',
    '/your-data/:token',
    '/privacy/complaint',
    '/campaigns/preview/:token',
    '/campaigns/:slug/sign',
    '/campaigns/:slug/check-your-email',
    '/campaigns/:slug/check-your-email/address',
    '/campaigns/:slug/write/letter',
    '/letters/:token',
    '/letters/:token/thank-you',
    '/letters/:token/answer',
    '/hand-ins/:token/:page',
    '/search',
    '/recommendations/shown',
    '/evidence/shown',
    '/my-representatives',
    '/my-representatives/found',
    '/api/auth/:path*',
  ],
}
