import type { SignatureRow } from '@/lib/signatures/desk/find-signatures'

/** What of a row is as in most rows of its page, and what differs: the eye should find the odd one. */
export type Ditto = { domain: boolean; network: boolean; why: boolean; isOdd: boolean }

const networkOf = (ip: string) =>
  ip.includes(':') ? ip.split(':').slice(0, 3).join(':') : ip.split('.').slice(0, 3).join('.')
export const domainOf = (email: string) => email.slice(email.lastIndexOf('@'))
/** "203.0.113." and "77"; of IPv6 the first three groups and the rest. */
export function splitIp(ip: string): [string, string] {
  const network = networkOf(ip)
  return [ip.slice(0, network.length + 1), ip.slice(network.length + 1)]
}

/** Says "different", never "guilty". Where nothing is common to most rows, nothing is odd. */
export function dittoOf(rows: SignatureRow[]): (row: SignatureRow) => Ditto {
  const whyOf = (row: SignatureRow) => row.suspicions.map(({ rule }) => rule).join()
  const domain = commonest(rows.map(({ email }) => (email ? domainOf(email) : '')))
  const network = commonest(rows.map(({ ip }) => (ip ? networkOf(ip) : '')))
  const why = commonest(rows.map(whyOf))
  return (row) => {
    const isSame = {
      domain: !domain || (row.email ? domainOf(row.email) : '') === domain,
      network: !network || (row.ip ? networkOf(row.ip) : '') === network,
      why: !why || whyOf(row) === why,
    }
    return { ...isSame, isOdd: !isSame.domain || (Boolean(why) && !isSame.why) }
  }
}

/** The value of at least three rows in four, where there are rows enough to say so; else ''. */
function commonest(values: string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return top && values.length >= 8 && top[1] >= values.length * 0.75 && top[1] < values.length ? top[0] : ''
}
