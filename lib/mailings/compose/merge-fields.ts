import { placeholder } from '../../mail/pattern'
import { type MergeField, mergeFields } from '../mailing'
import type { TextProblem } from './text-problem'

/** A field as it stands in a text, under the name of its placeholder. */
export type Merge = { name: string; field: MergeField; fallback: string }

/** Fields that are the same for all: the campaign's. They need no fallback where there is a campaign. */
export const sharedFields: readonly MergeField[] = ['campaign.name', 'campaign.count', 'campaign.addressee']

/**
 * Reads the `{{field|fallback}}` of a text. `withMarks` is the text with a placeholder for each, in letters and digits that
 * Markdown leaves alone; what is not one of our fields stands there without its braces, and is a problem. A field without a
 * fallback is a problem unless it is one of `always`.
 */
export function readMerges(
  text: string,
  prefix: string,
  always: readonly MergeField[] = [],
): { withMarks: string; merges: Merge[]; problems: TextProblem[] } {
  const merges: Merge[] = []
  const problems: TextProblem[] = []
  let withMarks = ''
  let from = 0
  for (const { index, 0: whole, 1: inside = '' } of text.matchAll(braces)) {
    withMarks += text.slice(from, index)
    from = index + whole.length
    const tell = (code: TextProblem['code'], facts: TextProblem['facts']) =>
      problems.push({ code, line: lineAt(text, index), facts })
    if (!whole.endsWith('}}')) {
      tell('field_unclosed', { begins: whole.slice(0, 40) })
      withMarks += inside
      continue
    }
    const bar = inside.indexOf('|')
    const typed = (bar < 0 ? inside : inside.slice(0, bar)).trim()
    const fallback = bar < 0 ? '' : inside.slice(bar + 1).trim()
    const field = mergeFields.find((known) => known === typed)
    if (!field) {
      tell('field_unknown', { field: typed })
      withMarks += fallback
      continue
    }
    if (fallback === '' && !always.includes(field)) tell('field_without_fallback', { field })
    const name = `${prefix}${merges.length}`
    merges.push({ name, field, fallback })
    withMarks += placeholder(name)
  }
  return { withMarks: withMarks + text.slice(from), merges, problems }
}

/** From two braces to the next two, on one line; or to where they should have closed. */
const braces = /\{\{([^{}\r\n]*)(?:\}\}|\}(?!\})|(?=\{|\r|\n|$))/g

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length
}
