import type { MailKind } from './mail'

/** What is known, when a mail is taken from the outbox, of whom it goes to. */
export type Standing = {
  kind: string
  ageSeconds: number
  suppressed: 'asked' | 'bounced' | 'complained' | null
  /** The state of the signature the mail is about, or null where there is none any more. */
  signatureState: string | null
  /** The same of what was written, for mails about letters. */
  letterRequestState: string | null
  /** False once the writer has told what became of every letter the mail is about. */
  awaitsOutcome: boolean
}

/**
 * Answers to what somebody just did with this very address: they reach a person who asked for no more mail, because
 * leaving our lists does not stop anybody from signing. Whatever is not named here stops for them.
 */
const answers = new Set<string>([
  'confirm-signature',
  'already-signed',
  'address-in-use',
  'signature-receipt',
  'confirm-letter',
  'letter-sent',
  'preferences-link',
  'your-data',
  'complaint-news',
  'alert',
  'staff-sign-in',
  'staff-invitation',
  'staff-notice',
  'take-out-ready',
] satisfies MailKind[])

/** A staff link is void after ten minutes; a mail that brings it later only confuses. */
const signInLifeSeconds = 600

/** Why a mail must not go any more, or null. Asked once, before the first try; a frozen batch is not opened again. */
export function whyDropped(mail: Standing): string | null {
  if (mail.suppressed === 'bounced' || mail.suppressed === 'complained')
    return `the address is suppressed: ${mail.suppressed}`
  if (mail.suppressed === 'asked' && !answers.has(mail.kind)) return 'the address is suppressed: asked'
  if (mail.kind === 'confirm-signature' && mail.signatureState !== 'pending')
    return 'the signature waits for no confirmation'
  if (mail.kind === 'signature-receipt' && (mail.signatureState ?? 'withdrawn') === 'withdrawn')
    return 'the signature was withdrawn'
  if (mail.kind === 'confirm-letter' && mail.letterRequestState !== 'pending')
    return 'the letter waits for no confirmation'
  if (mail.kind === 'letter-follow-up' && !mail.awaitsOutcome) return 'its writer has told what became of it'
  if (mail.kind === 'staff-sign-in' && mail.ageSeconds > signInLifeSeconds) return 'the link has expired'
  return null
}
