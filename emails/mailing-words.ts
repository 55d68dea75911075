import { countInWords, dayInWords } from './in-words'
import type { RecordEntry, Standing } from './mailing-block'

const response: Record<string, string> = {
  not_sent: 'Sending not recorded.',
  sent: 'Sent. No answer recorded.',
  acknowledged: 'Receipt acknowledged.',
  accepted: 'Accepted.',
  accepted_in_part: 'Accepted in part.',
  noted: 'Noted.',
  rejected: 'Rejected.',
}

const implementation: Record<string, string> = {
  not_assessed: '',
  not_started: 'Not started.',
  in_progress: 'In progress.',
  done: 'Done.',
  abandoned: 'Abandoned.',
}

/** Where a recommendation stands: "Accepted in part. In progress." */
export function standingInWords(standing: Standing): string {
  return [response[standing.response], implementation[standing.implementation]].filter(Boolean).join(' ')
}

export const readRecommendation = 'Read the recommendation and its record'
export const readRecord = 'See everything that has happened'
export const readFigure = 'Where this figure comes from'

const happened: Record<string, string> = {
  opened: 'The campaign opened',
  paused: 'Signing paused',
  reopened: 'Signing opened again',
  closed: 'Signing closed',
  answered: 'An answer came',
  won: 'The ask was met',
  part_won: 'The ask was met in part',
  lost: 'The ask was not met',
}

/** What happened, and when: "14 October 2026: 1,000 people had signed". Null for what a newcomer need not be told. */
export function recordInWords({
  day,
  kind,
  facts,
  summary,
}: RecordEntry): { head: string; more: string } | null {
  const what = whatHappened(kind, facts)
  return what ? { head: `${dayInWords(day)}: ${what}`, more: summary } : null
}

function whatHappened(kind: string, facts: RecordEntry['facts']): string | null {
  if (kind === 'goal_reached' && typeof facts.goal === 'number')
    return `${countInWords(String(facts.goal))} people had signed`
  if (kind === 'delivered')
    return typeof facts.confirmed === 'number' && typeof facts.to === 'string'
      ? `we handed ${countInWords(String(facts.confirmed))} signatures to ${facts.to}`
      : 'we handed the petition in'
  if (kind === 'updated') return facts.act === 'published' ? String(facts.title ?? '') || null : null
  const words = happened[kind]
  return words ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : null
}

/** Why somebody gets a mailing, as what allows it and since which day ("2026-10-14"); null where the day is not known. */
export type Because = {
  basis: 'explicit_consent' | 'soft_opt_in' | 'implied' | 'asked_for' | 'own_act'
  day: string | null
}

export function becauseInWords({ basis, day }: Because): string {
  const on = day ? ` on ${dayInWords(day)}` : ''
  switch (basis) {
    case 'explicit_consent':
      return `You get this mail because you agreed to campaign news${on}.`
    case 'soft_opt_in':
      return `You get this mail because you supported a campaign of ours${on} and did not say no to campaign news.`
    case 'implied':
      return `You get this mail because you took part in a campaign of ours${on}.`
    case 'asked_for':
      return 'You get this mail because you asked us to write to you about this.'
    case 'own_act':
      return 'You get this mail because of something you did with this address.'
  }
}

/** Before the subject of a mail that is sent to look at. */
export const testMark = '[Test]'
