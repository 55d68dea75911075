import type { ActionMistake } from '@/lib/letters/action-form'
import type { HeldReason } from '@/lib/letters/blocked-letters'
import type { LetterVariant, NotWritten, RuleFits, Stance, TargetRule } from '@/lib/letters/target-rules'
import type { Sign } from './parts'

export const actionStates: Record<'draft' | 'open' | 'closed', { sign: Sign; words: string }> = {
  draft: { sign: 'to_come', words: 'Draft' },
  open: { sign: 'done', words: 'Open' },
  closed: { sign: 'out', words: 'Closed' },
}

const mistakes: Record<string, string> = {
  missing: 'Fill this in',
  too_long: 'Shorten this',
  too_many: 'Write fewer of them',
  control_characters: 'Remove characters that cannot be seen: type this again instead of pasting it',
  not_a_number: 'Enter a whole number, like 20',
  out_of_range: 'Enter a number within the limits that are named',
  partisan: 'Take out what tells people how to vote: charity law does not allow it',
  not_label_and_sentence: 'Write each answer as a short label, a colon and the sentence it stands for',
  unknown: 'Choose one from the list',
  not_a_date: 'Enter a day that exists',
  in_the_future: 'Enter a day that has come',
  not_a_page: 'Enter the address of a public page, beginning with https://',
}

const named: Record<string, string> = {
  'heading missing': 'Write the heading',
  'ask missing': 'Write the ask',
  'subjects missing': 'Write at least one subject',
  'subjects too_many': 'Keep to twelve subjects',
  'subjects too_long': 'Shorten the subjects: 160 characters at most',
  'own_mail missing': 'Choose at least one way to send',
  'name missing': 'Give these words a name',
  'act missing': 'Choose what happens with those whom the rule fits',
  'variant missing': 'Choose the words that they get',
  'perTargetPerHour out_of_range': 'Enter a number from 1 to 200',
  'keepTextDays out_of_range': 'Enter a number of days from 1 to 28',
  'purpose missing': 'Write which charitable purpose this serves',
  'redacted missing': 'Write what may be shown, or refuse the reply',
  'read missing': 'Read it through, and tick this',
  'people not_named':
    'Name the members of the Lords who are meant, or leave that chamber out. They represent no area, so no postcode leads to one.',
  'reason missing': 'Write why',
  'summary missing': 'Write in a sentence what they said or did',
}

/** What to put right, by field. */
export function letterMistakes(found: ActionMistake[]): Record<string, string> {
  return Object.fromEntries(
    found.map(({ field, code }) => [field, named[`${field} ${code}`] ?? mistakes[code] ?? 'Check this']),
  )
}

export const variantKinds: Record<LetterVariant['kind'], string> = {
  ask: 'Another ask',
  softer: 'A softer ask',
  thanks: 'Thanks instead of asking',
}

/** "asked", "left out", "asked in other words: Thanks to those who agree". */
export function ruleActWords(
  { act, variantId }: Pick<TargetRule, 'act' | 'variantId'>,
  variants: Pick<LetterVariant, 'id' | 'name'>[],
): string {
  if (act === 'include') return 'asked'
  if (act === 'exclude') return 'left out'
  return `asked in other words: ${variants.find(({ id }) => id === variantId)?.name ?? ''}`
}

export const stanceNames: Record<Stance, string> = {
  supports: 'Supports it',
  opposes: 'Opposes it',
  undecided: 'Undecided',
  unknown: 'No position recorded',
}

export const roleNames: Record<string, string> = {
  speaker: 'Speaker',
  deputy_speaker: 'Deputy speaker',
  minister: 'Minister',
  committee_chair: 'Chair of a committee',
  abstaining: 'Does not take the seat',
  non_voting: 'Does not vote',
  other: 'Other office',
}

export const nationNames: Record<string, string> = {
  ENG: 'England',
  SCT: 'Scotland',
  WLS: 'Wales',
  NIR: 'Northern Ireland',
  CA: 'Canada',
  US: 'United States',
}

export const notWrittenWords: Record<NotWritten['why'], string> = {
  vacant: 'Not written to: the seat is vacant',
  dissolved: 'Not written to: the parliament is dissolved',
  out_of_date: 'Not written to: the term that our list speaks of is over',
  excluded: 'Not written to: a rule leaves them out',
  no_rule: 'Not written to: no rule fits them',
  paused: 'Not written to: the switch of a regulated period is on',
}

export const heldWords: Record<HeldReason, string> = {
  dissolved: 'The parliament is dissolved',
  regulated: 'The switch of a regulated period is on',
  campaign_paused: 'The campaign is paused',
  campaign_over: 'The campaign is over',
  suspected: 'Looks like many from one hand',
  seat_ended: 'They no longer hold the seat',
  out_of_date: 'Our list of members is out of date',
  no_channel: 'There is no address',
  channel_bounced: 'The address bounced',
  channel_unchecked: 'Nobody has checked the address for 180 days',
}

/** Names of what a rule speaks of by slug or number. */
export type RuleNames = {
  chambers: ReadonlyMap<string, string>
  parties: ReadonlyMap<string, string>
  people: ReadonlyMap<number, string>
}

/** "House of Commons; Scotland or Wales; Minister", or everybody. */
export function ruleWords(fits: RuleFits, names: RuleNames): string {
  const any = (list: string[] | undefined) => (list && list.length > 0 ? [list.join(' or ')] : [])
  const parts = [
    ...any(fits.chambers?.map((slug) => names.chambers.get(slug) ?? slug)),
    ...any(fits.nations?.map((nation) => nationNames[nation] ?? nation)),
    ...any(fits.parties?.map((slug) => names.parties.get(slug) ?? slug)),
    ...any(fits.roles?.map((role) => roleNames[role] ?? role)),
    ...any(fits.positions?.map((stance) => stanceNames[stance as Stance] ?? stance)),
    ...any(fits.people?.map((id) => names.people.get(id) ?? `Person ${id}`)),
  ]
  return parts.length === 0 ? 'Everybody' : parts.join('; ')
}
