import type { SignatureFilter } from '../signatures/desk/signature-filter'

const personal = ['email', 'name', 'network', 'postcode', 'ids'] as const

/** A filter as the log keeps it: its conditions, and of those that could name somebody only that they were there. */
export function describeFilter(filter: SignatureFilter): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [
      key,
      (personal as readonly string[]).includes(key) ? 'given' : value,
    ]),
  )
}
