import type { ClientAddress } from './client-address'

const windowMs = 10 * 60_000
const most = { ip: 60, network: 600, sharedNetwork: 6000 }
const keysMax = 50_000

let windowEnds = 0
const counts = new Map<string, number>()

/**
 * Counts one more look-up of this address and its network, and says whether it is one too many. Keys are the hashes that
 * signing uses too; they stay in this process and are forgotten after ten minutes. Nothing is stored, since a look-up
 * leaves nothing behind that could be misused later: this only keeps somebody from reading out the directory. A preview that
 * follows the typing counts as a tenth: `weight` 0.1.
 */
export function isLookupFlood(
  { ipKey, networkKey, sharing }: ClientAddress,
  now: number,
  weight = 1,
): boolean {
  if (sharing === 'own_machine') return false
  if (now >= windowEnds || counts.size > keysMax) {
    counts.clear()
    windowEnds = now + windowMs
  }
  const network = add(`network ${networkKey}`, weight)
  if (sharing === 'shared') return network > most.sharedNetwork
  return add(`ip ${ipKey}`, weight) > most.ip || network > most.network
}

function add(key: string, weight: number): number {
  const count = (counts.get(key) ?? 0) + weight
  counts.set(key, count)
  return count
}
