import type { Mistake, MistakeCode } from '@/lib/recommendations/typed-recommendation'

const words: Record<MistakeCode, string> = {
  missing: 'Fill this in',
  too_long: 'Shorten this',
  control_characters: 'Remove characters that cannot be seen: type this again instead of pasting it',
  not_a_number: 'Use a number like 2.2, 2.2a or S1',
  not_a_date: 'Enter a day that exists',
  in_the_future: 'Choose a day that has been: the record is of what happened',
  ends_first: 'Choose an end after the beginning',
  unknown: 'Choose one that is there',
  taken: 'Choose another: this one is taken',
  not_a_slug: 'Use lower-case letters, digits and single dashes, like home-office',
  not_a_link: 'Enter a whole web address, beginning with https://',
  twice: 'Name each body once in a seat',
  overlaps:
    'Two bodies would hold one seat at the same time. End the first before the next begins, or give them seats of their own.',
  itself: 'Choose another: it cannot stand in relation to itself, or to a part',
  no_ground: 'Say where we know it from: choose a source, or give a web address',
  no_method: 'Say how we came to this assessment',
  other_line: 'Choose an entry of the same kind: a response corrects a response',
  corrected_already: 'Somebody has corrected this entry already. Correct the correction instead.',
  circle: 'This would make a circle: it already leads back here',
  two_at_once:
    'On this day both would hold the duty, or nobody would. The one before must have ended by then, and the one after must have begun.',
}

const missing: Record<string, string> = {
  number: 'Write the number',
  title: 'Write the title',
  what: 'Choose what happened',
  on: 'Enter the day',
  summary: 'Write what happened',
  supersededById: 'Choose what replaces it',
  retiredNote: 'Write the reason: readers will see it',
  slug: 'Write the address',
  name: 'Write the name',
  successor: 'Choose who takes over',
}

/** What to do about each mistake, by field. */
export function inWords(mistakes: Mistake[]): Record<string, string> {
  return Object.fromEntries(
    mistakes.map(({ field, code }) => {
      if (code === 'missing') return [field, missing[field] ?? words.missing]
      if (code === 'not_a_number' && field.startsWith('seat-')) return [field, 'Enter a seat from 1 to 99']
      return [field, words[code]]
    }),
  )
}
