import { hmac } from '@/lib/tokens/keys'

/** The link of an hour as it was made before it came to open all we hold as well: a MAC over the hash and the minute. */
export function oldOwnerToken(addressKey: string, now: number): string {
  const minute = Math.floor(now / 60_000).toString(36)
  const mac = hmac(`token:owner:${minute}`, addressKey).subarray(0, 16).toString('base64url')
  return `a${addressKey}${mac}.${minute}`
}
