import { formatCount } from '@/app/ui/format'
import type { ConsentBasis } from '@/lib/consent/can-send'
import type { EvidenceMistakes } from '@/lib/contact-imports/import-form'
import { type ContactMistake, mostContacts, type ReadContacts } from '@/lib/contact-imports/read-contacts'

export const basisWords: Record<ConsentBasis, string> = {
  explicit_consent: 'They said yes',
  soft_opt_in: 'Soft opt-in: they could say no, and did not (United Kingdom)',
  implied: 'An act implies it for a time (Canada)',
}

/** What came back of the form: everything typed, and what to put right. */
export type ImportState = { values: Record<string, string>; mistakes: Record<string, string> }

const evidenceWords: Record<string, string> = {
  'label missing': 'Give the list a name, so that it can be found again',
  'collectedAt missing': 'Write where the addresses are from, and who collected them',
  'collectedOn missing': 'Choose the day they were collected',
  'collectedOn no_day': 'Choose a day that exists',
  'collectedOn to_come': 'This day is still to come',
  'wording missing': 'Copy the words that people agreed to. Without them nobody can be imported',
  'basis missing': 'Choose what allows you to write to them',
  'basis not_ours':
    'A list that a partner collected is never under the soft opt-in. Only people who said yes can come from a partner',
  'basis not_relied_on': 'We do not rely on the soft opt-in. An owner or admin can change that under Policy',
  'basis too_old':
    'This was collected before our soft opt-in began. Only people who said yes can be imported',
  'collectedBy missing': 'Say who collected them',
  'evidence missing': 'Write where the proof is kept. Without proof nobody can be imported',
  'impliedUntil missing': 'Choose the day on which it ends',
  'impliedUntil no_day': 'Choose a day that exists',
  'impliedUntil over': 'This day is over, so nobody on the list can be written to',
  'impliedUntil too_long': 'Choose a day within two years of the day they were collected',
}

export function evidenceMistakeWords(mistakes: EvidenceMistakes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mistakes).map(([field, code]) => [
      field,
      evidenceWords[`${field} ${code}`] ?? (code === 'too_long' ? 'Make this shorter' : 'Look at this again'),
    ]),
  )
}

const lineWords: Record<ContactMistake['code'], string> = {
  email: 'has no address that could be one',
  name: 'has a name that cannot be one',
  country: 'has a country that is none',
  not_uk: 'is not of the United Kingdom, and the soft opt-in is for nobody else',
  not_canada: 'is not of Canada, and nowhere else does an act imply consent',
}

/** Why a list was not taken: the lines to put right, or what is the matter with all of it. */
export function listMistakeWords(read: Exclude<ReadContacts, { kind: 'read' }>): string {
  if (read.kind === 'wrong') {
    const lines = read.mistakes.map(
      ({ line, code, typed }) =>
        `Line ${formatCount(line)} ${lineWords[code]}${typed ? `: “${typed}”` : ''}.`,
    )
    const more = read.more > 0 ? ` ${formatCount(read.more)} more have mistakes.` : ''
    return `Nobody was imported. ${lines.join(' ')}${more}`
  }
  switch (read.code) {
    case 'empty':
      return 'Paste the addresses, one a line, or choose a file'
    case 'no_email_column':
      return 'The heading names no column “email”'
    case 'unknown_column':
      return `We do not know the column “${read.detail}”. The columns are email, name and country`
    case 'too_many':
      return `There are more than ${formatCount(mostContacts)} lines. Make two lists of it`
    case 'not_csv':
      return `${read.line === null ? 'The list' : `Line ${formatCount(read.line)}`} cannot be read. Look for a quotation mark too many`
  }
}
