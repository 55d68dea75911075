import type { LetterField, LetterMistake } from '@/lib/letters/letter-form'

/** What to do about each mistake, by field and code. The same words stand in the summary and at the field. */
const words: Record<LetterField, Record<string, string>> = {
  personal: {
    missing: 'Write at least a sentence of your own, or choose one',
    only_template: 'Add something of your own: so far these are only our words',
    too_long: 'Shorten your part to 6,000 characters',
  },
  ask: { too_long: 'Shorten the ask to 1,500 characters' },
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
    missing: 'Enter your email address, for their answer',
    impossible: 'Enter an email address with an @ sign, like name@example.org',
    too_long: 'Enter an email address of 254 characters or fewer',
  },
  address: {
    missing: 'Enter your address: they answer people they represent',
    impossible: 'Enter your postal address, with a street and a town',
    too_long: 'Enter your address in eight short lines or fewer',
  },
  country: { unsupported: 'Choose the United Kingdom, Canada or the United States' },
  postcode: {
    missing: 'Enter your postcode, like SW1A 1AA',
    impossible: 'Enter a full postcode, like SW1A 1AA',
    too_long: 'Enter a postcode of 12 characters or fewer',
  },
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
