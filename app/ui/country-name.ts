const countries = new Intl.DisplayNames('en-GB', { type: 'region' })

/** "GB" → "United Kingdom"; a code that is none stands as it is. */
export function countryName(code: string): string {
  try {
    return countries.of(code) ?? code
  } catch {
    return code
  }
}
