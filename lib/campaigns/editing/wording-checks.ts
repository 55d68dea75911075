import { styleFindings } from '../../library/checks/house-style'
import { readingAge } from '../../library/checks/reading-age'
import type { CampaignContent, CampaignPart } from '../campaign-content'

/** The ask should be read with ease at this age. */
const targetAge = 12
const longestSentenceWords = 25

export type WordingCheck =
  | { check: 'reading_age'; part: CampaignPart; isMet: boolean; age: number | null; target: number }
  | { check: 'house_style'; part: CampaignPart; isMet: boolean; found: string; better: string }
  | { check: 'long_sentence'; part: CampaignPart; isMet: boolean; words: number }

/** How the words read: advice, none of it keeps a campaign from being published. Empty where nothing is asked yet. */
export function wordingChecks(content: CampaignContent): WordingCheck[] {
  if (content.ask === '') return []
  const age = readingAge(sentencesOf(`${content.demand}. ${content.ask}`))
  const words = Math.max(0, ...sentencesOf(content.ask).map((sentence) => sentence.split(/\s+/).length))
  const checks: WordingCheck[] = [
    { check: 'reading_age', part: 'ask', isMet: age === null || age <= targetAge, age, target: targetAge },
  ]
  if (words > longestSentenceWords) checks.push({ check: 'long_sentence', part: 'ask', isMet: false, words })
  const style = styleOf(content)
  if (style.length === 0)
    checks.push({ check: 'house_style', part: 'ask', isMet: true, found: '', better: '' })
  checks.push(...style)
  return checks
}

/** What the house style would word differently, each word once. */
function styleOf(content: CampaignContent): WordingCheck[] {
  const texts: [CampaignPart, string][] = [
    ['ask', [content.demand, content.ask, content.petitionText].join('\n')],
    ['content', content.why],
    ['sharing', Object.values(content.sharing).join('\n')],
    ['mails', [content.confirmNote, content.thanksNote].join('\n')],
  ]
  return texts.flatMap(([part, text]) => {
    const seen = new Set<string>()
    return styleFindings(text).flatMap(({ found, better }): WordingCheck[] => {
      if (seen.has(found.toLowerCase()) || seen.size >= 3) return []
      seen.add(found.toLowerCase())
      return [{ check: 'house_style', part, isMet: false, found, better }]
    })
  })
}

export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}
