import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { hmac } from './keys'

const ivBytes = 12
const tagBytes = 16

/**
 * A text that only we can read again (AES-256-GCM, key derived from SECRET_KEY for the purpose). `of` names whose it is:
 * moved to somebody else's row, it no longer opens.
 */
export function seal(purpose: string, of: string, text: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(purpose), iv).setAAD(Buffer.from(of))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed, or null when it was changed, is another's, or was sealed under another SECRET_KEY. */
export function unseal(purpose: string, of: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < ivBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(purpose), bytes.subarray(0, ivBytes))
  decipher.setAAD(Buffer.from(of)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()])
    return text.toString('utf8')
  } catch {
    return null
  }
}

/** 32 bytes of its own for each purpose. */
function sealingKey(purpose: string): Buffer {
  return hmac(purpose, 'aes-256-gcm')
}
