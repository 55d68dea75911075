const zone = 'Europe/London'
const number = new Intl.NumberFormat('en-GB')
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
})
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  // Not hour12, which makes midnight "0.30am" in British English.
  hourCycle: 'h12',
  timeZone: zone,
})
const ordinal = new Intl.PluralRules('en-GB', { type: 'ordinal' })
const ordinalEndings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' }

/** 6812 → "6,812". */
export function formatCount(count: number): string {
  return number.format(count)
}

/** 6813 → "6,813th". */
export function formatOrdinal(count: number): string {
  return `${number.format(count)}${ordinalEndings[ordinal.select(count)] ?? 'th'}`
}

/** Milliseconds since 1970 → the day it is in London: "14 October 2026". */
export function formatDay(at: number): string {
  return day.format(at)
}

/** The last whole day before a closing instant: midnight after 31 March is shown as "31 March 2027". */
export function formatLastDay(closesAt: number): string {
  return day.format(closesAt - 1)
}

/** "22 November 2026, 9.14am". */
export function formatMoment(at: number): string {
  const time = clock.format(at).replace(':', '.').replace(/\s+/g, '').toLowerCase()
  return `${day.format(at)}, ${time}`
}

/** For <time dateTime>: the day in London as "2026-10-14". */
export function isoDay(at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at)
}

/** 1 → "person has signed", else "people have signed". */
export function signedWords(count: number): string {
  return count === 1 ? 'person has signed' : 'people have signed'
}

/** "the Foreign Secretary" → "The Foreign Secretary". */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Ends a sentence that staff may or may not have ended. */
export function endSentence(words: string): string {
  return /[.!?]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`
}
