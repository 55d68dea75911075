import { canSend, type Person, type Purpose, type Refusal } from '../consent/can-send'
import type { ContactPolicy } from '../consent/contact-policy'
import type { CountedKind } from '../consent/mails-that-count'
import { natureOf } from './mail-natures'

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
  /** What is known of them, for mail that goes by what they agreed to. */
  knownAs: Omit<Person, 'suppressed' | 'sentAt'> | null
}

/** A staff link is void after ten minutes; a mail that brings it later only confuses. */
const signInLifeSeconds = 600

/** Why a mail must not go any more, or null. Asked once, before the first try; a frozen batch is not opened again. */
export function whyDropped(mail: Standing, now: number, policy: ContactPolicy): string | null {
  // How often they are written to was asked when it was put in the outbox: this mail must not count against itself.
  const person = { ...unknownPerson, ...mail.knownAs, suppressed: mail.suppressed, sentAt: [] }
  const verdict = canSend(person, purposeOf(mail.kind), now, policy)
  return verdict.kind === 'no' ? (refusals[verdict.reason] ?? verdict.reason) : isPointless(mail)
}

/**
 * Whom the outbox knows nothing of but whether they can and want to be reached.
 * A kind that asks for more than an answer, and that nobody named, finds here that they were never asked, and stops.
 */
const unknownPerson: Person = {
  country: '',
  suppressed: null,
  updates: null,
  preference: { refusedKinds: [], refusedTopics: [], frequency: 'all', pausedUntil: null },
  sentAt: [],
}

const askedFor = new Set<string>(['letter-follow-up', 'confirm-reminder'] satisfies CountedKind[])

/** A letter to a representative stops, like what somebody asked for, where its address wants no more mail. */
function purposeOf(kind: string): Purpose {
  const nature = natureOf(kind)
  if (nature === 'answer' || nature === 'staff') return { kind: 'answer', containsAsk: false }
  if (nature === 'letter' || askedFor.has(kind)) return { kind: 'follow_up', containsAsk: false }
  return { kind: kind === 'campaign-answer' ? 'results' : 'news', topics: [] }
}

const refusals: Partial<Record<Refusal, string>> = {
  bounced: 'the address is suppressed: bounced',
  complained: 'the address is suppressed: complained',
  left: 'the address is suppressed: asked',
  never_asked: 'they never agreed to mail like this',
}

const asksToConfirm = new Set(['confirm-signature', 'confirm-reminder'])

/** What it is about has moved on since it was put in the outbox. */
function isPointless(mail: Standing): string | null {
  if (asksToConfirm.has(mail.kind) && mail.signatureState !== 'pending')
    return 'the signature waits for no confirmation'
  if (mail.kind === 'signature-receipt' && (mail.signatureState ?? 'withdrawn') === 'withdrawn')
    return 'the signature was withdrawn'
  if (mail.kind === 'confirm-letter' && mail.letterRequestState !== 'pending')
    return 'the letter waits for no confirmation'
  if (mail.kind === 'letter-follow-up' && !mail.awaitsOutcome) return 'its writer has told what became of it'
  if (mail.kind === 'staff-sign-in' && mail.ageSeconds > signInLifeSeconds) return 'the link has expired'
  return null
}
