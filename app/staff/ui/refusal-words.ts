import type { Refusal } from '@/lib/consent/can-send'

/** Why somebody is not mailed, as staff read it. Every refusal of canSend, and what a mailing adds to them. */
export const refusalWords: Record<Refusal | 'got_corrected', string> = {
  bounced: 'Address bounced',
  complained: 'Complained of spam',
  left: 'Left all mail',
  never_asked: 'Never answered whether we may mail them',
  said_no: 'Did not agree to news',
  withdrew: 'Agreed, and took it back',
  basis_not_enough: 'Live where the law asks for a yes',
  soft_opt_in_not_relied_on: 'Soft opt-in, switched off or from before',
  implied_is_over: 'What their act implied is over (Canada)',
  paused: 'Paused mail until a date',
  kind_refused: 'Do not want mail of this kind',
  topic_refused: 'Do not want mail about this issue',
  often_enough: 'Had as many mails as they chose',
  cap_reached: 'Reached our limit for seven days',
  got_corrected: 'Got the mailing that this corrects',
}

/** A reason of another edition stands as it is. */
export function wordsOfRefusal(reason: string): string {
  return (refusalWords as Record<string, string>)[reason] ?? reason
}
