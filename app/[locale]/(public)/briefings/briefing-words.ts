import type { BriefingType } from '@/lib/library/briefings/list-briefings'

/** What each type is called, alone and at the head of a list. */
export const typeWords: Record<BriefingType, string> = {
  briefing: 'Briefing',
  submission: 'Submission',
  amendments: 'Proposed amendments',
  report: 'Report',
  response: 'Response',
}

/** The term for the day it was made: a submission is sent, a report is published. */
export const madeWords: Record<BriefingType, string> = {
  briefing: 'Published',
  submission: 'Sent',
  amendments: 'Sent',
  report: 'Published',
  response: 'Sent',
}

const wordsAMinute = 230

/** "24 paragraphs, 8 minutes". Counted at 230 words a minute. */
export function lengthWords(paragraphCount: number, wordCount: number): string {
  const minutes = Math.max(1, Math.round(wordCount / wordsAMinute))
  const paragraphs = paragraphCount === 1 ? '1 paragraph' : `${paragraphCount} paragraphs`
  return `${paragraphs}, ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`
}

/** 218_443 → "213 KB"; what a person expects to download. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

const responses: Record<string, string> = {
  not_sent: 'Sending not recorded',
  sent: 'Sent, no reply recorded',
  acknowledged: 'Acknowledged',
  accepted: 'Accepted',
  accepted_in_part: 'Accepted in part',
  noted: 'Noted',
  rejected: 'Rejected',
}

const implementations: Record<string, string> = {
  not_assessed: 'not assessed',
  not_started: 'not started',
  in_progress: 'in progress',
  done: 'done',
  abandoned: 'abandoned',
}

/** Both lines of a recommendation's standing: what was answered, and what was done. */
export function standingWords(ask: { response: string; implementation: string }): string {
  const answer = responses[ask.response] ?? ask.response
  return `${answer}. In practice: ${implementations[ask.implementation] ?? ask.implementation}.`
}

/** "To the Foreign, Commonwealth & Development Office and the Home Office". */
export function addresseeWords(names: string[]): string {
  if (names.length === 0) return 'Addressee not named'
  const withArticle = names.map((name) => (needsArticle(name) ? `the ${name}` : name))
  return `To ${new Intl.ListFormat('en-GB').format(withArticle)}`
}

/** Bodies go with an article; several of a kind ("British Embassies and High Commissions") do not. */
const needsArticle = (name: string) => !/^the /i.test(name) && !/^British Embass/i.test(name)
