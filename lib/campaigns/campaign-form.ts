import { z } from 'zod'
import { campaignSensitivities, type OutcomeDrafts, reservedCampaignSlugs } from '@/db/schema/campaigns'
import { endOfLondonDay, londonInstant } from '../london-time'
import { id, line, mistakesOf, paragraphs, written } from '../typed-text'
import {
  type CampaignContent,
  type CampaignPart,
  type Goal,
  longest,
  sharingLimits,
  sharingOrder,
} from './campaign-content'
import { readNextSteps } from './editing/read-next-steps'
import { readRows } from './editing/read-rows'

/** What is wrong with a field, as a code: the words are in app/. */
export type CampaignMistake = { field: string; code: CampaignMistakeCode }
export type CampaignMistakeCode =
  | 'missing'
  | 'too_long'
  | 'control_characters'
  | 'not_a_slug'
  | 'taken'
  | 'reserved'
  | 'not_in_demand'
  | 'not_a_number'
  | 'twice'
  | 'not_a_date'
  | 'no_such_time'
  | 'closes_first'
  | 'in_the_past'
  | 'unknown'
  | 'not_an_address'
  | 'no_such_campaign'

export type ReadPart =
  | { kind: 'valid'; changes: Partial<CampaignContent> }
  | { kind: 'invalid'; mistakes: CampaignMistake[] }

const kept: readonly string[] = reservedCampaignSlugs

const basics = z.object({
  name: line(longest.name).refine(written, 'missing'),
  slug: z
    .string()
    .optional()
    .transform((typed) => typed?.trim())
    .refine((slug) => slug === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug), 'not_a_slug')
    .refine((slug) => slug === undefined || !kept.includes(slug), 'reserved')
    .refine((slug) => (slug?.length ?? 0) <= longest.slug, 'too_long'),
})

const ask = z
  .object({
    demand: line(longest.demand),
    demandHighlight: line(longest.demand),
    ask: line(longest.ask),
    addressee: line(longest.addressee),
    addresseeShort: line(longest.addresseeShort),
    petitionText: paragraphs(longest.petitionText),
  })
  .refine((form) => form.demand.includes(form.demandHighlight), {
    path: ['demandHighlight'],
    message: 'not_in_demand',
  })

const schemas = {
  basics,
  ask,
  form: z.object({
    asksWhy: z
      .string()
      .optional()
      .transform((typed) => typed === 'yes'),
    // Which of them is in force is asked where it is saved.
    consentEdition: z
      .string()
      .regex(/^(\d{4}-\d{2})?$/, 'unknown')
      .optional(),
  }),
  content: z.object({
    why: paragraphs(longest.why),
    sensitivity: z.enum(campaignSensitivities, 'unknown').optional(),
  }),
  mails: z.object({ confirmNote: paragraphs(longest.note), thanksNote: paragraphs(longest.note) }),
}

/** Reads one part of the editor's form, as typed. Unfinished is allowed in a draft; half a row is not. */
export function readPart(part: CampaignPart, typed: Record<string, string>): ReadPart {
  switch (part) {
    case 'evidence':
      return readEvidence(typed)
    case 'goals':
      return readGoals(typed)
    case 'next_steps':
      return readNextSteps(typed)
    case 'sharing':
      return readSharing(typed)
    case 'schedule':
      return readSchedule(typed)
    case 'outcome':
      return readOutcomeDrafts(typed)
    // What is done there is done by acts of their own.
    case 'actions':
      return { kind: 'valid', changes: {} }
  }
  const result = schemas[part].safeParse(typed)
  if (result.success) return { kind: 'valid', changes: result.data }
  return { kind: 'invalid', mistakes: mistakesOf<CampaignMistakeCode>(result.error) }
}

const outcomeTexts = z.object({
  outcomeWon: paragraphs(longest.why),
  outcomePartWon: paragraphs(longest.why),
  outcomePartLost: paragraphs(longest.why),
  outcomeLost: paragraphs(longest.why),
})

/** What is written ahead of each ending; one without words has no entry. */
function readOutcomeDrafts(typed: Record<string, string>): ReadPart {
  const read = outcomeTexts.safeParse(typed)
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf<CampaignMistakeCode>(read.error) }
  const { outcomeWon: won, outcomePartWon, outcomePartLost, outcomeLost: lost } = read.data
  const outcomeDrafts: OutcomeDrafts = {
    ...(won && { won: { won } }),
    ...((outcomePartWon || outcomePartLost) && { part_won: { won: outcomePartWon, lost: outcomePartLost } }),
    ...(lost && { lost: { lost } }),
  }
  return { kind: 'valid', changes: { outcomeDrafts } }
}

