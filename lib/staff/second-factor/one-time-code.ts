import { Secret, TOTP } from 'otpauth'
import { seal, unseal } from '../../tokens/sealed'

const purpose = 'staff-totp'
const periodSeconds = 30
/** A clock may be a step off, and a code typed as it changes. */
const stepsOff = 1

/** 160 random bits, as RFC 4226 asks; in the letters of base 32 in which people type it. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

export function sealSecret(staffId: string, secret: string): string {
  return seal(purpose, staffId, secret)
}

/** Throws where SECRET_KEY is no longer the one it was sealed under: then nobody's factor can be checked. */
export function openSecret(staffId: string, sealed: string): string {
  const secret = unseal(purpose, staffId, sealed)
  if (secret === null) throw new Error('a second factor was sealed under another SECRET_KEY: reset it')
  return secret
}

/** What the QR code says to an authenticator app. */
export function authenticatorUri(secret: string, issuer: string, email: string): string {
  return totpOf(secret, issuer, email).toString()
}

/** The time step whose code this is, now or one step beside it, or null. */
export function stepOf(secret: string, code: string, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: stepsOff })
  return delta === null ? null : Math.floor(now / 1000 / periodSeconds) + delta
}

function totpOf(secret: string, issuer = '', label = ''): TOTP {
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period: periodSeconds })
}
