import type { PublicationKind } from '@/lib/library/publications/content'
import type { ContentMistakeCode } from '@/lib/library/publications/content-form'
import type { PublicationEntry, PublicationState } from '@/lib/library/publications/editor-queries'
import type { Sign } from './parts'

export const kindWords: Record<PublicationKind, { one: string; many: string; use: string }> = {
  issue: {
    one: 'issue',
    many: 'Issues',
    use: 'What we work on: the plain answer, the figures, what must change',
  },
  explainer: {
    one: 'explainer',
    many: 'Explainers',
    use: 'One question answered, such as a form of trafficking',
  },
  briefing: {
    one: 'briefing',
    many: 'Briefings',
    use: 'A briefing, a submission, amendments, a report or a response, with numbered paragraphs',
  },
  story: { one: 'story', many: 'Stories', use: 'A survivor’s story, under a consent' },
  programme: { one: 'programme', many: 'Programmes', use: 'A factsheet: background, results, milestones' },
  news: { one: 'news item', many: 'News', use: 'Something that happened, with its source' },
  event: { one: 'event', many: 'Events', use: 'Something to come to, or that took place' },
  page: { one: 'page', many: 'Pages', use: 'A page of its own, such as the theory of change' },
}

export const publicationStates: Record<PublicationState, { sign: Sign; words: string }> = {
  draft: { sign: 'to_come', words: 'Draft' },
  in_review: { sign: 'half', words: 'In review' },
  scheduled: { sign: 'half', words: 'Scheduled' },
  published: { sign: 'done', words: 'Published' },
  archived: { sign: 'unset', words: 'Archived' },
}

/** The state in words that also say what readers have: a draft may stand behind a live copy. */
export function standing(of: { state: PublicationState; isLive: boolean; isTakenDown: boolean }): {
  sign: Sign
  words: string
} {
  if (of.isTakenDown) return { sign: 'out', words: 'Taken down' }
  if (of.state === 'draft' && of.isLive) return { sign: 'half', words: 'Published, changes in draft' }
  if (of.state === 'in_review' && of.isLive) return { sign: 'half', words: 'Published, changes in review' }
  return publicationStates[of.state]
}

/** Names of the fields of the editor, as a sentence would have them. Rows are `details.areas.0.title`. */
export const fieldWords: Record<string, string> = {
  title: 'Title',
  standfirst: 'Standfirst',
  body: 'Text',
  sensitivity: 'What it contains',
  contentNote: 'Content note',
  issues: 'Issues',
  places: 'Places',
  figures: 'Figures at a glance',
  related: 'Read next',
  context: 'Context of its time',
  picture: 'Picture at its head',
  answer: 'Plain answer',
  ukNexus: 'Why people in the UK can act',
  parent: 'Part of',
  order: 'Order in lists',
  question: 'Question',
  reviewOn: 'To be read again on',
  type: 'Type',
  reference: 'Reference',
  authors: 'Authors',
  made: 'Made on',
  consultation: 'Consultation or inquiry',
  instruments: 'Laws and bills',
  outcome: 'What became of it',
  method: 'Method',
  limits: 'Limits',
  areas: 'Proposed changes to the bill',
  number: 'Number',
  clause: 'Clause',
  text: 'Text',
  explanation: 'Explanation',
  isbn: 'ISBN',
  doi: 'DOI',
  file: 'PDF of our own',
  pseudonym: 'Name in the story',
  ageBand: 'Age, roughly',
  placeWords: 'Where, in words',
  quote: 'Quote',
  consentId: 'Number of the consent record',
  language: 'Language',
  background: 'Background',
  approach: 'Approach',
  status: 'Status',
  startYear: 'First year',
  endYear: 'Last year',
  partners: 'Partners',
  funders: 'Funders',
  milestones: 'Milestones',
  fromYear: 'From year',
  toYear: 'To year',
  whatNext: 'What comes next',
  happened: 'When it happened',
  author: 'Author',
  source: 'Source',
  subJudice: 'A court is dealing with it',
  legallyReadOn: 'Read by a lawyer on',
  startsAt: 'Begins',
  endsAt: 'Ends',
  coHosts: 'Held with',
  joinUrl: 'Link to join',
}

/** "details.areas.2.title" → "Proposed changes to the bill 3, title". */
export function fieldName(name: string): string {
  const [head, row, field] = name.replace(/^details\./, '').split('.')
  const whole = fieldWords[head ?? ''] ?? head ?? ''
  return field ? `${whole} ${Number(row) + 1}, ${(fieldWords[field] ?? field).toLowerCase()}` : whole
}

const mistakes: Record<ContentMistakeCode, string> = {
  missing: 'fill this in',
  too_long: 'shorten this',
  too_many: 'these are too many',
  not_a_date: 'write a day, a month or a year that exists, like 2026-09-14, 2026-09 or 2026',
  not_a_number: 'write a whole number',
  not_a_key: 'write keys in lower-case letters, digits and dashes, as the lists of the library show them',
  not_a_link: 'write a whole link that begins with https://',
  unknown: 'choose one of the list',
}

export function contentMistake(field: string, code: ContentMistakeCode): string {
  if (field === 'body' && code === 'too_long')
    return 'Text: at most 400,000 characters, which is some 60,000 words. Nothing was saved; what you typed is still here'
  return `${fieldName(field)}: ${mistakes[code]}`
}

/** "Line 11", and the part where it is not the text itself: "Method, line 3". */
export function lineWords(part: string, line: number): string {
  return part === 'body' ? `Line ${line}` : `${fieldName(part)}, line ${line}`
}

const eventWords: Record<PublicationEntry['kind'], string> = {
  created: 'Begun',
  submitted: 'Sent for review',
  approved: 'Approved',
  sent_back: 'Taken back to draft',
  scheduled: 'Scheduled',
  unscheduled: 'Taken off the schedule',
  published: 'Published',
  archived: 'Archived',
  unarchived: 'Back from the archive',
  taken_down: 'Taken down',
  restored: 'Restored as the draft',
  address_changed: 'Address changed',
  lock_taken_over: 'Editing taken over',
}

/** Why the clock did not publish what was due. */
export const whyNotPublished: Record<string, string> = {
  stopped: 'a check stopped it when its time came',
  approval_needed: 'nobody had approved this revision when its time came',
}

export function eventTitle({ kind, revision, note, by }: PublicationEntry): string {
  const which = revision ? `, revision ${revision}` : ''
  if (kind === 'published') return `Published as version ${note}${which}`
  if (kind === 'unscheduled' && by === '') return 'Not published by itself'
  if (kind === 'lock_taken_over') return `Editing taken over from ${note}`
  return `${eventWords[kind]}${which}`
}

/** What an entry says besides its title. */
export function eventNote({ kind, note, by }: PublicationEntry): string {
  if (kind === 'published' || kind === 'lock_taken_over') return ''
  if (kind === 'unscheduled' && by === '') return whyNotPublished[note] ?? note
  return note
}
