import { z } from 'zod'
import { line, mistakesOf, paragraphs, written } from '../typed-text'
import { isPartisan } from './action-form'
import type { NewRule, NewVariant } from './save-rules'
import { type RuleFits, targetRoles } from './target-rules'

export const ruleParts = ['chambers', 'nations', 'parties', 'roles', 'positions'] as const
export type RulePart = (typeof ruleParts)[number]

export const ruleNations = ['ENG', 'SCT', 'WLS', 'NIR', 'CA', 'US'] as const
export const ruleRoles = targetRoles
export const ruleStances = ['supports', 'opposes', 'undecided', 'unknown'] as const

type Mistake = { field: string; code: string }
type Read<T> = { kind: 'valid'; value: T } | { kind: 'invalid'; mistakes: Mistake[] }

/**
 * Reads the form of a rule: a box for each choice, named `chambers-uk-commons`; a part with no box ticked fits everybody.
 * @param people ids of those who are named, found by the caller
 * @param withoutAreas slugs of the chambers whose members sit for no area: no postcode leads to one, so they are named
 */
export function readRule(
  typed: Record<string, string>,
  people: number[],
  withoutAreas: string[],
): Read<NewRule> {
  const fits: RuleFits = {}
  for (const part of ruleParts) {
    const begin = `${part}-`
    const ticked = Object.keys(typed).filter((name) => name.startsWith(begin) && typed[name] === 'yes')
    if (ticked.length > 0) fits[part] = ticked.map((name) => name.slice(begin.length)).sort()
  }
  if (people.length > 0) fits.people = [...new Set(people)].sort((one, other) => one - other)
  const act = (['include', 'exclude', 'variant'] as const).find((known) => known === typed.act)
  const variant = (typed.variant ?? '').trim() || null
  if (!act) return { kind: 'invalid', mistakes: [{ field: 'act', code: 'missing' }] }
  if (act === 'variant' && !variant)
    return { kind: 'invalid', mistakes: [{ field: 'variant', code: 'missing' }] }
  if (act !== 'exclude' && people.length === 0 && fits.chambers?.some((slug) => withoutAreas.includes(slug)))
    return { kind: 'invalid', mistakes: [{ field: 'people', code: 'not_named' }] }
  return { kind: 'valid', value: { fits, act, variant: act === 'variant' ? variant : null } }
}

const neutral = (text: string) => !isPartisan(text)
const variantForm = z.object({
  name: line(60).refine(written, 'missing'),
  kind: z.enum(['ask', 'softer', 'thanks'], 'missing'),
  ask: paragraphs(600).refine(written, 'missing').refine(neutral, 'partisan'),
  subjects: paragraphs(2_000)
    .refine(neutral, 'partisan')
    .transform((text) =>
      text
        .split('\n')
        .map((subject) => subject.trim())
        .filter(Boolean),
    )
    .refine((subjects) => subjects.length <= 12, 'too_many')
    .refine((subjects) => subjects.every((subject) => subject.length <= 160), 'too_long'),
})

/** Reads the form of other words for some targets. No subject: those of the action. */
export function readVariant(typed: Record<string, string>): Read<NewVariant> {
  const read = variantForm.safeParse(typed)
  return read.success
    ? { kind: 'valid', value: read.data }
    : { kind: 'invalid', mistakes: mistakesOf(read.error) }
}
