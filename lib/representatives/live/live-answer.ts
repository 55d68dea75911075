import type { Attribution, LookupReason } from '../lookup'
import type { LookupCountry } from '../postcode-rules'
import type { FullPostcode } from '../read-postcode'

/**
 * A place as a service names it. Some services have names alone; a code, where there is one, is what counts. `kind` is told of
 * places of the nations' own parliaments: our lists may have those without codes.
 */
export type LivePlace = {
  chamberSlug: string
  code: string | null
  name: string
  kind?: 'constituency' | 'region' | 'list'
}

export type LiveAnswer =
  /** Not whole: the service failed at a part of it. */
  | { kind: 'found'; isEnded: boolean; isWhole: boolean; places: LivePlace[] }
  /** The service knows its postcodes, and this is none of them, or has no seat. */
  | { kind: 'none'; reason: LookupReason }
  /** `why` is for the log: "time", "status", "shape". The next service is asked. */
  | { kind: 'no_answer'; why: string }

/** One service in the words of all: what it says of a postcode. Never throws. */
export type LiveService = {
  name: string
  country: LookupCountry
  /** What stands under an answer of its; its `asOf` is the day of the answer. */
  attribution: Omit<Attribution, 'asOf'>
  find(postcode: FullPostcode, deadlineMs: number): Promise<LiveAnswer>
}

/** A code that ends in nines says "none of ours": why, or null for a real one. */
export function pseudoReason(code: string): LookupReason | null {
  if (!/^[A-Z]99999999$/.test(code)) return null
  return code.startsWith('L') || code.startsWith('M') ? 'crown_dependency' : 'no_seat'
}
