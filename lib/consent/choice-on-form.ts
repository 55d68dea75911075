import type { ConsentBasis } from './can-send'
import { type ContactPolicy, offersOptOut } from './contact-policy'

/** What came back of the form of a campaign about being written to. */
export type FormAnswers = {
  country: string
  /** The question; null where it was not answered. */
  updates: 'yes' | 'no' | null
  /** The form that was filled in showed people in the United Kingdom an opt-out in place of the question. */
  showedOptOut: boolean
  /** They ticked it. */
  optsOut: boolean
}

export type FormChoice = {
  action: 'given' | 'refused'
  basis: ConsentBasis
  /** Which words they answered: those of the question, or of the opt-out. */
  words: 'updates' | 'updates_opt_out'
}

/**
 * What a form says about being written to, or null where it says nothing: no answer is neither a yes nor a no. Only a tick
 * that was offered to somebody in the United Kingdom and left empty counts as a soft opt-in, and only while the charity
 * relies on it: a page that was opened before the switch was turned off gives none.
 */
export function choiceOnForm(answers: FormAnswers, policy: ContactPolicy, now: number): FormChoice | null {
  const { country, updates, showedOptOut, optsOut } = answers
  const isOffered = showedOptOut && country === 'GB'
  if (optsOut && (isOffered || updates === null))
    return { action: 'refused', basis: 'explicit_consent', words: 'updates_opt_out' }
  if (updates !== null)
    return { action: updates === 'yes' ? 'given' : 'refused', basis: 'explicit_consent', words: 'updates' }
  return isOffered && offersOptOut(policy, now)
    ? { action: 'given', basis: 'soft_opt_in', words: 'updates_opt_out' }
    : null
}
