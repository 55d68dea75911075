import { countryName } from '@/app/ui/country-name'
import type { Named, Phrase, Said } from '@/lib/audiences/describe-audience'
import type { Purpose } from '@/lib/consent/can-send'
import { asMarketing } from '@/lib/consent/can-send'
import { outcomeWords } from './condition-words'
import { counted } from './words'

/** A stretch of a sentence; what decides is strong. */
export type Span = { words: string; isStrong: boolean }

const plain = (words: string): Span => ({ words, isStrong: false })
const strong = (words: string): Span => ({ words, isStrong: true })

/**
 * "People who signed X, but have not yet written to a representative, and agreed to campaign news." `agreed`: what they
 * must have said besides, where it is known. Null for the phrase is everybody.
 */
export function wordsOfAudience(phrase: Phrase | null, agreed?: string): Span[] {
  const who = phrase ? [plain('People who '), ...spansOf(phrase, 0)] : [strong('Everybody')]
  if (!agreed) return merged([...who, plain('.')])
  const joint = !phrase ? ' who ' : phrase.kind === 'or' ? '; and of these, those who ' : ', and '
  return merged([...who, plain(joint), strong(agreed), plain('.')])
}

/** A part of an audience by itself, as what people did or do: "signed X". */
export function clausesOf(phrase: Phrase | null): Span[] {
  return phrase ? merged(spansOf(phrase, 0)) : [plain('nothing yet')]
}

/** The sentence alone, as for a list or a screen without bold. */
export const textOf = (spans: Span[]): string => spans.map(({ words }) => words).join('')

/** What somebody must have said for a mail of this purpose, after "and". */
export function agreedWords(purpose: Purpose, softOptIn: boolean): string {
  if (!asMarketing(purpose)) return 'have not left all mail'
  return softOptIn ? 'agreed to campaign news, or did not say no to it' : 'agreed to campaign news'
}

function spansOf(phrase: Phrase, depth: number): Span[] {
  if (phrase.kind === 'said') return saidWords(phrase.says)
  const isInner = depth > 0
  const inside = phrase.of.flatMap((part, at) => [
    ...(at === 0 ? [] : [plain(jointWords(part.joint, isInner && phrase.of.length === 2))]),
    ...spansOf(part, depth + 1),
  ])
  if (!isInner) return inside
  const opening = phrase.kind === 'or' ? 'either ' : phrase.of.length === 2 ? 'both ' : 'all of this: '
  // Deeper than this, only brackets show what belongs together.
  return depth === 1 && phrase.kind === 'or'
    ? [plain(opening), ...inside]
    : [plain(`(${opening}`), ...inside, plain(')')]
}

function jointWords(joint: Phrase['joint'], isPair: boolean): string {
  const word = joint === 'first' ? 'and' : joint
  return isPair ? ` ${word} ` : `, ${word} `
}

function merged(spans: Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last && last.isStrong === span.isStrong) last.words += span.words
    else out.push({ ...span })
  }
  return out
}

