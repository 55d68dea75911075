import { domainToASCII } from 'node:url'

/** How a provider lets one mailbox be written in several ways. Sources: the providers' own help pages. */
type Provider = { domains: string[]; ignores?: RegExp }

const providers: Provider[] = [
  { domains: ['gmail.com', 'googlemail.com'], ignores: /\./g },
  { domains: ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'], ignores: /[._-]/g },
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  { domains: ['fastmail.com', 'fastmail.fm'] },
  { domains: ['yandex.com', 'yandex.ru', 'ya.ru'] },
]

/**
 * The address as it is compared, so that one mailbox signs once: domain in lower-case ASCII and one of its aliases,
 * local part in lower case without "+tag" (RFC 5233), and without the dots that its provider ignores.
 * Mail always goes to the address as typed. Expects an address that readEmail has accepted.
 */
export function canonicalEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const domain = domainToASCII(email.slice(at + 1)).toLowerCase()
  const local = email.slice(0, at).normalize('NFKC').toLowerCase()
  const untagged = local.replace(/(?<=.)\+.*$/, '')
  const provider = providers.find((candidate) => candidate.domains.includes(domain))
  if (!provider) return `${untagged}@${domain}`
  const bare = provider.ignores ? untagged.replace(provider.ignores, '') : untagged
  return `${bare || untagged}@${provider.domains[0]}`
}

const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domainPart = /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+([a-z]{2,63}|xn--[a-z\d-]{1,59})$/

/** The address, trimmed, or null when no mail could reach it (RFC 5321 lengths; quoted local parts are not accepted). */
export function readEmail(typed: string): string | null {
  const email = typed.trim()
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  if (at < 1 || local.length > 64 || email.length > 254 || !localPart.test(local)) return null
  return domainPart.test(domainToASCII(email.slice(at + 1)).toLowerCase()) ? email : null
}
