import { capitalise } from '@/app/ui/format'
import type { Check } from '@/lib/mailings/checks/check'
import type { MailingText, Variant } from '@/lib/mailings/mailing'
import { foundWords } from './mailing-found-words'
import { goodWords } from './mailing-good-words'
import { textName } from './mailing-words'

type Facts = Check['facts']

/** A line of the list of checks. */
export type CheckLine = { key: string; result: Check['result']; words: string }

/** What was checked, in words: what stops it first, then what somebody should look at, then what is well, a line for each. */
export function checkLines(checks: readonly Check[], texts: readonly MailingText[]): CheckLine[] {
  const lines = [
    ...checks.filter(({ result }) => result === 'stops'),
    ...checks.filter(({ result }) => result === 'look'),
  ].map((check) => ({ result: check.result, words: `${whereOf(check, texts)}${foundWords(check)}` }))
  const good = [...worstGood(checks).values()].map((check) => ({
    result: check.result,
    words: goodWords(check),
  }))
  return [...lines, ...good].map((line, i) => ({ key: `${i} ${line.words}`, ...line }))
}

/** Of what is well in several versions, the one that is nearest to not being. None where another version is not well. */
function worstGood(checks: readonly Check[]): Map<Check['code'], Check> {
  const found = new Set(checks.filter(({ result }) => result !== 'good').map(({ code }) => code))
  const worst = new Map<Check['code'], Check>()
  for (const check of checks) {
    if (found.has(check.code)) continue
    const other = worst.get(check.code)
    if (!other || measureOf(check.facts) > measureOf(other.facts)) worst.set(check.code, check)
  }
  return worst
}

const measureOf = ({ bytes, age, characters }: Facts) => Number(bytes ?? age ?? characters ?? 0)

/** "English, B, line 4: ", as far as it has to be said. */
function whereOf({ code, locale, variant, line, part }: Check, texts: readonly MailingText[]): string {
  const version =
    locale && variant && texts.length > 1 ? textName({ locale, variant: variant as Variant }, texts) : ''
  const place = part === 'subject' || part === 'preview' ? '' : line ? `line ${line}` : ''
  const where = [version, place].filter(Boolean).join(', ')
  // "Cymraeg is two paragraphs shorter."
  return where && `${capitalise(where)}${code === 'versions' ? ' ' : ': '}`
}
