import type { TextPart } from '../compose/prepare-text'
import type { TextProblemCode } from '../compose/text-problem'

/** What is asked of what a mailing says. The words for each are in app/staff/ui/mailing-check-words.ts. */
export const checkCodes = [
  'text_there', // subject and body of each version; found: { part: 'subject' | 'body' }
  'renders', // found: { problem, …its facts }
  'fields', // passed: { fields }; found: { problem, …its facts }
  'figures_current', // passed: { figures }; found: { problem, key, shown?, use?, useShown? }
  'buttons', // passed: { buttons }; found: { problem, … }
  'pictures', // passed: { pictures }; found: { problem, key }
  'size', // { bytes, most }, with the longest values
  'plain_text', // { characters }
  'links', // passed: { links }; found: { url, status? }: one that is not https, or did not answer
  'other_hosts', // passed: {}; found: { host, links }: it leads away from our site
  'reading_age', // passed: { age }, or {} for a text too short to tell; found: { age, target }
  'ask', // { found: 'yes' | 'no', words }: with one, the rules for marketing apply
  'subject_length', // { characters, most }, with the longest name
  'preview_there', // found: {}
  'versions', // found: { missing: locale, variant }, or { paragraphs, than, ofParagraphs }
  'house_style', // found: { found, better, reason }
] as const

export type CheckCode = (typeof checkCodes)[number]

/**
 * One thing found, or that nothing was found. `stops`: it is not sent like this. `look`: somebody should, and may send it all
 * the same. Every code comes at least once, unless there is no text at all.
 */
export type Check = {
  code: CheckCode
  result: 'good' | 'look' | 'stops'
  /** Which version it is of, where it is of one. */
  locale?: string
  variant?: string
  part?: TextPart
  /** From 1, in its part. */
  line?: number
  facts: Record<string, string | number> & { problem?: TextProblemCode }
}
