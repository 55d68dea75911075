import type { Sign } from '@/app/staff/ui/parts'
import type { DeskStatistic, StatisticFilter } from '@/lib/library/evidence/desk-queries'
import type { FieldMistake } from '@/lib/library/evidence/typed-fields'

const mistakeWords: Record<FieldMistake, string> = {
  missing: 'Fill this in',
  too_long: 'Shorten this',
  not_a_key: 'Use small letters, digits and single hyphens: slavery-worldwide-2021',
  not_a_number: 'Write a number, such as 49,600,000 or 12.5',
  not_a_date: 'Write a date, as far as it is known: 2021, September 2021 or 14 September 2021',
  not_a_link: 'Write an address that begins with https:// or http://',
  not_a_choice: 'Choose one of the list',
  range_falls: 'The higher number must not be below the first',
  needs_currency: 'Write the currency in three letters: GBP, USD',
  needs_no_currency: 'Only money has a currency: empty this, or choose money as the unit',
  needs_ground: 'Choose a source, or a consent below: words never stand without either',
  pseudonym_needs_consent: 'Choose the consent: words under a pseudonym stand only on one',
  not_authors: 'Write one author a line: “Family, Given” for a person, the plain name for an organisation',
  unknown_issue: 'There is no such issue',
  ends_before: 'It must end after it was given',
}

/** What is wrong at each field. Dates of a day are asked for as such. */
export function fieldMistakes(mistakes: Record<string, FieldMistake>): Record<string, string> {
  return Object.fromEntries(Object.entries(mistakes).map(([name, code]) => [name, mistakeWords[code]]))
}

export const filterWords: Record<StatisticFilter, string> = {
  all: 'All',
  review: 'Review overdue',
  outdated: 'Replaced but still shown',
  unpublished: 'Not published',
}

export const statisticKindWords = {
  claim: 'A claim about the world',
  impact: 'Impact of work',
  context: 'Context of a programme or a place',
  result: 'A result of a programme',
  organisation: 'A fact about us',
} as const

export const qualifierWords = {
  none: 'Exactly',
  estimated: 'An estimated',
  at_least: 'At least',
  more_than: 'More than',
  about: 'About',
  nearly: 'Nearly',
  up_to: 'Up to',
  between: 'Between (two numbers)',
} as const

export const unitWords = {
  people: 'People',
  children: 'Children',
  percent: 'Per cent',
  money: 'Money',
  cases: 'Cases',
  places: 'Places',
  years: 'Years',
  other: 'Something else',
} as const

export const certaintyWords = {
  measured: 'Measured: counted or recorded',
  estimate: 'Estimate: a model or a sample',
  reported: 'Reported: somebody says so',
} as const

export const sensitivityWords = {
  none: 'Nothing distressing',
  mentions: 'Mentions abuse',
  describes: 'Describes abuse: pages that carry it need a content note',
} as const

export const sourceKindWords = {
  report: 'Report',
  article: 'Article',
  dataset: 'Dataset',
  web_page: 'Web page',
  evaluation: 'Evaluation',
  survey: 'Survey',
  law: 'Law',
  factsheet: 'Factsheet',
  submission: 'Submission',
  statement: 'Statement',
} as const

export const independenceWords = {
  independent: 'Independent of us',
  commissioned: 'Commissioned by us',
  own: 'Our own',
  unknown: 'Not known',
} as const

export const actWords: Record<string, string> = {
  created: 'Entered',
  edited: 'Edited',
  published: 'Published',
  withdrawn: 'Withdrawn',
  superseded: 'Replacement changed',
  reviewed: 'Reviewed',
}

/** How a figure stands, in a word and a sign. */
export function statisticStanding(row: DeskStatistic): { sign: Sign; words: string } {
  if (!row.isPublished) return { sign: 'to_come', words: 'Not published' }
  if (row.supersededByKey && row.livePlaces > 0) return { sign: 'late', words: 'Replaced, still shown' }
  if (row.supersededByKey) return { sign: 'out', words: 'Replaced' }
  if (row.isReviewOverdue) return { sign: 'late', words: 'Review overdue' }
  return { sign: 'done', words: 'Published' }
}

/** Choices for a select from a map of words. */
export function choicesOf(words: Record<string, string>): { value: string; words: string }[] {
  return Object.entries(words).map(([value, said]) => ({ value, words: said }))
}
