import type { Check } from '@/lib/library/checks/check'
import { fieldName, lineWords } from './library-words'

/** "Line 11: there is no figure “nowhere”." */
export function checkWords(check: Check): string {
  const where = check.line
    ? lineWords(check.part ?? 'body', check.line)
    : check.part
      ? fieldName(check.part)
      : ''
  const what = check.name === 'renders' ? String(check.facts.message) : check.name.replaceAll('_', ' ')
  return `${where}${where && ': '}${what}.`
}