/** A thing said, as what people did or do: it follows "people who". */
function saidWords(says: Said): Span[] {
  const { not } = says
  switch (says.kind) {
    case 'signed': {
      const what = `${names(says.campaigns, 'campaign', 'any campaign')}${within(says.withinDays)}`
      return not ? [plain('have '), strong(`not signed ${what}`)] : [strong(`signed ${what}`)]
    }
    case 'signed_number':
      return signedNumber(says)
    case 'wrote': {
      const what = `to a representative${under(says.campaigns)}${within(says.withinDays)}`
      return not ? [plain('have '), strong(`not yet written ${what}`)] : [strong(`wrote ${what}`)]
    }
    case 'heard_back': {
      const what = `${outcomeWords[says.outcome]}${under(says.campaigns)}`
      return not ? [plain('have '), strong(`not told us that ${what}`)] : [strong(`told us that ${what}`)]
    }
    case 'lives_in_nation':
      return live(not, oneOf(says.nations, 'any nation of the United Kingdom'))
    case 'lives_in_country':
      return live(not, oneOf(says.countries.map(inSentence), 'any country'))
    case 'lives_in_area':
      return live(not, names(says.areas, 'seat', 'any seat'))
    case 'represented_by': {
      const parties = says.parties.map((party) => `somebody of ${nameIn(party, 'party')}`)
      const who = oneOf([...says.people.map((person) => nameIn(person, 'person')), ...parties], 'anybody')
      return [plain('are '), strong(`${not ? 'not ' : ''}represented by ${who}`)]
    }
    case 'interested_in': {
      const what = `acted on ${names(says.topics, 'issue', 'any issue')}${within(says.withinDays)}`
      return not ? [plain('have '), strong(`not ${what}`)] : [strong(what)]
    }
    case 'came_by': {
      const what = oneOf(says.sources, 'any link with a code')
      return not ? [plain('did '), strong(`not come by ${what}`)] : [strong(`came by ${what}`)]
    }
    case 'last_acted': {
      const what = `acted${within(says.withinDays)}`
      return not ? [plain('have '), strong(`not ${what}`)] : [strong(what)]
    }
    case 'known_since':
      return [
        plain('came to us '),
        strong(`${not ? 'more' : 'less'} than ${counted(says.withinDays, 'day')} ago`),
      ]
    case 'got_mailing': {
      const what = names(says.mailings, 'mailing', 'any mailing')
      return not ? [plain('did '), strong(`not get ${what}`)] : [strong(`got ${what}`)]
    }
    case 'mailed':
      return [plain('were '), strong(`${not ? 'not ' : ''}mailed${within(says.withinDays)}`)]
  }
}

/** Denied, it is said the other way round: nobody reads "not exactly". */
function signedNumber({ not, howMany, campaigns }: Extract<Said, { kind: 'signed_number' }>): Span[] {
  const many = counted(campaigns, 'campaign')
  const is = howMany === 'exactly' ? `exactly ${many}` : `at least ${many}`
  const isNot =
    howMany === 'exactly'
      ? `fewer or more than ${many}`
      : campaigns === 1
        ? 'no campaign'
        : `fewer than ${many}`
  return [strong(`signed ${not ? isNot : is}`)]
}

const live = (not: boolean, where: string): Span[] =>
  not ? [plain('do '), strong(`not live in ${where}`)] : [plain('live in '), strong(where)]

const within = (days: number | null) =>
  days === null ? '' : days === 1 ? ' in the last day' : ` in the last ${days} days`

const under = (campaigns: Named[]) =>
  campaigns.length === 0 ? '' : ` under ${names(campaigns, 'campaign', '')}`

type Noun = 'campaign' | 'seat' | 'person' | 'party' | 'issue' | 'mailing'

const nameIn = ({ id, name }: Named<string | number>, noun: Noun) => name ?? `a ${noun} that is gone (${id})`

const names = (of: readonly Named<string | number>[], noun: Noun, any: string) =>
  oneOf(
    of.map((one) => nameIn(one, noun)),
    any,
  )

const mostNamed = 5

/** "A, B or C"; of more than five the first four, and how many more. */
function oneOf(words: readonly string[], any: string): string {
  if (words.length === 0) return any
  if (words.length > mostNamed)
    return `${words.slice(0, mostNamed - 1).join(', ')} or one of ${words.length - mostNamed + 1} more`
  const last = words.at(-1) ?? ''
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`
}

/** Countries whose name takes an article in a sentence. */
const withArticle = new Set(['GB', 'US', 'NL', 'PH', 'AE', 'BS', 'GM', 'MV', 'KM', 'SB', 'MH', 'DO', 'CF'])

const inSentence = (code: string) => `${withArticle.has(code) ? 'the ' : ''}${countryName(code)}`