function readSharing(typed: Record<string, string>): ReadPart {
  const sharing: CampaignContent['sharing'] = {}
  const mistakes: CampaignMistake[] = []
  for (const channel of sharingOrder) {
    const read = paragraphs(sharingLimits[channel]).safeParse(typed[`share-${channel}`])
    if (!read.success)
      mistakes.push({
        field: `share-${channel}`,
        code: (read.error.issues[0]?.message ?? 'too_long') as CampaignMistakeCode,
      })
    else if (read.data !== '') sharing[channel] = read.data
  }
  return mistakes.length > 0 ? { kind: 'invalid', mistakes } : { kind: 'valid', changes: { sharing } }
}

const figure: z.ZodType<{ key: string; place: number }> = z.object({
  key: z
    .string()
    .transform((typed) => typed.trim())
    .refine((typed) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed), 'unknown'),
  place: z
    .string()
    .refine((typed) => /^\s*\d{0,3}\s*$/.test(typed), 'not_a_number')
    .transform((typed) => Number(typed) || 999),
})

/** The recommendation and the figures. A form without the recommendation does not change it. */
function readEvidence(typed: Record<string, string>): ReadPart {
  const figures = readFigures(typed)
  if (typed.recommendationId === undefined) return figures
  const read = id.safeParse(typed.recommendationId)
  if (read.success && figures.kind === 'valid')
    return { kind: 'valid', changes: { ...figures.changes, recommendationId: read.data } }
  const unknown: CampaignMistake = { field: 'recommendationId', code: 'unknown' }
  return {
    kind: 'invalid',
    mistakes: [...(read.success ? [] : [unknown]), ...(figures.kind === 'invalid' ? figures.mistakes : [])],
  }
}

function readFigures(typed: Record<string, string>): ReadPart {
  // The place alone is no figure.
  const given = Object.fromEntries(
    Object.entries(typed).filter(
      ([key]) => !key.startsWith('place-') || typed[`key-${key.slice(6)}`]?.trim(),
    ),
  )
  const { rows, mistakes } = readRows(given, ['key', 'place'], figure)
  const seen = new Set<string>()
  for (const { index, row } of rows) {
    if (seen.has(row.key)) mistakes.push({ field: `key-${index}`, code: 'twice' })
    seen.add(row.key)
  }
  if (mistakes.length > 0) return { kind: 'invalid', mistakes }
  const inOrder = rows.map(({ row }) => row).sort((a, b) => a.place - b.place)
  return { kind: 'valid', changes: { figures: inOrder.map(({ key }) => key) } }
}

const goal: z.ZodType<Goal> = z.object({
  atCount: z
    .string()
    .transform((typed) => typed.replace(/[\s,]/g, ''))
    .refine((typed) => /^\d{1,8}$/.test(typed) && Number(typed) > 0, 'not_a_number')
    .transform(Number),
  consequence: line(240).refine(written, 'missing'),
})

function readGoals(typed: Record<string, string>): ReadPart {
  const { rows, mistakes } = readRows(typed, ['atCount', 'consequence'], goal)
  const seen = new Set<number>()
  for (const { index, row } of rows) {
    if (seen.has(row.atCount)) mistakes.push({ field: `atCount-${index}`, code: 'twice' })
    seen.add(row.atCount)
  }
  if (mistakes.length > 0) return { kind: 'invalid', mistakes }
  return {
    kind: 'valid',
    changes: { goals: rows.map(({ row }) => row).sort((a, b) => a.atCount - b.atCount) },
  }
}

/** The day it opens with the time, and the last day it can be signed, all in London. */
function readSchedule(typed: Record<string, string>): ReadPart {
  const { opensOn = '', opensTime = '', closesOn = '' } = typed
  const mistakes: CampaignMistake[] = []
  const opensAt = opensOn === '' ? null : londonInstant(opensOn, opensTime || '09:00')
  const closesAt = closesOn === '' ? null : endOfLondonDay(closesOn)
  if (opensOn !== '' && londonInstant(opensOn, '12:00') === null)
    mistakes.push({ field: 'opensOn', code: 'not_a_date' })
  else if (opensOn !== '' && opensAt === null) mistakes.push({ field: 'opensTime', code: 'no_such_time' })
  if (closesOn !== '' && closesAt === null) mistakes.push({ field: 'closesOn', code: 'not_a_date' })
  if (opensAt !== null && closesAt !== null && closesAt <= opensAt)
    mistakes.push({ field: 'closesOn', code: 'closes_first' })
  if (mistakes.length > 0) return { kind: 'invalid', mistakes }
  // A form that does not show the opening does not change it.
  return { kind: 'valid', changes: typed.opensOn === undefined ? { closesAt } : { opensAt, closesAt } }
}
