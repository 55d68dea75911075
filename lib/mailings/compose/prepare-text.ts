import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parse } from '../../library/markdown/parse'
import type { MailingBlock } from '../../mail/list-blocks'
import { placeholder } from '../../mail/pattern'
import { type ListPatterns, renderListMail } from '../../mail/render-list-mail'
import type { MailingText, MergeField } from '../mailing'
import { formatCount } from './format-value'
import { type Merge, readMerges, sharedFields } from './merge-fields'
import { readBlocks } from './read-blocks'
import type { TextAbout } from './text-about'
import type { TextProblem } from './text-problem'

/** A text rendered once for all its readers: composeFor only fills in what is each one's own. */
export type PreparedText = {
  locale: string
  patterns: ListPatterns
  merges: Merge[]
  /** What stands in it of each reader. */
  fields: MergeField[]
  about: TextAbout
}

/** The same with what was read on the way, for checks and for those who write it. */
export type ReadText = {
  /** With a placeholder for each field, and for the code in links. */
  subject: string
  preview: string
  blocks: MailingBlock[]
  merges: Merge[]
  problems: { part: TextPart; problem: TextProblem }[]
}

export type TextPart = 'subject' | 'preview' | 'body'

/**
 * Renders a text. What cannot be shown is left out: textProblems says what that was, and a mailing with such a problem is
 * not sent. Takes some milliseconds; keep the result for as long as the figures in it may be as they are.
 */
export async function prepareText(text: MailingText, about: TextAbout): Promise<PreparedText> {
  const { subject, preview, blocks, merges } = readText(text, about)
  const patterns = await renderListMail({ lang: text.locale, subject, preview, blocks }, about.organisation)
  const own = merges.map(({ field }) => field).filter((field) => !sharedFields.includes(field))
  return {
    locale: text.locale,
    patterns,
    merges: fillShared(merges, about),
    fields: [...new Set(own)],
    about,
  }
}

/** Reads the three parts of a text. Never throws, whatever it is. */
export function readText(text: MailingText, about: TextAbout): ReadText {
  const always = about.campaign ? sharedFields : []
  const subject = readMerges(text.subject, 'subject', always)
  const preview = readMerges(text.preview, 'preview', always)
  const body = readMerges(text.body, 'body', always)
  const { blocks, problems } = readBody(body.withMarks, about)
  return {
    subject: subject.withMarks,
    preview: preview.withMarks,
    blocks,
    merges: [...subject.merges, ...preview.merges, ...body.merges],
    problems: [
      ...partProblems('subject', subject.problems),
      ...partProblems('preview', preview.problems),
      ...partProblems(
        'body',
        [...body.problems, ...problems].sort((a, b) => a.line - b.line),
      ),
    ],
  }
}

/** What stands in links for the code of the mailing: one text can be prepared before its mailing is known. */
export const sourceName = 'source'

function readBody(text: string, about: TextAbout): { blocks: MailingBlock[]; problems: TextProblem[] } {
  const parsed = parse(text)
  if (parsed.kind === 'refused')
    return {
      blocks: [],
      problems: [{ code: 'refused', line: parsed.line, facts: { message: parsed.message } }],
    }
  const definitions = definitionsIn(parsed.tree)
  const reading = { text, about, source: placeholder(sourceName), problems: [], definitions }
  const blocks = readBlocks(reading, parsed.tree)
  return { blocks, problems: reading.problems }
}

function definitionsIn(tree: Root): Map<string, string> {
  const found = new Map<string, string>()
  // The first of a name counts, as Markdown has it.
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!found.has(identifier)) found.set(identifier, url)
  })
  return found
}

function partProblems(part: TextPart, problems: TextProblem[]): ReadText['problems'] {
  return problems.map((problem) => ({ part, problem }))
}

/** The campaign's fields are the same for all: their value is what everybody reads. */
function fillShared(merges: Merge[], { campaign }: TextAbout): Merge[] {
  if (!campaign) return merges
  const shared: Partial<Record<MergeField, string>> = {
    'campaign.name': campaign.name,
    'campaign.count': formatCount(campaign.count),
    'campaign.addressee': campaign.addressee,
  }
  return merges.map((merge) => ({ ...merge, fallback: shared[merge.field] || merge.fallback }))
}
