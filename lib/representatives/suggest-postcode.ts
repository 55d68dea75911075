import { canadianFull, type LookupCountry, specialReason, ukFull, usFull } from './postcode-rules'

const twins: Record<string, string> = { O: '0', '0': 'O', I: '1', '1': 'I' }
const grammar: Record<LookupCountry, RegExp> = { GB: ukFull, CA: canadianFull, US: usFull }

/**
 * The one postcode that this becomes when letters and digits that look alike (O and 0, I and 1) change places, as it is
 * written officially; null where none or several do. "SW1A 0AA" for SWIA0AA.
 */
export function suggestPostcode(packed: string, countries: readonly LookupCountry[]): string | null {
  if (packed.length > 9) return null
  const readings = swapped(packed).flatMap((code) => countries.map((country) => write(code, country)))
  const possible = new Set(readings.filter((reading) => reading !== null))
  return possible.size === 1 ? ([...possible][0] ?? null) : null
}

/** Every reading of it: at most 512, since it has at most nine places. */
function swapped(packed: string): string[] {
  return [...packed].reduce<string[]>(
    (readings, char) => {
      const twin = twins[char]
      return readings.flatMap((start) => (twin ? [start + char, start + twin] : [start + char]))
    },
    [''],
  )
}

function write(code: string, country: LookupCountry): string | null {
  const match = grammar[country].exec(code)
  if (!match || (country === 'GB' && specialReason(code))) return null
  return country === 'US' ? (match[1] ?? null) : `${match[1]} ${match[2]}`
}
