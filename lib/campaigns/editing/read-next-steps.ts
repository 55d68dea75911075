import { z } from 'zod'
import type { NextStep, NextStepCondition } from '@/db/schema/campaigns'
import { isWebAddress, line, trimmed } from '../../typed-text'
import { longest } from '../campaign-content'
import type { ReadPart } from '../campaign-form'
import type { NextStepRule } from '../next-step'
import { inMovedOrder, readRows } from './read-rows'

export const stepKinds = ['write', 'share', 'campaign', 'updates', 'link'] as const
export const nations = ['England', 'Scotland', 'Wales', 'Northern Ireland'] as const

const yesOrNo = z
  .enum(['', 'yes', 'no'], 'unknown')
  .default('')
  .transform((typed) => (typed === '' ? undefined : typed === 'yes'))
const oneOf = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .refine((typed) => typed === '' || (values as readonly string[]).includes(typed), 'unknown')
    .transform((typed) => (typed === '' ? undefined : (typed as T)))

const names = [
  'stepKind',
  'stepSlug',
  'stepLabel',
  'stepUrl',
  'whenWritten',
  'whenUpdates',
  'whenCountry',
  'whenNation',
  'whenSource',
]

const rule: z.ZodType<NextStepRule> = z
  .object({
    stepKind: z.enum(stepKinds, 'missing'),
    stepSlug: trimmed,
    stepLabel: line(longest.linkLabel),
    stepUrl: trimmed,
    whenWritten: yesOrNo,
    whenUpdates: yesOrNo,
    whenCountry: oneOf(['GB', 'elsewhere'] as const),
    whenNation: oneOf(nations),
    whenSource: line(longest.source),
  })
  .superRefine((row, context) => {
    const mistake = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (row.stepKind === 'campaign' && row.stepSlug === '') mistake('stepSlug', 'missing')
    if (row.stepKind !== 'link') return
    if (row.stepLabel === '') mistake('stepLabel', 'missing')
    if (!isWebAddress(row.stepUrl)) mistake('stepUrl', 'not_an_address')
  })
  .transform((row) => ({
    step: stepOf(row),
    condition: known({
      hasWritten: row.whenWritten,
      wantsUpdates: row.whenUpdates,
      country: row.whenCountry,
      nation: row.whenNation,
      source: row.whenSource === '' ? undefined : row.whenSource,
    }),
  }))

type StepRow = { stepKind: NextStep['kind']; stepSlug: string; stepLabel: string; stepUrl: string }

function stepOf({ stepKind, stepSlug, stepLabel, stepUrl }: StepRow): NextStep {
  if (stepKind === 'campaign') return { kind: stepKind, slug: stepSlug }
  if (stepKind === 'link') return { kind: stepKind, label: stepLabel, url: stepUrl }
  return { kind: stepKind }
}

function known(condition: NextStepCondition): NextStepCondition {
  return Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== undefined))
}

/** Reads the rows of rules, in their order; `move` is the button that moves one of them. */
export function readNextSteps(typed: Record<string, string>): ReadPart {
  const { rows, mistakes } = readRows(typed, names, rule)
  if (mistakes.length > 0) return { kind: 'invalid', mistakes }
  return { kind: 'valid', changes: { nextSteps: inMovedOrder(rows, typed.move) } }
}
