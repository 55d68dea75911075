import type { MailingKind, MailingState, MailingText, MergeField, Variant } from '@/lib/mailings/mailing'
import type { ListedMailing, Mailing } from '@/lib/mailings/read-mailing'
import type { Option } from './form-spec'
import type { Sign } from './parts'

/** What a mailing is, and what that means for whom it may reach. */
export const kindWords: Record<MailingKind, { words: string; means: string }> = {
  campaign_updates: {
    words: 'Campaign update',
    means: 'What happens in a campaign somebody took part in. To those who agreed to campaign news.',
  },
  asks: {
    words: 'Something to do',
    means: 'A petition, a letter, an event. To those who agreed to campaign news and take such mail.',
  },
  news: {
    words: 'News of our work',
    means: 'What we find and publish. To those who agreed to campaign news and take such mail.',
  },
  results: {
    words: 'Result',
    means: 'What was answered, and what changed. To those who agreed to campaign news and take such mail.',
  },
  follow_up: {
    words: 'Answer to what they signed',
    means:
      'News of the one thing they signed, to those who asked to hear of it. Once it asks for anything more, the rules for asks hold.',
  },
}

export const kindOptions: Option[] = Object.entries(kindWords).map(([value, { words }]) => ({ value, words }))

export const stateWords: Record<MailingState, { words: string; sign: Sign }> = {
  draft: { words: 'Draft', sign: 'unset' },
  in_review: { words: 'Waits for approval', sign: 'now' },
  scheduled: { words: 'Scheduled', sign: 'to_come' },
  sending: { words: 'Sending', sign: 'half' },
  paused: { words: 'Paused', sign: 'held' },
  cancelled: { words: 'Cancelled', sign: 'out' },
  done: { words: 'Done', sign: 'done' },
}

type Stands = Pick<ListedMailing, 'state' | 'pausedBy' | 'stuck'> & { isApproved?: boolean }

/** Where it stands, and that something has stopped it, where it has. */
export function stateOf({ state, pausedBy, stuck, isApproved }: Stands): { words: string; sign: Sign } {
  if (stuck) return { words: 'Held up', sign: 'late' }
  if (state === 'in_review' && isApproved) return { words: 'Approved, not scheduled', sign: 'now' }
  if (state !== 'paused' || pausedBy === 'staff') return stateWords[state]
  if (pausedBy === 'changed') return { words: 'Waits: something in it has changed', sign: 'late' }
  return { words: pausedBy === 'breaker' ? 'Stopped itself' : 'Waits: it has grown', sign: 'late' }
}

/** The same of all that is known of one. */
export function standsOf({ approved, paused, ...mailing }: Mailing): { words: string; sign: Sign } {
  return stateOf({ ...mailing, pausedBy: paused?.by ?? null, isApproved: approved !== null })
}

const languages: Record<string, string> = { 'en-GB': 'English', cy: 'Cymraeg' }

export function languageWords(locale: string): string {
  return languages[locale] ?? locale
}

/** "English, A" where there are several variants of it, else "English". */
export function textName(text: { locale: string; variant: Variant }, texts: readonly MailingText[]): string {
  const isAlone = texts.filter(({ locale }) => locale === text.locale).length === 1 && text.variant === 'A'
  return isAlone ? languageWords(text.locale) : `${languageWords(text.locale)}, ${text.variant}`
}

/** What each merge field puts in, and what could stand there where it is not known. */
export const mergeFieldWords: Record<MergeField, { words: string; fallback: string }> = {
  name: { words: 'Their whole name', fallback: 'friend' },
  'name.first': { words: 'Their first name', fallback: 'friend' },
  'mp.name': { words: 'Their MP', fallback: 'your MP' },
  constituency: { words: 'Their constituency', fallback: 'your constituency' },
  'signature.date': { words: 'The day they signed the campaign', fallback: 'an earlier day' },
  'signature.number': { words: 'Their place among those who signed', fallback: 'one of many' },
  'campaign.name': { words: 'The campaign', fallback: 'our campaign' },
  'campaign.count': { words: 'How many have signed, when it goes', fallback: 'many' },
  'campaign.addressee': { words: 'To whom the campaign is', fallback: 'the government' },
}

/** Why it cannot be changed as it stands. */
export function notADraft(state: MailingState): string {
  switch (state) {
    case 'draft':
      return 'It is a draft.'
    case 'in_review':
    case 'scheduled':
      return `It ${state === 'in_review' ? 'waits for approval' : 'is scheduled'}. Take it back to change it.`
    case 'sending':
    case 'paused':
      return 'It has begun, so nothing of it changes any more. A correction can take over from it.'
    case 'cancelled':
    case 'done':
      return 'It is over, so nothing of it changes any more.'
  }
}

/** What was just done on the page of a mailing. */
export const doneWords: Record<string, string> = {
  begun: 'The draft has begun. Say whom it is for, then what it says.',
  text_saved: 'Saved.',
  text_added: 'Another version has begun, with the words of the one you came from.',
  text_removed: 'That version is gone.',
  details_saved: 'Saved.',
  tested: 'The test is on its way to you.',
}
