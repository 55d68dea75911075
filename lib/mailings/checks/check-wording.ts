import { styleFindings } from '../../library/checks/house-style'
import { type Passage, passageOf, passagesOf, sentencesOf } from '../../library/checks/passages'
import { readingAge } from '../../library/checks/reading-age'
import type { Check } from './check'
import { type CheckedText, ofVersion, orGood } from './text-problems'

/** From this age most people should read a mail with ease. */
const targetAge = 13
/** A list longer than this is not read. */
const mostFindings = 20

/** Of versions in English: syllables are guessed from its spelling. */
export function checkReadingAge(versions: readonly CheckedText[]): Check[] {
  const checks = english(versions).flatMap((version): Check[] => {
    const running = passagesOf(asRead(version.text.body)).filter(({ kind }) => kind === 'paragraph')
    const age = readingAge(running.flatMap(sentencesOf).map(({ text }) => text))
    if (age === null) return []
    const result = age > targetAge ? 'look' : 'good'
    return [{ code: 'reading_age', result, ...ofVersion(version), facts: { age, target: targetAge } }]
  })
  return orGood('reading_age', checks)
}

export function checkHouseStyle(versions: readonly CheckedText[]): Check[] {
  const found = english(versions).flatMap((version) =>
    (['subject', 'preview', 'body'] as const).flatMap((part) => {
      const text = asRead(version.text[part])
      const passages = part === 'body' ? passagesOf(text) : [passageOf(text)]
      return passages.flatMap((passage) => findingsIn(passage, { ...ofVersion(version), part }))
    }),
  )
  return found.slice(0, mostFindings)
}

function findingsIn(passage: Passage, where: Pick<Check, 'locale' | 'variant' | 'part'>): Check[] {
  return styleFindings(passage.text).map(({ at, ...facts }) => ({
    code: 'house_style',
    result: 'look',
    ...where,
    line: passage.lineAt(at),
    facts,
  }))
}

function english(versions: readonly CheckedText[]): CheckedText[] {
  return versions.filter(({ text }) => text.locale.startsWith('en'))
}

/** With the fallbacks of its fields: what somebody reads of whom nothing is known. */
function asRead(text: string): string {
  return text.replace(/\{\{[^{}\r\n|]*\|?([^{}\r\n]*)\}\}/g, '$1')
}
