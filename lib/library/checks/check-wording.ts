import { type Content, markdownParts, type PublicationKind } from '../publications/content'
import type { Finding } from './check'
import { styleFindings } from './house-style'
import { type Passage, passageOf, passagesOf, sentencesOf } from './passages'
import { readingAge } from './reading-age'

const longestSentence = 25
const targetAge = { lead: 12, text: 15 }
/** A list longer than this is not read. */
const mostOfAKind = 20

type Wording = { part: string; passages: Passage[]; isLead: boolean }

/** Everything of a content that a reader reads as sentences: its leads, then its texts. */
export function wordingOf(kind: PublicationKind, content: Content): Wording[] {
  const details = content.details as Record<string, unknown>
  const leads = [
    { part: 'standfirst', text: content.standfirst },
    { part: 'answer', text: typeof details.answer === 'string' ? details.answer : '' },
  ]
  return [
    ...leads.map(({ part, text }) => ({ part, passages: [passageOf(text)], isLead: true })),
    ...markdownParts(kind, content).map(({ part, text }) => ({
      ...{ part, passages: passagesOf(text), isLead: false },
    })),
  ].filter(({ passages }) => passages.some(({ text }) => text.trim() !== ''))
}

export function checkHouseStyle(wording: Wording[]): Finding[] {
  return everyPassage(wording, (passage) =>
    styleFindings(passage.text).map(({ at, found, better, reason }) => ({
      at,
      facts: { found, better, reason },
    })),
  )
}

export function checkSentences(wording: Wording[]): Finding[] {
  return everyPassage(wording, (passage) =>
    sentencesOf(passage)
      .filter(({ words }) => words > longestSentence)
      .map(({ text, at, words }) => ({ at, facts: { words, begins: text.slice(0, 60) } })),
  )
}

/** Leads should be read with ease at 12, texts at 15. */
export function checkReadingAge(wording: Wording[]): Finding[] {
  return wording.flatMap(({ part, passages, isLead }) => {
    const running = passages.filter(({ kind }) => kind === 'paragraph')
    const age = readingAge(running.flatMap(sentencesOf).map(({ text }) => text))
    const target = isLead ? targetAge.lead : targetAge.text
    return age !== null && age > target ? [{ part, stops: false, facts: { age, target } }] : []
  })
}

/** What everybody knows, or cannot be written out. */
const known = new Set(
  'UK US USA EU UN UNICEF MP MPs MS MSP PDF CSV URL BBC TV COVID ID VAT NHS AM PM GBP USD EUR OK II III IV VI VII VIII IX XI'.split(
    ' ',
  ),
)

/** Acronyms that are not explained where they first stand: "the Foreign Office (FCDO)" or "FCDO (the Foreign Office)". */
export function checkAcronyms(wording: Wording[]): Finding[] {
  const seen = new Set<string>()
  return everyPassage(wording, ({ text }) =>
    [...text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2,}(?:&[A-Z]+)?(?=s?(?![\p{L}\p{N}]))/gu)].flatMap((match) => {
      const acronym = match[0]
      if (known.has(acronym) || seen.has(acronym)) return []
      seen.add(acronym)
      const before = text.slice(0, match.index)
      const after = text.slice(match.index + acronym.length)
      const isExplained = /\p{L}[^()]*\(\s*(?:the )?$/u.test(before) || /^s?\s*\(\s*\p{L}/u.test(after)
      return isExplained ? [] : [{ at: match.index, facts: { acronym } }]
    }),
  )
}

function everyPassage(
  wording: Wording[],
  look: (passage: Passage) => { at: number; facts: Finding['facts'] }[],
): Finding[] {
  const findings = wording.flatMap(({ part, passages }) =>
    passages.flatMap((passage) =>
      look(passage).map(({ at, facts }) => ({ part, line: passage.lineAt(at), stops: false, facts })),
    ),
  )
  return findings.slice(0, mostOfAKind)
}
