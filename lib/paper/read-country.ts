import { countryCodes, isCountry } from '../signatures/countries'

const spoken: Record<string, string> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
}
let names: Map<string, string> | undefined

/** The code of a country as people write it: its two letters or its English name; GB where nothing stands. Null for neither. */
export function readCountry(typed: string): string | null {
  const given = typed.trim()
  if (given === '') return 'GB'
  const code = given.toUpperCase()
  if (isCountry(code)) return code
  names ??= namesOfCountries()
  return spoken[given.toLowerCase()] ?? names.get(given.toLowerCase()) ?? null
}

function namesOfCountries(): Map<string, string> {
  const english = new Intl.DisplayNames('en-GB', { type: 'region' })
  return new Map(countryCodes.map((code) => [(english.of(code) ?? code).toLowerCase(), code]))
}
