import type { Refusal } from '@/lib/consent/can-send'
import {
  type JourneyNeed,
  type JourneyPlan,
  type JourneyStart,
  type JourneyStep,
  type leftReasons,
  longestWaitForAnswerDays,
} from '@/lib/journeys/journey'
import type { Preset } from '@/lib/journeys/presets'
import { refusalWords } from './refusal-words'
import { counted } from './words'

/** What starts a journey, after "Starts when". */
export const startWords: Record<JourneyStart, string> = {
  joined: 'somebody says yes to email for the first time',
  signed: 'somebody signs a campaign',
  wrote: 'somebody writes to their representative',
  replied: 'somebody tells us that their representative answered',
  update_published: 'an update is published on a campaign they signed',
  campaign_ended: 'a campaign they signed is won, won in part, or lost',
  recommendation_changed: 'we ask that supporters hear of a recommendation',
  lapsed: 'somebody has done nothing here for 24 months',
}

export const needWords: Record<JourneyNeed, string> = {
  takes_letters: 'letters can be written under the campaign',
  record_before: 'something public had happened before they signed',
}

export const presetWords: Record<Preset, string> = {
  everybody: 'Everybody who is still on the way',
  not_written: 'Who has not written under this campaign yet',
  written: 'Who has written under this campaign',
  not_heard_back: 'Who has not told us of an answer',
  quiet: 'Who has done nothing here in the last 30 days',
  in_uk: 'Who lives in the United Kingdom',
}

export const standingWords: Record<NonNullable<JourneyStep['onlyWhere']>, string> = {
  won: 'Where the campaign was won',
  part_won: 'Where part of it was won',
  lost: 'Where it was lost',
}

const exitWords: Record<(typeof leftReasons)[number], string> = {
  too_late: 'More than two weeks too late to tell them',
  newer_update: 'Told of a newer update in its place',
  no_longer_in_it: 'Took their signature back',
  campaign_gone: 'The campaign is not public any more',
  letters_closed: 'Letters are closed',
  answered: 'Answered, or did something here',
  no_answer: 'No answer: we stopped writing',
  not_reached: 'The question did not reach them',
  no_address: 'No address that takes mail',
}

/** Why somebody left, whatever said so: canSend, the journey itself, or an exit of its plan by its name. */
export function leftWords(why: string): string {
  if (why in exitWords) return exitWords[why as keyof typeof exitWords]
  if (why in refusalWords) return refusalWords[why as Refusal]
  const words = why.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "At once", "3 days later". */
export function waitWords(waitDays: number, isFirst: boolean): string {
  if (waitDays === 0) return isFirst ? 'At once' : 'At the same time'
  return `${counted(waitDays, 'day')} ${isFirst ? 'after it starts' : 'later'}`
}

/** Mistakes of a plan, by their code. */
export const planMistakeWords: Record<string, string> = {
  missing: 'Write something here',
  too_long: 'Make this shorter',
  not_one_line: 'Write this on one line',
  out_of_range: 'Enter a whole number of days from 0 to 365',
  no_steps: 'A journey has one mail at least',
  too_many_steps: 'A journey has twelve steps at most',
  too_many_exits: 'A journey has eight reasons to leave at most',
  stops_in_the_middle: 'Nothing comes after the step that stops writing',
  stops_too_late: `Wait fewer days: from the first mail to this step no more than ${longestWaitForAnswerDays} in all. Mails are forgotten after 90, and with them whether the question reached anybody`,
  about_no_campaign: 'What starts it is about no campaign. Choose another start, or no campaign',
  exit_for_everybody: 'Add a condition: as it is, everybody would leave',
  exit_twice: 'Choose another name: this journey has such a reason to leave',
  exit_name: 'Write a name of 1 to 40 letters or digits',
}

/** What ends it for somebody whatever the plan says, besides what may not be mailed. */
export function alwaysLeaves(startsWith: JourneyStart, { needs }: JourneyPlan['entry']): string {
  if (startsWith === 'lapsed') return 'Whoever does something here, or says that we may go on.'
  if (startsWith === 'joined') return 'Whoever may not be mailed any more.'
  const closed = needs.includes('takes_letters') ? ', or takes no letters' : ''
  return `Whoever takes their signature back, and everybody once the campaign is not public any more${closed}.`
}

/** What was not done, and why. */
export const journeyNotDoneWords: Record<string, string> = {
  moved_on: 'Somebody has changed the draft meanwhile, so nothing was changed. This is how it stands now.',
  mistakes:
    'The draft cannot be kept like that, so nothing was changed. A journey has one mail at least, and what stops writing comes last.',
  not_found: 'This is not here any more.',
}

/** What was just done on the pages of a journey. */
export const journeyDoneWords: Record<string, string> = {
  begun: 'The draft has begun. Say who enters and what each mail says, then publish it.',
  moved: 'Moved in the draft.',
  rule: 'Kept in the draft. Nobody notices before it is published.',
  thrown_away: 'The draft is gone.',
  saved: 'Saved in the draft. Nobody gets it before it is published.',
  added: 'A step was added to the draft.',
  removed: 'The step was taken out of the draft.',
  published: 'Published. Who enters from now on begins this version; who is on the way goes on with theirs.',
  on: 'It is on. What people do from now on starts it.',
  off: 'It is off. Nobody enters, and nobody moves.',
}
