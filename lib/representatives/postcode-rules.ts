/** How postcodes are built, country by country. Imports nothing; safe for the browser. */

export const lookupCountries = ['GB', 'CA', 'US'] as const
export type LookupCountry = (typeof lookupCountries)[number]

/** Letters and digits of what was typed, in capitals: spaces, dashes, dots and what cannot be seen are dropped, nothing else. */
export function packPostcode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Cf}\p{Cc}]/gu, '')
    .toUpperCase()
}

const first = 'A-PR-UWYZ'
const second = 'A-HK-Y'
/** Codes that London W1 had until 2000 are known as no longer in use, so they are read. */
const third = 'A-HJKPSTUW'
const outward = [
  `[${first}]\\d`,
  `[${first}][1-9]\\d`,
  `[${first}][${second}]\\d`,
  `[${first}][${second}][1-9]\\d`,
  `[${first}]\\d[${third}]`,
  'W1[MNRVXY]',
  `[${first}][${second}]\\d[ABEHMNPRVWXY]`,
].join('|')
const inward = '\\d[ABD-HJLNP-UW-Z]{2}'

export const ukFull = new RegExp(`^(${outward})(${inward})$`)
export const ukOutward = new RegExp(`^(?:${outward})$`)
/** The six shapes of a Canadian postal code: D, F, I, O, Q and U never; W and Z not first. */
export const canadianFull = /^([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])(\d[ABCEGHJ-NPRSTV-Z]\d)$/
/** Five digits, or nine of which the first five are looked up. */
export const usFull = /^(\d{5})(\d{4})?$/

export type SpecialReason = 'crown_dependency' | 'overseas_territory' | 'bfpo' | 'girobank' | 'non_geographic'

const specials: [RegExp, SpecialReason][] = [
  [/^GIR0AA$/, 'girobank'],
  [/^BFPO\d{1,4}$|^BF\d{1,2}(?:\d[A-Z]{2})?$/, 'bfpo'],
  [/^(?:JE|GY|IM)\d{1,2}(?:\d[A-Z]{2})?$/, 'crown_dependency'],
  [/^(?:ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA)1ZZ$|^GX111AA$/, 'overseas_territory'],
  [/^(?:BX|XX|XM)\d{1,2}[A-Z]?(?:\d[A-Z]{2})?$|^SANTA1$/, 'non_geographic'],
]

/** Why a British code leads to no seat in any parliament, known from its letters alone; null for all others. */
export function specialReason(packed: string): SpecialReason | null {
  return specials.find(([pattern]) => pattern.test(packed))?.[1] ?? null
}
