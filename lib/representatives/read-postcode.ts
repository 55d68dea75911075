import {
  canadianFull,
  type LookupCountry,
  lookupCountries,
  packPostcode,
  type SpecialReason,
  specialReason,
  ukFull,
  ukOutward,
  usFull,
} from './postcode-rules'
import { suggestPostcode } from './suggest-postcode'

/** `packed` has no space; `written` is the official form. `sector` and `unit` are the keys of the local table. */
export type FullPostcode = {
  kind: 'full'
  country: LookupCountry
  packed: string
  written: string
  sector: string
  /** Null for a US ZIP code, which is known as a whole. */
  unit: string | null
  /** What may be logged: the outward code, the forward sortation area, the first three digits. */
  outcode: string
}

export type ReadPostcode =
  | FullPostcode
  /** The first part of a British postcode: every sector it can have. */
  | { kind: 'partial'; country: 'GB'; written: string; sectors: string[] }
  | { kind: 'special'; country: 'GB'; written: string; reason: SpecialReason }
  /** `suggestion` where letters and digits that look alike were swapped: offered, never taken for granted. */
  | { kind: 'invalid'; country: LookupCountry | null; suggestion: string | null }
  | { kind: 'unsupported_country' }

const typedLengthMax = 40

/**
 * What somebody typed as a postcode, read by the rules of the country they chose; without one, by the rules that fit.
 * Says nothing about whether it exists. Never throws.
 */
export function readPostcode(typed: string, country?: string): ReadPostcode {
  const chosen = country?.trim().toUpperCase() || null
  if (chosen !== null && !isLookupCountry(chosen)) return { kind: 'unsupported_country' }
  const invalid = { kind: 'invalid', country: chosen, suggestion: null } as const
  if (typed.length > typedLengthMax) return invalid
  const packed = packPostcode(typed)
  const countries = chosen ? [chosen] : lookupCountries
  for (const one of countries) {
    const read = readIn(one, packed, typed)
    if (read) return read
  }
  return { ...invalid, suggestion: suggestPostcode(packed, countries) }
}

/** True for a stored value that is exactly as it is written officially: not a space or a line's end more. */
export function isWrittenOfficially(stored: string, country: LookupCountry): boolean {
  const read = readFull(country, packPostcode(stored))
  return read?.written === stored
}

function isLookupCountry(country: string): country is LookupCountry {
  return (lookupCountries as readonly string[]).includes(country)
}

function readIn(country: LookupCountry, packed: string, typed: string): ReadPostcode | null {
  if (country !== 'GB') return readFull(country, packed)
  const reason = specialReason(packed)
  if (reason) return { kind: 'special', country, written: packed, reason }
  return readFull(country, packed) ?? readPartial(packed, typed)
}

/** A whole postcode; null where it cannot be one of that country. */
export function readFull(country: LookupCountry, packed: string): FullPostcode | null {
  if (country === 'US') {
    const zip = usFull.exec(packed)?.[1]
    if (!zip) return null
    return {
      kind: 'full',
      country,
      packed: zip,
      written: zip,
      sector: zip,
      unit: null,
      outcode: zip.slice(0, 3),
    }
  }
  const match = (country === 'GB' ? ukFull : canadianFull).exec(packed)
  if (!match?.[1]) return null
  const written = `${match[1]} ${match[2]}`
  const [sector, unit] = [packed.slice(0, -2), packed.slice(-2)]
  return { kind: 'full', country, packed, written, sector, unit, outcode: match[1] }
}

/** "SW1A", or a sector with its space, "SW1A 0": without the space LE71 is an outward code. */
function readPartial(packed: string, typed: string): ReadPostcode | null {
  const sector = /^\s*(\S+)\s+(\d)\s*$/.exec(typed.normalize('NFKC').toUpperCase())
  if (sector?.[1] && ukOutward.test(sector[1])) {
    return { kind: 'partial', country: 'GB', written: `${sector[1]} ${sector[2]}`, sectors: [packed] }
  }
  if (!ukOutward.test(packed)) return null
  const sectors = Array.from('0123456789', (digit) => packed + digit)
  return { kind: 'partial', country: 'GB', written: packed, sectors }
}
