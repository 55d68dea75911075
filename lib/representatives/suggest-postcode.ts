import { canadianFull, type LookupCountry, specialReason, ukFull, usFull } from './postcode-rules'

const twins: Record<string, string> = { O: '0', '0': 'O', I: '1', '1': 'I' }
const grammar: Record<LookupCountry, RegExp> = { GB: ukFull, CA: canadianFull, US: usFull }

/** Postcode areas of the United Kingdom: what is offered begins with one of them. */
const areas = new Set(
  `AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH
  EN EX FK FY G GL GU HA HD HG HP HR HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N
  NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD
  TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(/\s+/),
)

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
  if (!match) return null
  if (country === 'GB' && (specialReason(code) || !areas.has(code.replace(/\d.*/, '')))) return null
  return country === 'US' ? (match[1] ?? null) : `${match[1]} ${match[2]}`
}
