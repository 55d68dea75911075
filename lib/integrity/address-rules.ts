import ipaddr from 'ipaddr.js'

/** A line of the lists that staff keep: what is always let through, and what is never counted. */
export type AddressRule = {
  verdict: 'allow' | 'block'
  kind: 'network' | 'domain' | 'email'
  /** A network as CIDR, a domain in lower-case ASCII, or the key of an email address. */
  value: string
  /** Milliseconds; null: no end. */
  endsAt: number | null
}

export type Sender = { ip: string | null; domain: string; addressKey: string }
export type RuleFound = { verdict: 'allow' | 'block'; kind: AddressRule['kind'] }

type Listed = { endsAt: number | null; verdict: 'allow' | 'block' }
type Network = Listed & { range: [ipaddr.IPv4 | ipaddr.IPv6, number] }
type ByName = Map<string, Listed[]>

/** Lists made ready to be asked for each signature: names by look-up, networks one by one. */
export type AddressLists = { networks: Network[]; domains: ByName; emails: ByName }

export function readyLists(rules: AddressRule[]): AddressLists {
  const lists: AddressLists = { networks: [], domains: new Map(), emails: new Map() }
  for (const { kind, value, verdict, endsAt } of rules) {
    if (kind === 'network') {
      const range = readNetwork(value)
      if (range) lists.networks.push({ range, verdict, endsAt })
      continue
    }
    const names = kind === 'domain' ? lists.domains : lists.emails
    names.set(value, [...(names.get(value) ?? []), { verdict, endsAt }])
  }
  return lists
}

/** What the lists say of whoever sends; null where they say nothing. Where both speak, the block wins. */
export function askLists(lists: AddressLists, sender: Sender, now: number): RuleFound | null {
  const found: RuleFound[] = []
  const take = (kind: AddressRule['kind'], listed: Listed[]) => {
    for (const { verdict, endsAt } of listed)
      if (endsAt === null || endsAt > now) found.push({ verdict, kind })
  }
  const ip = sender.ip && ipaddr.isValid(sender.ip) ? ipaddr.process(sender.ip) : null
  if (ip)
    take(
      'network',
      lists.networks.filter(({ range }) => isWithin(ip, range)),
    )
  for (const domain of withParents(sender.domain)) take('domain', lists.domains.get(domain) ?? [])
  take('email', lists.emails.get(sender.addressKey) ?? [])
  return found.find(({ verdict }) => verdict === 'block') ?? found[0] ?? null
}

/** Compared as addresses: however an IPv6 address is written, and an IPv4 address inside one, it is the same. */
function isWithin(ip: ipaddr.IPv4 | ipaddr.IPv6, [base, bits]: Network['range']): boolean {
  return base.kind() === ip.kind() && ip.match(base as ipaddr.IPv4, bits)
}

/** "a.b.example.org" is under the rules of "b.example.org" and "example.org", too. */
function withParents(domain: string): string[] {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'))
}

/** A network as typed, "203.0.113.7" or "2001:db8::/32"; null when it is none. */
export function readNetwork(typed: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  const text = typed.trim()
  try {
    if (text.includes('/')) return unwrapped(ipaddr.parseCIDR(text))
    // Not "127.1" or a bare number, which programs read as addresses and people mistype.
    if (!text.includes(':') && text.split('.').length !== 4) return null
    const ip = ipaddr.process(text)
    return [ip, ip.kind() === 'ipv4' ? 32 : 128]
  } catch {
    return null
  }
}

/** "::ffff:203.0.113.0/120" is a network of IPv4. */
function unwrapped([base, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  if (base instanceof ipaddr.IPv6 && base.isIPv4MappedAddress() && bits >= 96)
    return [base.toIPv4Address(), bits - 96]
  return [base, bits]
}

/** The one way in which a network is stored: its first address and its length. */
export function networkText([base, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): string {
  const first = base
    .toByteArray()
    .map((byte, i) => byte & (0xff << Math.max(0, Math.min(8, 8 - (bits - i * 8)))) & 0xff)
  return `${ipaddr.fromByteArray(first).toString()}/${bits}`
}
