import { timingSafeEqual } from 'node:crypto'
import { hmac } from './keys'

/**
 * What a link in a mail carries. `confirm` opens the page with the button; `manage` opens a signature for its owner.
 * Nothing is stored: the token is the signature's id and a MAC over id and purpose, so mail bytes can be made again.
 */
type TokenPurpose = 'confirm' | 'manage'

const idBytes = 16
const macBytes = 16
const thanksLifeMinutes = 30

export function mintToken(purpose: TokenPurpose, signatureId: string): string {
  return mintMac(purpose, signatureId)
}

/** The signature's id, or null when the token is mangled, forged or for another purpose. */
export function readToken(purpose: TokenPurpose, token: string): string | null {
  return readMac(purpose, token)
}

/** Opens the thank-you page, which names nobody, for half an hour. */
export function mintThanksToken(signatureId: string, now: number): string {
  const minute = Math.floor(now / 60_000).toString(36)
  return `${mintMac(`thanks:${minute}`, signatureId)}.${minute}`
}

/** Whose it is and whether the half hour has passed; null when it is mangled, forged or from the future. */
export function readThanksToken(token: string, now: number): { signatureId: string; isOver: boolean } | null {
  const [mac = '', minute = ''] = token.split('.')
  const ageMinutes = Math.floor(now / 60_000) - Number.parseInt(minute, 36)
  const signatureId = ageMinutes >= 0 ? readMac(`thanks:${minute}`, mac) : null
  return signatureId ? { signatureId, isOver: ageMinutes > thanksLifeMinutes } : null
}

/** An id with a MAC over it and a purpose, for the tokens of this folder. */
export function mintMac(purpose: string, signatureId: string): string {
  const id = Buffer.from(signatureId.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, macOf(purpose, signatureId)]).toString('base64url')
}

/** The id, or null when the MAC is not over it and this purpose. */
export function readMac(purpose: string, token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== idBytes + macBytes) return null
  const hex = bytes.subarray(0, idBytes).toString('hex')
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return timingSafeEqual(bytes.subarray(idBytes), macOf(purpose, id)) ? id : null
}

function macOf(purpose: string, signatureId: string): Buffer {
  return hmac(`token:${purpose}`, signatureId).subarray(0, macBytes)
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The six characters in the mail that can be typed instead of following the link (Crockford base 32). */
export function confirmationCode(signatureId: string): string {
  return toCrockford(hmac('code', signatureId), 6)
}

/** A code as somebody types it: any case, spaces and dashes, O for 0, I or L for 1. */
export function readCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/** What the signer quotes to us, like 7K4M-2Q9D: the first 40 bits of the id. */
export function referenceOf(signatureId: string): string {
  const code = toCrockford(Buffer.from(signatureId.replaceAll('-', '').slice(0, 10), 'hex'), 8)
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

function toCrockford(bytes: Buffer, length: number): string {
  const used = bytes.subarray(0, 8)
  const bits = used.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  const total = BigInt(used.length * 8)
  return Array.from(
    { length },
    (_, i) => crockford[Number((bits >> (total - 5n * BigInt(i + 1))) & 31n)],
  ).join('')
}
