import { timingSafeEqual } from 'node:crypto'
import { hmac } from './keys'

/**
 * What a link carries that is about an address and not about one signature. `leave` stops all mail and does nothing else;
 * `contact` opens what somebody gets from us, and can only make it less; `stay` says that it may go on; `owner` is mailed when it is asked for, lasts an
 * hour and opens everything. Nothing is stored: a token is the keyed hash of the address and a MAC over it and its purpose,
 * so that the bytes of a mail can be made again, and a link to leave works for as long as there is SECRET_KEY.
 */
type Purpose = 'leave' | 'contact' | 'stay' | `owner:${string}`

const macBytes = 16
const ownerLifeMinutes = 60

export function mintLeaveToken(addressKey: string): string {
  return mint('leave', addressKey)
}

/** The keyed hash of the address, or null when the token is mangled, forged or for another purpose. */
export function readLeaveToken(token: string): string | null {
  return read('leave', token)
}

export function mintContactToken(addressKey: string): string {
  return mint('contact', addressKey)
}

/** The keyed hash of the address, or null when the token is mangled, forged or for another purpose. */
export function readContactToken(token: string): string | null {
  return read('contact', token)
}

export function mintStayToken(addressKey: string): string {
  return mint('stay', addressKey)
}

/** The keyed hash of the address, or null when the token is mangled, forged or for another purpose. */
export function readStayToken(token: string): string | null {
  return read('stay', token)
}

/**
 * Whose it is and whether its hour from a minute of the clock has passed. None are made any more: those that are in a mailbox
 * go on opening for their hour. Null when it is mangled, forged or from the future.
 */
export function readOwnerToken(token: string, now: number): { addressKey: string; isOver: boolean } | null {
  const [front = '', minute = ''] = token.split('.')
  if (!/^[0-9a-z]{1,8}$/.test(minute)) return null
  const ageMinutes = Math.floor(now / 60_000) - Number.parseInt(minute, 36)
  const addressKey = ageMinutes >= 0 ? read(`owner:${minute}`, front) : null
  return addressKey ? { addressKey, isOver: ageMinutes > ownerLifeMinutes } : null
}

/** Tokens made another way one day begin with another letter, and these go on being read. */
function mint(purpose: Purpose, addressKey: string): string {
  if (!/^[\w-]{22}$/.test(addressKey)) throw new Error('there is no keyed hash of the address')
  return `a${addressKey}${macOf(purpose, addressKey)}`
}

/** Whatever a mail program has put behind it (a full stop, a bracket) does no harm. */
function read(purpose: Purpose, token: string): string | null {
  const [, addressKey = '', mac = ''] = /^a([\w-]{22})([\w-]{22})(?![\w-])/.exec(token) ?? []
  if (!mac) return null
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(purpose, addressKey))) ? addressKey : null
}

function macOf(purpose: Purpose, addressKey: string): string {
  return hmac(`token:${purpose}`, addressKey).subarray(0, macBytes).toString('base64url')
}
