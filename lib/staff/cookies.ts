import { env } from '../env'
import { seal, unseal } from '../tokens/sealed'

export const absoluteSessionSeconds = 24 * 3600
export const browserCookieSeconds = 15 * 60
export const codesCookieSeconds = 10 * 60
export const knownBrowserCookieSeconds = 365 * 24 * 3600

/** `__Host-` ties a cookie to this host and to https; on http, where a browser refuses that prefix, the plain name. */
function usesSecureCookies(): boolean {
  return env().SITE_URL.startsWith('https://')
}

export function sessionCookieName(): string {
  return `${usesSecureCookies() ? '__Host-' : ''}undersigned-session`
}

/** Neither name is the beginning of the other: next-auth would take a longer one for a piece of its own cookie. */
export function browserCookieName(): string {
  return `${usesSecureCookies() ? '__Host-' : ''}undersigned-browser`
}

/** Who has signed in with this browser before, as hashes: a sign-in with another is told by mail. */
export function knownBrowserCookieName(): string {
  return `${usesSecureCookies() ? '__Host-' : ''}undersigned-known`
}

/** New recovery codes on their way to the page that shows them, sealed. */
export function codesCookieName(): string {
  return `${usesSecureCookies() ? '__Host-' : ''}undersigned-codes`
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: usesSecureCookies() }
}

/** What the browser that asks for a link remembers for a quarter of an hour: its key, and what was typed. */
type BrowserCookie = { key: string; email: string; returnTo: string }

export function writeBrowserCookie(cookie: BrowserCookie): string {
  return Buffer.from(JSON.stringify([cookie.key, cookie.email, cookie.returnTo])).toString('base64url')
}

export function readBrowserCookie(value: string | undefined): BrowserCookie | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(value ?? '', 'base64url').toString())
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string')) return null
    const [key, email, returnTo] = parts
    return key && /^[\w-]{43}$/.test(key) ? { key, email: email ?? '', returnTo: returnTo ?? '' } : null
  } catch {
    return null
  }
}

/** The codes, so that only the page that shows them to this very person can read them. */
export function writeCodesCookie(staffId: string, codes: string[]): string {
  return seal('staff-codes', staffId, codes.join(' '))
}

export function readCodesCookie(staffId: string, value: string | undefined): string[] | null {
  return (value && unseal('staff-codes', staffId, value)?.split(' ')) || null
}
