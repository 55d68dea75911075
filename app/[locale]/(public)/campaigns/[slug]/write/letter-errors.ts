import type { LetterField, LetterMistake } from '@/lib/letters/letter-form'
import { emailMistakes, nameMistakes, postcodeMistakes } from '../signer-words'

/** What to do about each mistake, by field and code. The same words stand in the summary and at the field. */
const words: Record<LetterField, Record<string, string>> = {
  personal: {
    missing: 'Write at least a sentence of your own, or choose one',
    only_template: 'Add something of your own: so far these are only our words',
    too_long: 'Shorten your part to 6,000 characters',
  },
  ask: { too_long: 'Shorten the ask to 1,500 characters' },
  name: nameMistakes,
  email: { ...emailMistakes, missing: 'Enter your email address, for their answer' },
  address: {
    missing: 'Enter your address: they answer people they represent',
    impossible: 'Enter your postal address, with a street and a town',
    too_long: 'Enter your address in eight short lines or fewer',
  },
  country: { unsupported: 'Choose the United Kingdom, Canada or the United States' },
  postcode: postcodeMistakes,
  pass_on: { missing: 'Tick the box, so that we may pass your letter on' },
}

const otherwise: Record<LetterField, string> = {
  personal: 'Write at least a sentence of your own',
  ask: 'Shorten the ask',
  name: 'Enter your full name',
  email: 'Enter an email address, like name@example.org',
  address: 'Enter your postal address',
  country: 'Choose your country from the list',
  postcode: 'Enter a full postcode, like SW1A 1AA',
  pass_on: 'Tick the box, so that we may pass your letter on',
}

/** The sentence for a mistake: it says what to do, without a full stop, since it is also a link. */
export function letterErrorWords({ field, code }: LetterMistake): string {
  return words[field][code] ?? otherwise[field]
}
