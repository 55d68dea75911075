import type { Sign } from '@/app/staff/ui/parts'
import type { CommentAct } from '@/lib/comments/decide-comment'
import type { CommentState } from '@/lib/comments/queries'

export const views: { state: CommentState; words: string; says: string }[] = [
  {
    state: 'waiting',
    words: 'To read',
    says: 'Nobody but us sees these. Show puts one on the campaign’s page, Hide keeps it here.',
  },
  {
    state: 'safeguarding',
    words: 'Safeguarding',
    says: 'These may tell of somebody being hurt. They are never shown on any page.',
  },
  { state: 'shown', words: 'Shown', says: 'On the page of their campaign. Each can be hidden again.' },
  { state: 'hidden', words: 'Hidden', says: 'Read, and kept off every page.' },
]

export const commentStateWords: Record<CommentState, { sign: Sign; words: string }> = {
  waiting: { sign: 'to_come', words: 'waiting' },
  shown: { sign: 'done', words: 'shown' },
  hidden: { sign: 'out', words: 'hidden' },
  safeguarding: { sign: 'held', words: 'with safeguarding' },
}

export const commentActWords: Record<CommentAct, { button: string; key: string; done: string }> = {
  show: { button: 'Show', key: 's', done: 'It is on the page of its campaign.' },
  hide: { button: 'Hide', key: 'h', done: 'It is hidden.' },
  safeguard: {
    button: 'To safeguarding',
    key: 'e',
    done: 'It is with safeguarding, and no page ever shows it.',
  },
  dealt_with: {
    button: 'Dealt with',
    key: 'd',
    done: 'It has left the safeguarding list, and stays hidden.',
  },
}

/** Which acts each list offers, in the order of the buttons. */
export const actsOf: Record<CommentState, CommentAct[]> = {
  waiting: ['show', 'hide', 'safeguard'],
  safeguarding: ['dealt_with'],
  shown: ['hide', 'safeguard'],
  hidden: ['show', 'safeguard'],
}

const flagNames: Record<string, string> = {
  disclosure: 'may tell of abuse of somebody',
  danger: 'somebody may be in danger',
  self_harm: 'may speak of self-harm',
  abuse: 'speaks of abuse',
  web_address: 'has a web address',
  email: 'has an email',
  phone: 'has a phone number',
  safeguarding: 'sent to safeguarding by one of us',
}

/** "speaks of abuse, has a web address". */
export function flagWords(flags: string[]): string {
  return flags.map((flag) => flagNames[flag] ?? flag.replaceAll('_', ' ')).join(', ')
}

/** Flags that cover a text until somebody chooses to read it. */
export function isCovered(flags: string[]): boolean {
  return flags.some((flag) => ['disclosure', 'danger', 'self_harm', 'abuse', 'safeguarding'].includes(flag))
}
