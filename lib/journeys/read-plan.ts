import { z } from 'zod'
import type { Audience } from '../audiences/audience'
import { readAudience } from '../audiences/read-audience'
import { mailingLocales } from '../mailings/mailing'
import { type JourneyPlan, type JourneyStart, longestWaitDays, mostExits, mostSteps } from './journey'

const name = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)

const audience = z.unknown().transform((value, context): Audience => {
  const read = readAudience(value)
  if (read.kind === 'audience') return read.audience
  context.addIssue({ code: 'custom', message: read.mistakes[0]?.code ?? 'unreadable' })
  return z.NEVER
})

const text = z.strictObject({
  locale: z.enum(mailingLocales),
  variant: z.literal('A'),
  subject: z
    .string()
    .trim()
    .min(1, 'missing')
    .max(200, 'too_long')
    .regex(/^[^\r\n]*$/, 'not_one_line'),
  preview: z.string().trim().max(200, 'too_long'),
  body: z.string().trim().min(1, 'missing').max(20_000, 'too_long'),
})

const step = z
  .strictObject({
    name,
    does: z.enum(['mail', 'stop']),
    waitDays: z.int().min(0, 'out_of_range').max(longestWaitDays, 'out_of_range'),
    onlyFor: audience,
    onlyWhere: z.enum(['won', 'part_won', 'lost']).nullable(),
    texts: z.array(text).max(mailingLocales.length),
  })
  .refine(({ does, texts }) => (does === 'stop') === (texts.length === 0), 'texts_missing')
  .refine(({ texts }) => new Set(texts.map(({ locale }) => locale)).size === texts.length, 'language_twice')

const ids = z.array(z.int().min(1)).max(60, 'too_many')
const scope = z.strictObject({ campaignIds: ids, recommendationIds: ids })
const anyScope = { campaignIds: [], recommendationIds: [] }

const plan = z
  .strictObject({
    entry: z.strictObject({
      // A version that was frozen before there were scopes has none.
      about: scope.default(anyScope),
      who: audience,
      needs: z.array(z.enum(['takes_letters', 'record_before'])),
    }),
    steps: z.array(step).min(1, 'no_steps').max(mostSteps, 'too_many_steps'),
    exits: z.array(z.strictObject({ name, when: audience })).max(mostExits, 'too_many_exits'),
  })
  .refine(({ steps }) => new Set(steps.map((each) => each.name)).size === steps.length, 'step_twice')
  .refine(({ steps }) => steps.slice(0, -1).every(({ does }) => does === 'mail'), 'stops_in_the_middle')
  .refine(({ steps }) => steps.some(({ does }) => does === 'mail'), 'no_steps')

export type PlanRead =
  | { kind: 'plan'; plan: JourneyPlan }
  | { kind: 'mistakes'; mistakes: { path: (string | number)[]; code: string }[] }

/** A plan out of a form or the database. Only a journey that asks whether to go on may stop writing by itself. */
export function readPlan(value: unknown, startsWith: JourneyStart): PlanRead {
  const read = plan.safeParse(value)
  if (!read.success) {
    const mistakes = read.error.issues.map(({ path, message }) => ({
      path: path.filter((part) => typeof part !== 'symbol'),
      code: message,
    }))
    return { kind: 'mistakes', mistakes }
  }
  if (startsWith !== 'lapsed' && read.data.steps.some(({ does }) => does === 'stop'))
    return { kind: 'mistakes', mistakes: [{ path: ['steps'], code: 'stops_without_asking' }] }
  return { kind: 'plan', plan: read.data }
}
