import ipaddr from 'ipaddr.js'

/**
 * True for an address of the public internet. False for our own machine and network, for what clouds keep at link-local
 * addresses, for every range set aside for something else, and for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return false
  // An IPv4 address in the clothes of IPv6 is judged as what it is.
  return ipaddr.process(bare).range() === 'unicast'
}
