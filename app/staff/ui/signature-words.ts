import type { Act } from '@/lib/signatures/desk/decide-signatures'
import type { Happened } from '@/lib/signatures/desk/read-signature'
import type { ReadLine } from '@/lib/signatures/desk/search-line'
import type { SignatureState } from '@/lib/signatures/desk/signature-filter'
import type { Sign } from './parts'

export const stateWords: Record<SignatureState, { sign: Sign; words: string; means: string }> = {
  pending: { sign: 'to_come', words: 'Pending', means: 'Not confirmed yet, and not counted.' },
  confirmed: { sign: 'done', words: 'Confirmed', means: 'Counted.' },
  held: {
    sign: 'held',
    words: 'Held',
    means: 'Confirmed by its signer, and not counted until somebody has looked.',
  },
  withdrawn: {
    sign: 'unset',
    words: 'Withdrawn',
    means: 'Taken back by its signer. Nothing can be done with it.',
  },
  invalidated: {
    sign: 'out',
    words: 'Invalidated',
    means: 'Taken out by staff. Not counted, and can be put back.',
  },
  spam: { sign: 'out', words: 'Spam', means: 'Never mailed and never counted.' },
}

export const actWords: Record<Act, { button: string; key: string; done: string }> = {
  confirm: { button: 'Confirm', key: 'a', done: 'confirmed' },
  hold: { button: 'Hold', key: 'h', done: 'held' },
  release: { button: 'Release', key: 'r', done: 'released' },
  hide_name: { button: 'Hide name', key: 'n', done: 'not shown by name any more' },
  invalidate: { button: 'Invalidate', key: 'i', done: 'invalidated' },
  restore: { button: 'Restore', key: '', done: 'restored' },
}

/** What made the score, short for a table and whole for its row. */
const ruleNames: Record<string, { short: string; whole: string }> = {
  ipFiveMinutes: { short: 'burst', whole: 'Many from this address within five minutes' },
  ipHour: { short: 'many an hour', whole: 'Many from this address within an hour' },
  ipDay: { short: 'many a day', whole: 'Many from this address within a day' },
  ipDayEverywhere: { short: 'many campaigns', whole: 'Many from this address on all campaigns within a day' },
  networkTenMinutes: { short: 'network burst', whole: 'Many from this network within ten minutes' },
  sharedNetworkFiveMinutes: { short: 'shared network', whole: 'Very many from a network that people share' },
  addressTenMinutesCampaigns: {
    short: 'one mailbox',
    whole: 'One mailbox signed several campaigns within ten minutes',
  },
  addressDay: { short: 'one mailbox', whole: 'One mailbox signed very often within a day' },
  honeypot: { short: 'hidden field', whole: 'A field that people do not see was filled in' },
  withoutProof: { short: 'no proof', whole: 'Sent without the work that a browser does' },
  lacksProof: { short: 'no proof', whole: 'Sent without the work that a browser does' },
}
const asWords = (rule: string) =>
  rule
    .replace(/([A-Z])/g, ' $1')
    .replace(/[_-]/g, ' ')
    .toLowerCase()

export const shortRule = (rule: string) => ruleNames[rule]?.short ?? asWords(rule)
export const wholeRule = (rule: string) => ruleNames[rule]?.whole ?? asWords(rule)

type Unread = Extract<ReadLine, { kind: 'unread' }>

const unread: Record<Unread['why'], string> = {
  email: 'is not an email that could have signed. Write it whole, or search for domain:example.org',
  domain: 'is not a domain. Write it like domain:example.org',
  network: 'is not an address on the network. Write 203.0.113.7, or a network like 203.0.113.0/24',
  postcode: 'is not a postcode or the beginning of one. Write SE5, SE5 8 or SE5 8AF',
  country: 'is not a country. Write its two letters, like country:IE',
  source: 'is not a source code. Write small letters, figures and hyphens',
  score: 'is not a score. Write score:>60, score:<60 or score:40..60',
  key: 'is not something to search by. Look under What can be searched',
  twice: 'asks for one thing twice. Leave one of them out',
}

export function searchMistake({ word, why }: Unread): string {
  return `“${word}” ${unread[why]}.`
}

const mailKinds: Record<string, string> = {
  'confirm-signature': 'Mail that asks to confirm',
  'confirm-reminder': 'Reminder to confirm',
  'already-signed': 'Mail: you have signed already',
  'address-in-use': 'Mail: this address is in use',
  'signature-receipt': 'Receipt',
}
const mailStates: Record<string, string> = {
  queued: 'waits to be sent',
  batched: 'is being sent',
  sent: 'handed to the mail service',
  failed: 'was refused',
  unknown: 'may not have arrived',
  dropped: 'was not needed any more',
}
const rowWords: Record<string, string> = {
  received: 'Form received',
  asked_again: 'Sent the form again',
  confirmed: 'Confirmed',
  withdrawn: 'Taken back by the signer',
}
const staffWords: Record<string, string> = {
  confirmed: 'Confirmed by staff',
  held: 'Held by staff',
  released: 'Released',
  invalidated: 'Invalidated',
  restored: 'Restored',
  name_hidden: 'Name hidden',
  entered: 'Entered from paper',
}
const purposes: Record<string, string> = {
  sign: 'signing',
  publish_name: 'showing the name',
  updates: 'news by email',
  pass_on: 'passing the details on',
  follow_up: 'being asked what became of it',
}
const consentWords: Record<string, string> = {
  given: 'Agreed to',
  refused: 'Said no to',
  withdrawn: 'Took back',
}

/** One line of a history: what happened, who did it and why. */
export function happenedWords({ source, what, detail, reason, by }: Happened): string {
  if (source === 'mail') return `${mailKinds[what] ?? what} ${mailStates[detail] ?? detail}`
  if (source === 'consent') return `${consentWords[detail] ?? detail} ${purposes[what] ?? what}`
  if (source === 'letter') return `Wrote to a representative on this campaign (${detail})`
  const why = reason ? `: ${reason}` : ''
  if (what === 'invalidated_with') return `Invalidation ${detail}${by && `, ${by}`}${why}`
  if (source === 'staff') return `${staffWords[what] ?? what}${by && `, ${by}`}${why}`
  return what === 'received' && detail === 'paper' ? 'Entered from paper' : (rowWords[what] ?? what)
}
