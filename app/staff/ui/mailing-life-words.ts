import { formatCount } from '@/app/ui/format'
import type { Stuck } from '@/lib/mailings/stuck-mailing'
import { wordsOfRefusal } from './refusal-words'
import { spelled } from './words'

/** 58 of 6,017 → "0.96%"; "" of nobody. */
export function share(part: number, whole: number): string {
  if (whole === 0) return ''
  const percent = (100 * part) / whole
  if (percent === 0 || percent === 100) return `${percent}%`
  return `${percent.toFixed(percent < 1 ? 2 : 1)}%`
}

/** Why a mailing rests, after a colon. */
export function whyStopped({ pausedBy, pausedWhy }: { pausedBy: string | null; pausedWhy: string }): string {
  if (pausedBy === 'breaker')
    return pausedWhy === 'complained'
      ? 'more than 0.1% complained, so it stopped itself'
      : 'more than 4% bounced, so it stopped itself'
  if (pausedBy === 'grown')
    return `${/^\d+$/.test(pausedWhy) ? formatCount(Number(pausedWhy)) : 'more'} people match now, more than were approved`
  if (pausedBy === 'changed')
    return 'something in it cannot be shown any more as it was approved; the checks say what'
  return pausedWhy || 'somebody paused it'
}

/** What a fault of ours keeps from going, as a sentence. */
export function whatIsStuck({ at, people }: Pick<Stuck, 'at' | 'people'>): string {
  if (at === 'start') return 'It could not begin: whom it goes to could not be written down.'
  if (people === 0) return 'Its text could not be made into a mail.'
  return `The mails to ${formatCount(people)} of its people could not be made. Whoever else is left gets theirs.`
}

/** Reasons for which people are left out when their turn comes: those who left are first. */
export function leftOutInTurn(leftOut: Record<string, number>) {
  const gone = ['left', 'withdrew', 'said_no', 'complained']
  const sum = (reasons: string[]) => reasons.reduce((all, reason) => all + (leftOut[reason] ?? 0), 0)
  const others = Object.keys(leftOut).filter((reason) => !gone.includes(reason))
  return [
    { reason: 'gone', words: 'Left since it started, not sent', people: sum(gone) },
    { reason: 'others', words: 'Not sent for another reason', people: sum(others) },
  ].filter(({ people }) => people > 0)
}

/** Why somebody is left out, where each reason is told. */
export function reasonWords(reason: string): string {
  const own: Record<string, string> = {
    erased: 'Erased since it started',
    no_address: 'No mail can be addressed to what they gave',
    not_written: 'Their mail could not be written',
  }
  return own[reason] ?? wordsOfRefusal(reason)
}

/** Below this a number could point at somebody, and is not said. */
export const fewest = 5

/** "fewer than 5" for one to four, else the figure. None is said: it points at nobody. */
export function few(people: number): string {
  return people > 0 && people < fewest ? 'fewer than 5' : formatCount(people)
}

/** The same at the head of a sentence. */
export function fewFirst(people: number): string {
  if (people === 0) return 'Nobody'
  return people < fewest ? 'Fewer than 5' : spelled(people)
}

/** What was just done, by the `done` in the address of the mailing's page. */
export const lifeDoneWords: Record<string, string> = {
  planned: 'Kept. It is a new draft.',
  asked: 'Asked. It stands on the desk of whoever can approve it, and whoever you asked gets a mail.',
  reminded: 'Reminded. They get another mail, and can be reminded again tomorrow.',
  not_reminded:
    'Nobody was reminded: they were asked or reminded today, or it had moved on. This is how it stands now.',
  approved: 'Approved: this draft, for this count. It can be scheduled now.',
  taken_back: 'It is a draft again. Any approval has fallen.',
  scheduled: 'Scheduled. It starts by itself, and whom it goes to is written down then.',
  started: 'It starts within a minute.',
  started_by_night: 'It starts within a minute, and its mails go when the quiet hours are over.',
  unscheduled: 'It is out of the timetable.',
  rate_changed: 'It goes at the new rate from the next hundred on.',
  paused: 'Paused. What was in hand has gone.',
  resumed: 'It goes on.',
  tries_again: 'It is tried again this moment. Load the page again in a little while.',
  cancelled: 'Cancelled. Nobody else gets it.',
  corrected:
    'This is the draft of the correction. What is left of the old one is cancelled when this one starts.',
  moved_on: 'It had moved on meanwhile, so nothing was done. This is how it stands now.',
}
