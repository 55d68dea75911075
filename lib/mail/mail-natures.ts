import type { MailKind } from './mail'

/**
 * Why a mail goes. `answer`: to what somebody has just done with this very address; stopping mail does not stop it.
 * `list`: anything else to somebody who is not staff; it carries the headers of one-click leaving (RFC 8058), and stops
 * with it. `letter`: to a representative, from its writer. `staff`: to whoever works here.
 */
export type MailNature = 'answer' | 'list' | 'letter' | 'staff'

const natures: Record<MailKind, MailNature> = {
  'confirm-signature': 'answer',
  'confirm-reminder': 'list',
  'already-signed': 'answer',
  'address-in-use': 'answer',
  'signature-receipt': 'answer',
  'campaign-answer': 'list',
  mailing: 'list',
  'mailing-test': 'staff',
  journey: 'list',
  'confirm-letter': 'answer',
  'letter-sent': 'answer',
  'letter-follow-up': 'list',
  'your-data': 'answer',
  'complaint-news': 'answer',
  letter: 'letter',
  alert: 'staff',
  'staff-sign-in': 'staff',
  'staff-invitation': 'staff',
  'staff-notice': 'staff',
  'take-out-ready': 'staff',
}

/** A kind nobody knows is treated as one that must be easy to leave. */
export function natureOf(kind: string): MailNature {
  return Object.hasOwn(natures, kind) ? natures[kind as MailKind] : 'list'
}
