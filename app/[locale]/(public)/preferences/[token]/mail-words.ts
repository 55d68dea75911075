import { formatDay } from '@/app/ui/format'
import type { mailKinds } from '@/lib/preferences/choose-mail'
import type { Frequency, MailChoices } from '@/lib/preferences/read-mail-choices'

export const kindWords: Record<(typeof mailKinds)[number], { words: string; detail: string }> = {
  campaign_updates: { words: 'Campaigns you signed', detail: 'What happens in them' },
  asks: { words: 'Things to do', detail: 'A petition to sign, a letter to write' },
  news: { words: 'News of our work', detail: 'What we find and publish' },
  results: { words: 'Results', detail: 'What was answered, and what changed' },
}

export const frequencyWords: Record<Frequency, string> = {
  all: 'As it comes',
  weekly: 'At most once a week',
  monthly: 'At most once a month',
}

/** What an address gets, as it now stands. */
export function standingWords({ stopped, kept }: MailChoices): string {
  if (stopped === 'bounced')
    return 'Mail to this address came back to us, so nothing goes to it: no news, and no answer to what is done with it here.'
  if (stopped === 'complained')
    return 'Mail to this address was reported as unwanted, so nothing goes to it: no news, and no answer to what is done with it here.'
  if (stopped === 'asked')
    return 'We have stopped email to you. We write only to answer what is done with your address here, such as signing.'
  if (kept?.updates === 'given') return 'You get email from us about campaigns.'
  return 'You get no email from us about campaigns, only what a signature or a letter itself needs.'
}

/** Whether not even answers go there, nor a link: then only a person of ours can help. */
export function takesNothing({ stopped }: Pick<MailChoices, 'stopped'>): boolean {
  return stopped === 'bounced' || stopped === 'complained'
}

/** What cannot be taken back, said before and after; nothing where the petition was not handed in with it. */
export function handedInWords(handedInAt: number | null): string {
  return handedInAt === null
    ? ''
    : ` The petition was handed in on ${formatDay(handedInAt)}: what was given then stays as it was.`
}
