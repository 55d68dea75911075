import type { Purpose } from '../consent/can-send'
import type { MailingKind } from './mailing'

/** What everybody of a mailing is asked about by canSend. News of the one thing they signed is marketing once it asks for more. */
export function purposeOf(mailing: {
  kind: MailingKind
  topics: readonly string[]
  containsAsk: boolean
}): Purpose {
  const { kind, topics, containsAsk } = mailing
  return kind === 'follow_up' ? { kind, containsAsk } : { kind, topics }
}
