import type { ConditionKind, Group } from '@/lib/audiences/audience'
import type { Option } from './form-spec'

/** The lists that conditions choose from. */
export type ListName =
  | 'campaigns'
  | 'nations'
  | 'countries'
  | 'areas'
  | 'people'
  | 'parties'
  | 'topics'
  | 'sources'
  | 'mailings'

type Words = {
  /** Under "Add a condition". */
  about: string
  /** Beside what is chosen: as it is, and as it is not. */
  is: string
  isNot: string
  /** Around the number of days, or of campaigns, where there is one. */
  days?: { before: string; after: string; isOptional: boolean }
}

const lately = { before: 'in the last', after: 'days', isOptional: true }

/** What each condition is called in the form. */
export const conditionWords: Record<ConditionKind, Words> = {
  signed: { about: 'Signed a campaign', is: 'Signed', isNot: 'Has not signed', days: lately },
  signed_number: {
    ...{ about: 'Signed so many campaigns', is: 'Has signed', isNot: 'Has not signed' },
    days: { before: '', after: 'campaigns', isOptional: false },
  },
  wrote: {
    about: 'Wrote to a representative',
    is: 'Wrote under',
    isNot: 'Has not written under',
    days: lately,
  },
  heard_back: { about: 'Told us of an answer', is: 'Told us', isNot: 'Did not tell us' },
  lives_in_nation: { about: 'Lives in a nation of the UK', is: 'Lives in', isNot: 'Does not live in' },
  lives_in_country: { about: 'Lives in a country', is: 'Lives in', isNot: 'Does not live in' },
  lives_in_area: { about: 'Lives in a seat', is: 'Lives in', isNot: 'Does not live in' },
  represented_by: { about: 'Is represented by', is: 'Is represented by', isNot: 'Is not represented by' },
  interested_in: { about: 'Acted on an issue', is: 'Acted on', isNot: 'Has not acted on', days: lately },
  came_by: { about: 'Came by a link', is: 'Came by', isNot: 'Did not come by' },
  last_acted: {
    ...{ about: 'Last acted', is: 'Has acted', isNot: 'Has not acted' },
    days: { before: 'in the last', after: 'days', isOptional: false },
  },
  known_since: {
    ...{ about: 'Known since', is: 'Came to us less than', isNot: 'Came to us more than' },
    days: { before: '', after: 'days ago', isOptional: false },
  },
  got_mailing: { about: 'Got a mailing', is: 'Got', isNot: 'Did not get' },
  mailed: {
    ...{ about: 'Was mailed', is: 'Was mailed', isNot: 'Was not mailed' },
    days: { before: 'in the last', after: 'days, by anything but service mail', isOptional: false },
  },
}

/** What is chosen from each list: one of it, any of it, and one more. */
export const listWords: Record<ListName, { one: string; any: string; or: string }> = {
  campaigns: { one: 'a campaign', any: 'any campaign', or: 'or another' },
  nations: { one: 'a nation', any: 'any nation', or: 'or another' },
  countries: { one: 'a country', any: 'any country', or: 'or another' },
  areas: { one: 'a seat', any: 'any seat', or: 'or another' },
  people: { one: 'a person', any: 'no person is chosen', or: 'or another' },
  parties: { one: 'a party', any: 'no party', or: 'or of another' },
  topics: { one: 'an issue', any: 'any issue', or: 'or another' },
  sources: { one: 'a code', any: 'any link with a code', or: 'or another' },
  mailings: { one: 'a mailing', any: 'any mailing', or: 'or another' },
}

/** How the conditions of a group belong together, at the head of their column. */
export const mustWords: Record<Group['must'], string> = {
  all: 'All of these',
  any: 'Any of these',
  none: 'None of these',
}

/** What the number beside a condition is, by the group it stands in. */
export const leftWords: Record<Group['must'], string> = {
  all: 'Left after it',
  any: 'Found with it',
  none: 'Left after it',
}

/** What people told us became of what they wrote, after "told us that". */
export const outcomeWords = {
  replied: 'they had a reply',
  acknowledged: 'they had no more than an acknowledgement',
  nothing: 'nothing came back',
} as const

type Either = { what: string; options: Option[] }

/** What is chosen besides, of a few things: what it is, and what there is. */
export const eitherOf: Partial<Record<ConditionKind, Either>> = {
  heard_back: {
    what: 'what became of it',
    options: Object.entries(outcomeWords).map(([value, words]) => ({ value, words })),
  },
  signed_number: {
    what: 'how many',
    options: [
      { value: 'exactly', words: 'exactly' },
      { value: 'at_least', words: 'at least' },
    ],
  },
}

export const conditionKinds = Object.keys(conditionWords) as ConditionKind[]
