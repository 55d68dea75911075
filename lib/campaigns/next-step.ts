/** What somebody who has signed is asked next, by rules in order. Shared with the browser: imports nothing but types. */

import type { NextStep, NextStepCondition } from '@/db/schema/campaigns'

export type NextStepRule = { condition: NextStepCondition; step: NextStep }

/** What the rules ask of the person who has just signed. `source` is where they came from, empty when unknown. */
export type PersonNow = {
  hasWritten: boolean
  wantsUpdates: boolean
  /** ISO code, as on the signature. */
  country: string
  /** Of the United Kingdom, where the postcode tells. */
  nation: string | null
  source: string
}

/** Why a rule does not fit a person: a condition that does not hold, or the step is done already. */
export type NextStepMisfit = keyof NextStepCondition | 'done_already'

/** Everything that keeps a rule from fitting; empty when it fits. */
export function misfitsOf({ condition, step }: NextStepRule, person: PersonNow): NextStepMisfit[] {
  const { hasWritten, wantsUpdates, country, nation, source } = condition
  const misfits: NextStepMisfit[] = []
  if (hasWritten !== undefined && hasWritten !== person.hasWritten) misfits.push('hasWritten')
  if (wantsUpdates !== undefined && wantsUpdates !== person.wantsUpdates) misfits.push('wantsUpdates')
  if (country !== undefined && (country === 'GB') !== (person.country === 'GB')) misfits.push('country')
  if (nation !== undefined && nation !== person.nation) misfits.push('nation')
  if (source !== undefined && source.toLowerCase() !== person.source.toLowerCase()) misfits.push('source')
  const isDone =
    (step.kind === 'write' && person.hasWritten) || (step.kind === 'updates' && person.wantsUpdates)
  return isDone ? [...misfits, 'done_already'] : misfits
}

/**
 * The first rule that fits, or null when none does. Give it only rules whose step can be taken today: letters that are
 * open, campaigns that take signatures.
 */
export function chooseNextStep<Rule extends NextStepRule>(
  rules: readonly Rule[],
  person: PersonNow,
): Rule | null {
  return rules.find((rule) => misfitsOf(rule, person).length === 0) ?? null
}
