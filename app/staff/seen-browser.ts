import type { NextRequest, NextResponse } from 'next/server'
import { clientAddress } from '@/lib/integrity/client-address'
import { cookieOptions, knownBrowserCookieName, knownBrowserCookieSeconds } from '@/lib/staff/cookies'
import type { SeenBrowser } from '@/lib/staff/greet-browser'

/** What the list of sessions says of a browser. */
export function seenBrowser(request: NextRequest): SeenBrowser {
  const { ip } = clientAddress(
    request.headers.get('x-undersigned-peer'),
    request.headers.get('x-forwarded-for'),
  )
  return { userAgent: request.headers.get('user-agent'), ip }
}

/** Next time this browser is no news. */
export function rememberBrowser(answer: NextResponse, knownBrowser: string): void {
  answer.cookies.set(knownBrowserCookieName(), knownBrowser, {
    ...cookieOptions(),
    maxAge: knownBrowserCookieSeconds,
  })
}
