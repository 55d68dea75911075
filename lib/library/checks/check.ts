/** What is asked of a text before it is published. The words for each are in app/staff/ui/check-words.ts. */
export const checkNames = [
  'renders',
  'figures_published',
  'figures_current',
  'pictures_described',
  'consent_stands',
  'content_note',
  'helpline',
  'milestones_sourced',
  'links_answer',
  'asks_for_something',
  'acronyms_explained',
  'house_style',
  'short_sentences',
  'reading_age',
] as const

export type CheckName = (typeof checkNames)[number]

/**
 * One thing found, or that nothing was found: then `passed` is true and there are no facts. `stops` keeps the text from
 * being published; everything else advises.
 */
export type Check = {
  name: CheckName
  passed: boolean
  stops: boolean
  /** 'body', another Markdown part, or the name of a field. */
  part?: string
  line?: number
  facts: Record<string, string | number>
}

export type Finding = Omit<Check, 'name' | 'passed'>
