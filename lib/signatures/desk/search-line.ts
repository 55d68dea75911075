import { domainToASCII } from 'node:url'
import ipaddr from 'ipaddr.js'
import { canonicalEmail, readEmail } from '../../supporters/canonical-email'
import { isCountry } from '../countries'
import { nameKey } from '../name-key'
import { readUkPostcode } from '../postcode'
import type { SignatureFilter } from './signature-filter'

export type LineTerms = Pick<
  SignatureFilter,
  | 'email'
  | 'domain'
  | 'name'
  | 'network'
  | 'postcode'
  | 'area'
  | 'country'
  | 'source'
  | 'scoreFrom'
  | 'scoreUntil'
>

export type ReadLine =
  /** `isPersonal`: it names a person, an address or a household, and must not stand in the address of a page. */
  | { kind: 'read'; terms: LineTerms; isPersonal: boolean }
  | {
      kind: 'unread'
      word: string
      why: 'email' | 'domain' | 'network' | 'postcode' | 'country' | 'source' | 'score' | 'key' | 'twice'
    }

type Term = Partial<LineTerms>
type Reader = (value: string) => Term | null

const readers: Record<string, Reader> = {
  email: (value) => {
    const email = readEmail(value)
    return email ? { email: canonicalEmail(email) } : null
  },
  domain: (value) => {
    const domain = domainToASCII(value.replace(/^@/, '')).toLowerCase()
    // Where a provider has several domains, all of its addresses are kept under one.
    return /^[a-z\d.-]+\.[a-z\d-]+$/.test(domain) ? { domain: canonicalEmail(`a@${domain}`).slice(2) } : null
  },
  ip: (value) => wrap('network', readNetwork(value)),
  postcode: readPostcode,
  area: (value) => (/^[a-z]{1,2}$/i.test(value) ? { area: value.toUpperCase() } : null),
  country: (value) => (isCountry(value.toUpperCase()) ? { country: value.toUpperCase() } : null),
  source: (value) => (/^[a-z\d-]{1,40}$/.test(value) ? { source: value } : null),
  score: readScore,
}

const mistakes = {
  email: 'email',
  domain: 'domain',
  ip: 'network',
  postcode: 'postcode',
  area: 'postcode',
  country: 'country',
  source: 'source',
  score: 'score',
} as const

/**
 * What somebody typed into the search: words of a name, an email, or "key:value" (domain, ip, postcode, area, country,
 * source, score), folded and made canonical by the rules that signatures are stored by.
 */
export function readSearchLine(line: string): ReadLine {
  const terms: LineTerms = {}
  const words: string[] = []
  for (const word of wordsOf(line)) {
    const read = readWord(word)
    if (read === 'name') words.push(word)
    else if ('kind' in read) return read
    else if (Object.keys(read).some((key) => key in terms)) return { kind: 'unread', word, why: 'twice' }
    else Object.assign(terms, read)
  }
  const name = nameKey(words.join(' '))
  if (name) terms.name = name
  return { kind: 'read', terms, isPersonal: isPersonal(terms) }
}

/** A postcode of two halves is one word, with its key or without. */
function wordsOf(line: string): string[] {
  const joined = line
    .normalize('NFKC')
    .replace(/\b(\w+):\s+(?=\S)/g, '$1:')
    .replace(
      /(?<![^\s:])([a-z]{1,2}\d[a-z\d]?) +(\d(?:[a-z]{2})?)(?!\S)/gi,
      (_, out, rest) => `${out}+${rest}`,
    )
  return joined.match(/\S+/g) ?? []
}

function readWord(word: string): Term | 'name' | Extract<ReadLine, { kind: 'unread' }> {
  if (looksLikeNetwork(word)) return readers.ip?.(word) || { kind: 'unread', word, why: 'network' }
  const keyed = /^([a-z]+):(.*)$/i.exec(word)
  if (keyed) {
    const key = (keyed[1] ?? '').toLowerCase()
    if (!(key in mistakes)) return { kind: 'unread', word, why: 'key' }
    return (
      readers[key]?.(keyed[2] ?? '') || { kind: 'unread', word, why: mistakes[key as keyof typeof mistakes] }
    )
  }
  if (word.startsWith('@')) return readers.domain?.(word) || { kind: 'unread', word, why: 'domain' }
  if (word.includes('@')) return readers.email?.(word) || { kind: 'unread', word, why: 'email' }
  if (/^[a-z]{1,2}\d[a-z\d]?\+?(\d([a-z]{2})?)?$/i.test(word)) return readPostcode(word) ?? 'name'
  return 'name'
}

/** Four numbers with dots, or what has two colons: no word of a name, and no "key:value". */
function looksLikeNetwork(word: string): boolean {
  return /^\d+(\.\d+){3}(\/\d+)?$/.test(word) || (/:.*:/.test(word) && /^[\da-f:.]+(\/\d+)?$/i.test(word))
}

/** "203.0.113.7" or "203.0.113.0/24", with what stands behind the mask put to zero; null when it is neither. */
export function readNetwork(typed: string): string | null {
  const value = typed.trim()
  if (!value.includes('/'))
    return ipaddr.isValid(value) && /[.:]/.test(value) ? ipaddr.process(value).toString() : null
  try {
    const [address, bits] = ipaddr.parseCIDR(value)
    const isWhole = bits === (address.kind() === 'ipv4' ? 32 : 128)
    if (isWhole) return address.toString()
    const first =
      address.kind() === 'ipv4'
        ? ipaddr.IPv4.networkAddressFromCIDR(value)
        : ipaddr.IPv6.networkAddressFromCIDR(value)
    return `${first.toString()}/${bits}`
  } catch {
    return null
  }
}

/** A whole postcode, a sector ("SW1A 1"), a district ("SW1A") or an area ("SW"), ready to be compared from its beginning. */
export function readPostcode(typed: string): { postcode: string } | { area: string } | null {
  const value = typed
    .toUpperCase()
    .replace(/[\s+_]+/g, ' ')
    .trim()
  if (/^[A-Z]{1,2}$/.test(value)) return { area: value }
  if (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(value)) return { postcode: `${value} ` }
  if (/^[A-Z]{1,2}\d[A-Z\d]? \d$/.test(value)) return { postcode: value }
  const whole = readUkPostcode(value)
  return whole ? { postcode: whole } : null
}

/** "60" and ">=60" from there on, ">60" above, "<60" below, "40..60" between. */
function readScore(value: string): Term | null {
  const match = /^(>=|<=|>|<|)(\d{1,3})$/.exec(value)
  if (match) {
    const score = Number(match[2])
    if (match[1] === '>') return { scoreFrom: score + 1 }
    if (match[1] === '<') return { scoreUntil: score - 1 }
    return match[1] === '<=' ? { scoreUntil: score } : { scoreFrom: score }
  }
  const range = /^(\d{1,3})\.\.(\d{1,3})$/.exec(value)
  return range ? { scoreFrom: Number(range[1]), scoreUntil: Number(range[2]) } : null
}

function wrap(key: 'network', value: string | null): Term | null {
  return value === null ? null : { [key]: value }
}

/** A name, an email, one address on the network and a whole postcode point to somebody; the rest to many. */
export function isPersonal({ email, name, network, postcode }: SignatureFilter): boolean {
  const isOneNetwork = network !== undefined && !network.includes('/')
  return Boolean(email || name || isOneNetwork || (postcode && / \d[A-Z]{2}$/.test(postcode)))
}
