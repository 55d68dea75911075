/** What to do about a mistake in what everybody who signs or writes tells about themselves, by code. */
export const nameMistakes = {
  missing: 'Enter your full name',
  too_long: 'Enter a name of 200 characters or fewer',
  control_characters: 'Type your name again: it holds hidden characters, perhaps from copying it',
  contains_link: 'Enter your name without a web address',
  contains_email: 'Enter your name here, and your email address in the next box',
  formula_start: 'Enter a name that does not start with =, +, - or @',
  no_letters: 'Enter your name with at least one letter',
}

export const emailMistakes = {
  impossible: 'Enter an email address with an @ sign, like name@example.org',
  too_long: 'Enter an email address of 254 characters or fewer',
}

export const postcodeMistakes = {
  missing: 'Enter your postcode, like SW1A 1AA',
  impossible: 'Enter a full postcode, like SW1A 1AA',
  too_long: 'Enter a postcode of 12 characters or fewer',
}
