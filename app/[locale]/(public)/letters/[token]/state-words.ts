import type { LetterState, WrittenLetter } from '@/lib/letters/read-request'

const words: Record<LetterState, string> = {
  pending: 'Not sent: it was not confirmed in time.',
  queued: 'Waits for its turn.',
  held: 'One of us looks at it before it goes.',
  sending: 'On its way now.',
  sent: 'Sent.',
  bounced: 'It came back: their address did not take it. One of us checks the address.',
  failed: 'It could not be delivered. One of us looks at why.',
  unknown: 'Handed over, and nobody told us whether it arrived.',
  opened: 'Opened in your own email.',
  declared_sent: 'You have told us that you sent it yourself.',
  withdrawn: 'Taken back. It is not sent.',
  expired: 'Not sent, and erased.',
}

const heldWords: Record<string, string> = {
  dissolved: 'Waits while their parliament is dissolved for an election.',
  regulated: 'Waits while an election is near. The law asks charities to take care then.',
  campaign_paused: 'Waits: the campaign is paused.',
  campaign_over: 'The campaign is over. One of us looks at it before anything goes.',
}

const withdrawnWords: Record<string, string> = {
  already_written:
    'You have written to them about this before. That letter stands, and nobody is written to twice.',
  by_writer: 'You took it back. It is not sent.',
  not_delivered: 'It did not arrive. You have written to them again since, and that letter stands instead.',
}

/** Where a letter stands, in a sentence. */
export function stateWords({ state, reason }: Pick<WrittenLetter, 'state' | 'reason'>): string {
  const particular = { held: heldWords, withdrawn: withdrawnWords }[state as string]?.[reason]
  return particular ?? words[state]
}

/** Whether its writer can still take it back. */
export function canTakeBack({ state }: Pick<WrittenLetter, 'state'>): boolean {
  return state === 'pending' || state === 'queued' || state === 'held'
}
