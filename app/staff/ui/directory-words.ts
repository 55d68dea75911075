import type { Sign } from './parts'

export const runStates: Record<
  'staged' | 'refused' | 'applied' | 'abandoned',
  { sign: Sign; words: string }
> = {
  staged: { sign: 'half', words: 'Staged' },
  refused: { sign: 'late', words: 'Refused' },
  applied: { sign: 'done', words: 'Applied' },
  abandoned: { sign: 'out', words: 'Abandoned' },
}

const mistakes: Record<string, string> = {
  missing: 'Choose one, or fill this in',
  unknown: 'Choose one from the list',
  too_long: 'Shorten this',
  control_characters: 'Remove characters that cannot be seen: type this again instead of pasting it',
  not_a_date: 'Enter a day that exists',
  before_begin: 'Choose a day after the one before it',
  overlaps: 'Choose days that do not overlap with what stands in the calendar',
  not_an_address: 'Enter one mail address, like name@example.org',
  not_a_page: 'Enter the address of a page, beginning with https://',
}

/** What to put right, by field. */
export function directoryMistakes(found: { field: string; code: string }[]): Record<string, string> {
  return Object.fromEntries(found.map(({ field, code }) => [field, mistakes[code] ?? 'Check this']))
}
