import { formatDay, formatLastDay } from '@/app/ui/format'
import type { CampaignState, CampaignTiming } from '@/lib/campaigns/campaign'
import {
  type CampaignPart,
  type CheckName,
  consentEditionInForce,
  stageOf,
} from '@/lib/campaigns/campaign-content'
import type { CampaignMistakeCode } from '@/lib/campaigns/campaign-form'
import type { Sign } from './parts'
import { formatWhen } from './words'

export const stages: Record<CampaignState, { sign: Sign; words: string }> = {
  draft: { sign: 'to_come', words: 'Draft' },
  in_review: { sign: 'half', words: 'In review' },
  scheduled: { sign: 'half', words: 'Scheduled' },
  open: { sign: 'done', words: 'Open' },
  paused: { sign: 'held', words: 'Paused' },
  closed: { sign: 'out', words: 'Closed' },
  delivered: { sign: 'done', words: 'Handed in' },
  won: { sign: 'done', words: 'Won' },
  part_won: { sign: 'half', words: 'Won in part' },
  lost: { sign: 'out', words: 'Not won' },
  superseded: { sign: 'out', words: 'Replaced' },
  archived: { sign: 'unset', words: 'Archived' },
  removed: { sign: 'unset', words: 'Removed' },
}

/** "opens 1 Dec, 07:00", "closes 26 February 2027", "closed 3 May 2026", or nothing for a draft without dates. */
export function datesOf(timing: CampaignTiming, now: number): string {
  const stage = stageOf(timing, now)
  const { opensAt, closesAt, closedAt } = timing
  if (stage === 'draft' || stage === 'in_review') return opensAt ? `to open ${formatWhen(opensAt)}` : ''
  if (stage === 'scheduled' && opensAt) return `opens ${formatWhen(opensAt)}`
  if ((stage === 'open' || stage === 'paused') && closesAt) return `closes ${formatLastDay(closesAt)}`
  if (closedAt !== null && (closesAt === null || closedAt < closesAt)) return `closed ${formatDay(closedAt)}`
  return closesAt ? `closed ${formatLastDay(closesAt)}` : ''
}

export const partNames: Record<CampaignPart, string> = {
  basics: 'Basics',
  ask: 'Ask and addressee',
  evidence: 'Recommendation and evidence',
  actions: 'Actions',
  form: 'Form',
  content: 'Content',
  goals: 'Goals',
  next_steps: 'Next steps',
  sharing: 'Sharing texts',
  mails: 'Mails',
  schedule: 'Schedule',
  outcome: 'Outcome',
}

/** Parts as their addresses once had them. */
export const formerParts: Record<string, CampaignPart> = {
  text: 'ask',
  why: 'content',
  figures: 'evidence',
  recommendation: 'evidence',
}

/** A check that is met, and the same as something to do. */
export const checkWords: Record<CheckName, { met: string; open: string }> = {
  demand: { met: 'Demand is written', open: 'Write the demand' },
  highlight: { met: 'Part of the demand is highlighted', open: 'Choose the words to highlight' },
  ask: { met: 'Ask is written', open: 'Write the ask' },
  addressee: {
    met: 'Addressee is named, in full and in short',
    open: 'Name the addressee, in full and in short',
  },
  petition_text: { met: 'Exact text is written', open: 'Write the exact text that is handed over' },
  why: { met: 'Why it matters is written', open: 'Write why it matters' },
  figure: { met: 'A figure, with its source and date', open: 'Give a figure with its source' },
  goal: { met: 'A goal, with what happens at it', open: 'Set a goal and what happens at it' },
  recommendation: { met: 'Linked to a recommendation', open: 'Link the recommendation it serves' },
  closing: { met: 'Closing day is set', open: 'Set a closing day to come' },
  consent: {
    met: `Consent wording ${consentEditionInForce} is in force`,
    open: `Choose consent wording ${consentEditionInForce}, which is in force`,
  },
  helpline: {
    met: 'The page carries a helpline, and its number was checked lately',
    open: 'Check the number of the helpline that the page carries',
  },
  outcome_texts: {
    met: 'Outcome texts for won, won in part and not won',
    open: 'Write outcome texts for won, won in part and not won',
  },
}

const mistakes: Record<CampaignMistakeCode, string> = {
  missing: 'Fill this in',
  too_long: 'Shorten this',
  control_characters: 'Remove characters that cannot be seen: type this again instead of pasting it',
  not_a_slug: 'Use lower-case letters, digits and single dashes, like a-fund-for-prevention',
  taken: 'Choose another address: a campaign has this one',
  reserved: 'Choose another address: a page of ours has this one',
  not_in_demand: 'Use words exactly as they stand in the demand',
  not_a_number: 'Enter a whole number, like 1,000',
  twice: 'Give each goal a number of its own',
  not_a_date: 'Enter a day that exists',
  no_such_time: 'Choose another time: the clocks change and this one does not exist on that day',
  closes_first: 'Choose a last day after the opening',
  in_the_past: 'Choose a day to come',
  unknown: 'Choose one from the list',
  not_an_address: 'Enter a whole web address, like https://example.org/page',
  no_such_campaign: 'Choose another campaign that is here: one of these is not, or is this one',
}

const fieldNames: Record<string, string> = {
  name: 'a name',
  demand: 'the demand',
  ask: 'the ask',
  addressee: 'the addressee',
  addresseeShort: 'the addressee in short',
  petitionText: 'the exact text',
  why: 'why it matters',
  consequence: 'what we will do at this goal',
  atCount: 'the number',
  reason: 'the reason',
  summary: 'what happened',
  notice: 'what the page should say',
  text: 'what came of it',
  stepKind: 'what they are asked, or clear this rule',
  stepSlug: 'the campaign it leads to',
  stepLabel: 'the words of the link',
  confirmNote: 'what the mail says',
  thanksNote: 'what the page of thanks says',
}

/** What to do about a mistake, naming the field where the bare sentence would not. */
export function mistakeWords(field: string, code: CampaignMistakeCode): string {
  const name = fieldNames[field.replace(/-\d+$/, '')]
  if (code === 'missing' && name)
    return `${field.startsWith('stepKind-') || field.startsWith('stepSlug-') ? 'Choose' : 'Write'} ${name}${field.startsWith('consequence-') ? ', or remove this row' : ''}`
  if (code === 'too_long' && field.startsWith('share-')) return 'Shorten this: the channel takes no more'
  if (code === 'too_long' && name) return `Shorten ${name}`
  if (code === 'twice' && field.startsWith('key-')) return 'Choose each figure once'
  return mistakes[code]
}
