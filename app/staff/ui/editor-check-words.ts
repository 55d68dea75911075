import { capitalise, endSentence } from '@/app/ui/format'
import type { Check } from '@/lib/library/checks/check'
import { checkWords } from './check-words'
import { fieldName, lineWords } from './library-words'

/** What a check says, after the place it is about: "Line 11: there is no figure “nowhere”." */
export function checkSentence(check: Check): string {
  const words = checkWords(check)
  if (check.passed) return words
  const { part = 'body', line } = check
  const where = line ? lineWords(part, line) : part === 'body' ? '' : fieldName(part)
  const sentence = where ? `${where}: ${words}` : capitalise(words)
  return /[.!?…]”$/.test(sentence) ? sentence : endSentence(sentence)
}
