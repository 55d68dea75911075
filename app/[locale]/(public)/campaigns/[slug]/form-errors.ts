import type { FieldMistake } from '@/app/ui/error-summary'
import type { FieldError } from '@/lib/signatures/signature-form'

/** What to do about each mistake, by field and code. The same words stand in the summary, at the field and in JSON. */
const words: Record<FieldError['field'], Record<string, string>> = {
  name: {
    missing: 'Enter your full name',
    too_long: 'Enter a name of 200 characters or fewer',
    control_characters: 'Type your name again: it holds hidden characters, perhaps from copying it',
    contains_link: 'Enter your name without a web address',
    contains_email: 'Enter your name here, and your email address in the next box',
    formula_start: 'Enter a name that does not start with =, +, - or @',
    no_letters: 'Enter your name with at least one letter',
  },
  email: {
    missing: 'Enter your email address',
    impossible: 'Enter an email address with an @ sign, like name@example.org',
    too_long: 'Enter an email address of 254 characters or fewer',
  },
  country: { unknown: 'Choose your country from the list' },
  postcode: {
    missing: 'Enter your postcode, like SW1A 1AA',
    impossible: 'Enter a full postcode, like SW1A 1AA',
    too_long: 'Enter a postcode of 12 characters or fewer',
  },
  why: { too_long: 'Say why in 1,000 characters or fewer' },
  updates: { unknown: 'Choose yes or no to emails from us, or neither' },
  no_updates: { unknown: 'Tick the box to get no emails from us, or leave it empty' },
  show_name: { unknown: 'Tick the box to show your first name, or leave it empty' },
}

const otherwise: Record<FieldError['field'], string> = {
  name: 'Enter your full name',
  email: 'Enter an email address, like name@example.org',
  country: 'Choose your country from the list',
  postcode: 'Enter a full postcode, like SW1A 1AA',
  why: 'Say why in 1,000 characters or fewer',
  updates: 'Choose yes or no to emails from us, or neither',
  no_updates: 'Tick the box to get no emails from us, or leave it empty',
  show_name: 'Tick the box to show your first name, or leave it empty',
}

/** The sentence for a mistake: it says what to do, without a full stop, since it is also a link. */
export function errorWords({ field, code, meant }: FieldError): string {
  if (code === 'perhaps') return `Did you mean ${meant}? Correct it, or press the button again to keep yours`
  return words[field][code] ?? otherwise[field]
}

/** The mistake as the form shows it. What may be right all the same carries what was typed, to be taken the next time. */
export function mistakeOf(error: FieldError, values: Record<string, string>): FieldMistake {
  const detail = errorWords(error)
  return error.code === 'perhaps'
    ? { field: error.field, detail, seen: values.email?.trim() }
    : { field: error.field, detail }
}
