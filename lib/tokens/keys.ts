import { createHmac, hkdfSync } from 'node:crypto'
import { env } from '../env'

const derived = new Map<string, Buffer>()

/** A key for one purpose, derived from SECRET_KEY (HKDF, RFC 5869), so that no purpose can stand in for another. */
function keyFor(purpose: string): Buffer {
  const known = derived.get(purpose)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', env().SECRET_KEY, 'undersigned', purpose, 32))
  derived.set(purpose, key)
  return key
}

export function hmac(purpose: string, message: string): Buffer {
  return createHmac('sha256', keyFor(purpose)).update(message).digest()
}

/** What limits and suppression know an address by: it cannot be turned back without SECRET_KEY. */
export function addressKey(canonicalEmail: string): string {
  return hmac('address', canonicalEmail).toString('base64url').slice(0, 22)
}
