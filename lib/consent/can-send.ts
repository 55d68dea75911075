import type { consentActions, consentBases, frequencies, mailKinds } from '@/db/schema/supporters'
import { type ContactPolicy, softOptInFrom } from './contact-policy'

export type ConsentBasis = (typeof consentBases)[number]
export type Frequency = (typeof frequencies)[number]
export type MarketingKind = (typeof mailKinds)[number]

/**
 * What a mail is for. `answer`: to what somebody did with this very address, as confirmations, receipts and sign-in.
 * `follow_up`: one that they asked for, of one thing. Either is marketing when it asks for something, whatever it calls
 * itself. The others are marketing, with the issues they are about, by slug.
 */
export type Purpose =
  | { kind: 'answer' | 'follow_up'; containsAsk: boolean }
  | { kind: MarketingKind; topics: readonly string[] }

/** What is known of somebody when a mail is to go to them. Instants are milliseconds. */
export type Person = {
  /** ISO 3166-1 alpha-2. */
  country: string
  suppressed: 'asked' | 'bounced' | 'complained' | null
  /** What they last said of being written to. Null: never asked, or never answered. */
  updates: {
    action: (typeof consentActions)[number]
    basis: ConsentBasis
    at: number
    impliedUntil: number | null
  } | null
  preference: {
    refusedKinds: readonly string[]
    refusedTopics: readonly string[]
    frequency: Frequency
    pausedUntil: number | null
  }
  /** When mails that count towards how often they are written to went to them, in the last 30 days at least. */
  sentAt: readonly number[]
}

export type Refusal =
  | 'bounced'
  | 'complained'
  /** They left all mail. */
  | 'left'
  | 'never_asked'
  | 'said_no'
  | 'withdrew'
  /** The law of where they live asks for more than what they gave. */
  | 'basis_not_enough'
  /** The charity does not rely on the soft opt-in, or not for so long ago. */
  | 'soft_opt_in_not_relied_on'
  | 'implied_is_over'
  | 'paused'
  | 'kind_refused'
  | 'topic_refused'
  /** As often as they chose. */
  | 'often_enough'
  /** As often as the policy allows. */
  | 'cap_reached'

export type Verdict =
  | { kind: 'yes'; basis: ConsentBasis | 'own_act' | 'asked_for' }
  | { kind: 'no'; reason: Refusal }

export const dayMs = 86_400_000
/** How many days lie between two mails, by what somebody chose. */
export const daysApart: Record<Frequency, number> = { all: 0, weekly: 7, monthly: 30 }
export const capDays = 7

/**
 * Whether this mail may go to this person at this instant, and on what basis; else the first reason why not. Every send
 * passes here, or its twin for many at once, can-send-sql.ts: they say the same of everybody.
 */
export function canSend(person: Person, purpose: Purpose, at: number, policy: ContactPolicy): Verdict {
  const { suppressed, updates } = person
  if (suppressed === 'bounced' || suppressed === 'complained') return no(suppressed)
  const marketing = asMarketing(purpose)
  // Leaving our lists stops nobody from signing: what answers their own act still reaches them.
  if (!marketing && purpose.kind === 'answer') return { kind: 'yes', basis: 'own_act' }
  if (suppressed === 'asked') return no('left')
  if (!marketing) return { kind: 'yes', basis: 'asked_for' }

  if (!updates) return no('never_asked')
  if (updates.action !== 'given') return no(updates.action === 'refused' ? 'said_no' : 'withdrew')
  const refusal =
    lacksBasis(person.country, updates, at, policy) ?? isUnwanted(person.preference, marketing, at)
  if (refusal) return no(refusal)
  const tooSoon = isTooSoon(person, at, policy)
  return tooSoon ? no(tooSoon) : { kind: 'yes', basis: updates.basis }
}

const no = (reason: Refusal): Verdict => ({ kind: 'no', reason })

type Marketing = { kind: MarketingKind; topics: readonly string[] }

/** What a mail is measured by where it is marketing; null where it is not. One that asks for something is. */
export function asMarketing(purpose: Purpose): Marketing | null {
  if (!('containsAsk' in purpose)) return purpose
  return purpose.containsAsk ? { kind: 'asks', topics: [] } : null
}

/**
 * In the United Kingdom their yes, or the soft opt-in where the charity relies on it; in Canada their yes, or what CASL
 * lets an act imply for a time; everywhere else, as in the European Union, their yes alone.
 */
function lacksBasis(
  country: string,
  { basis, at: givenAt, impliedUntil }: NonNullable<Person['updates']>,
  at: number,
  policy: ContactPolicy,
): Refusal | null {
  if (basis === 'explicit_consent') return null
  if (basis === 'soft_opt_in') {
    if (country !== 'GB') return 'basis_not_enough'
    const from = softOptInFrom(policy)
    return from !== null && givenAt >= from ? null : 'soft_opt_in_not_relied_on'
  }
  if (country !== 'CA') return 'basis_not_enough'
  return impliedUntil !== null && at < impliedUntil ? null : 'implied_is_over'
}

function isUnwanted(preference: Person['preference'], mail: Marketing, at: number): Refusal | null {
  if (preference.pausedUntil !== null && at < preference.pausedUntil) return 'paused'
  if (preference.refusedKinds.includes(mail.kind)) return 'kind_refused'
  return mail.topics.some((topic) => preference.refusedTopics.includes(topic)) ? 'topic_refused' : null
}

function isTooSoon({ preference, sentAt }: Person, at: number, policy: ContactPolicy): Refusal | null {
  const sentWithin = (days: number) => sentAt.filter((sent) => sent > at - days * dayMs).length
  const apartDays = daysApart[preference.frequency]
  if (apartDays > 0 && sentWithin(apartDays) > 0) return 'often_enough'
  return sentWithin(capDays) >= policy.mostInSevenDays ? 'cap_reached' : null
}
