import ipaddr from 'ipaddr.js'
import { env } from '../env'
import { hmac } from '../tokens/keys'

/** Where a request came from, as far as limits need to know. `ip` is null where it cannot be known. */
export type ClientAddress = {
  ip: string | null
  ipKey: string
  networkKey: string
  sharing: 'none' | 'shared' | 'own_machine'
}

/**
 * The client's address: the connection itself, or, behind our own proxies, the entry that the outermost of them wrote
 * into X-Forwarded-For, counted from the right. What a client writes on the left is never believed (OWASP ASVS 15.3.4).
 * `peer` is the header that our own server overwrites on every request.
 */
export function clientAddress(peer: string | null, forwardedFor: string | null): ClientAddress {
  const hops = [...(forwardedFor ?? '').split(','), peer ?? ''].map((hop) => hop.trim()).filter(Boolean)
  const claimed = env().TRUSTED_PROXY_COUNT === 0 ? peer : hops.at(-1 - env().TRUSTED_PROXY_COUNT)
  const address = claimed && ipaddr.isValid(claimed) ? ipaddr.process(claimed) : null
  if (!address) return { ip: null, ipKey: '', networkKey: '', sharing: 'none' }
  const isV4 = address.kind() === 'ipv4'
  return {
    ip: address.toString(),
    // One household has a /64 of IPv6: a single address of it means nothing.
    ipKey: keyOfDay(isV4 ? address.toString() : prefix(address, 64)),
    networkKey: keyOfDay(prefix(address, isV4 ? 24 : 48)),
    sharing: sharingOf(address),
  }
}

/** Hashed with the day, so that yesterday's rows cannot be turned back or joined to today's. */
function keyOfDay(text: string): string {
  return hmac(`ip:${new Date().toISOString().slice(0, 10)}`, text)
    .toString('base64url')
    .slice(0, 16)
}

function prefix(address: ipaddr.IPv4 | ipaddr.IPv6, bits: number): string {
  const bytes = address.toByteArray().map((byte, i) => (i * 8 < bits ? byte : 0))
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`
}

function sharingOf(address: ipaddr.IPv4 | ipaddr.IPv6): ClientAddress['sharing'] {
  // In local mode every visitor is the person at the keyboard, or a test that person runs.
  if (env().LOCAL === 'on' && address.range() === 'loopback') return 'own_machine'
  const networks = env()
    .SHARED_NETWORKS.split(',')
    .map((network) => network.trim())
    .filter(Boolean)
  return networks.some((network) => isWithin(address, network)) ? 'shared' : 'none'
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, network: string): boolean {
  const [base, bits] = ipaddr.parseCIDR(network)
  return base.kind() === address.kind() && address.match(base as ipaddr.IPv4, bits)
}
