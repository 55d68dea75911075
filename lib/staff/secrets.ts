import { createHash, randomBytes, randomInt } from 'node:crypto'
import { env } from '../env'
import { hmac } from '../tokens/keys'

/** 256 random bits, in letters that need no escaping in an address or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function newCode(): string {
  return randomInt(0, 100_000_000).toString().padStart(8, '0')
}

/** What the database keeps of a token: reading it opens nothing. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The hash next-auth itself makes of the token of a link before it asks the adapter (core/lib/utils hashToken). */
export function linkHashOf(token: string): string {
  return createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex')
}

/** Eight digits are guessed from a plain hash in a second, so they are kept under a key. */
export function codeHashOf(identifier: string, code: string): string {
  return hmac('staff-code', `${identifier} ${code}`).toString('hex')
}
