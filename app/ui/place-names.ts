import { countryName } from './country-name'
import { areaName } from './postcode-areas'

type Place = { country: string; area: string }

/** Where a signer lives, as far as it is shown: the postcode area in the United Kingdom, else the country, else nothing. */
export function placeName({ country, area }: Place): string {
  if (area) return areaName(area)
  return country ? countryName(country) : ''
}
