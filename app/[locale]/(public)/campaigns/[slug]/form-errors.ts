import type { FieldMistake } from '@/app/ui/error-summary'
import type { FieldError } from '@/lib/signatures/signature-form'
import { emailMistakes, nameMistakes, postcodeMistakes } from './signer-words'

/** What to do about each mistake, by field and code. The same words stand in the summary, at the field and in JSON. */
const words: Record<FieldError['field'], Record<string, string>> = {
  name: nameMistakes,
  email: { ...emailMistakes, missing: 'Enter your email address' },
  country: { unknown: 'Choose your country from the list' },
  postcode: postcodeMistakes,
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
