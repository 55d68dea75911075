/** A display name that cannot end its header or begin another address. */
export function quoted(name: string): string {
  return `"${name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/["\\]/g, '\\$&')}"`
}

/** One address and nothing else: no second recipient, no display name, no header. */
export function isOneAddress(address: string): boolean {
  return /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u.test(address) && address.length <= 254
}
