/**
 * A UK postcode as it is written officially ("SW1A 1AA"), from any spacing, case or dash; null when it cannot be one.
 * The pattern is that of the Office for National Statistics. A well-formed postcode that nobody has heard of is accepted:
 * new ones are made every month. Safe for the browser.
 */
export function readUkPostcode(typed: string): string | null {
  const packed = packPostcode(typed)
  const match = /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/.exec(packed)
  if (!match) return null
  return `${match[1]} ${match[2]}`
}

/** Another country's postcode: letters and digits with single spaces, at most 12 characters; null when it cannot be one. */
export function readForeignPostcode(typed: string): string | null {
  const spaced = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim()
  return /^[A-Z\d ]{2,12}$/.test(spaced) ? spaced : null
}

/** The postcode area that a signature is counted in: "SW" for SW1A 1AA. */
export function postcodeArea(postcode: string): string {
  return /^[A-Z]{1,2}(?=\d)/.exec(postcode)?.[0] ?? ''
}

function packPostcode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, '')
}
