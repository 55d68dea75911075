import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { recommendation } from '@/db/schema/recommendations'
import { type CampaignContent, type CampaignPart, campaignParts } from '../campaign-content'
import { type CampaignMistake, readPart } from '../campaign-form'
import { draftCampaign } from '../draft-campaign'
import { editCampaign } from '../edit-campaign'
import { readContent } from '../read-content'
import { typedOf } from './typed-of'

const format = 'undersigned campaign draft'
export const largestDraftFileLetters = 200_000

const text = z.string('not_text').default('')
const written = z.object(
  {
    name: z.string('not_text'),
    ...{ demand: text, demandHighlight: text, ask: text, addressee: text, addresseeShort: text },
    ...{ petitionText: text, why: text, confirmNote: text, thanksNote: text },
    recommendation: z.string('not_text').nullable().default(null),
    figures: z.array(z.string('not_text'), 'not_a_list').max(50, 'too_long').default([]),
    goals: z
      .array(z.object({ atCount: z.number('not_a_number'), consequence: z.string('not_text') }), 'not_a_list')
      .max(50, 'too_long')
      .default([]),
    asksWhy: z.boolean('not_yes_or_no').default(false),
    sensitivity: z.string('not_text').default('none'),
    outcomeDrafts: z
      .object({
        won: z.object({ won: text }).optional(),
        part_won: z.object({ won: text, lost: text }).optional(),
        lost: z.object({ lost: text }).optional(),
      })
      .default({}),
    nextSteps: z
      .array(
        z.object({
          condition: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
          step: z.object({ kind: z.string('not_text') }).catchall(z.string('not_text')),
        }),
        'not_a_list',
      )
      .max(50, 'too_long')
      .default([]),
    sharing: z.record(z.string(), z.string('not_text')).default({}),
  },
  'not_a_draft',
)
const file = z.object(
  { format: z.literal(format, 'not_a_draft'), version: z.literal(1, 'not_a_draft'), campaign: written },
  'not_a_draft',
)

/** A campaign as a file that can be read here or elsewhere: what is written, without its address, days and consent. */
export async function draftFileOf(tx: Tx, slug: string): Promise<string | null> {
  const stored = await readContent(tx, slug)
  if (!stored) return null
  // Consent is chosen where it is published, from the words in force there.
  const { slug: _, opensAt, closesAt, recommendationId, consentEdition, ...rest } = stored.content
  const [row] =
    recommendationId === null
      ? []
      : await tx
          .select({ number: recommendation.number })
          .from(recommendation)
          .where(eq(recommendation.id, recommendationId))
  const campaign = { ...rest, recommendation: row?.number ?? null }
  return `${JSON.stringify({ format, version: 1, campaign }, null, 2)}\n`
}

export type FileMistakeCode =
  | CampaignMistake['code']
  | 'not_json'
  | 'not_a_draft'
  | 'not_text'
  | 'not_a_list'
  | 'not_yes_or_no'
export type FileMistake = { field: string; code: FileMistakeCode }
export type ImportResult = { kind: 'imported'; slug: string } | { kind: 'mistaken'; mistakes: FileMistake[] }

/** Begins a draft with what a file says, checked as the editor's forms are: all of it, or nothing and every mistake. */
export async function importDraft(
  tx: Tx,
  { text, staffId }: { text: string; staffId: string },
): Promise<ImportResult> {
  const shape = readShape(text)
  if (shape.kind === 'mistaken') return shape
  const recommendationId = await idOf(tx, shape.campaign.recommendation)
  const content = {
    ...shape.campaign,
    recommendationId: recommendationId ?? null,
  } as unknown as CampaignContent
  const read = readAll(content)
  if (recommendationId === undefined) read.mistakes.push({ field: 'recommendation', code: 'unknown' })
  if (read.mistakes.length > 0) return { kind: 'mistaken', mistakes: read.mistakes }
  return write(tx, read.changes, staffId)
}

function readShape(text: string) {
  if (text.length > largestDraftFileLetters)
    return { kind: 'mistaken' as const, mistakes: [{ field: 'file', code: 'too_long' as const }] }
  const json = parse(text)
  if (json === undefined)
    return { kind: 'mistaken' as const, mistakes: [{ field: 'file', code: 'not_json' as const }] }
  const read = file.safeParse(json)
  if (read.success) return { kind: 'read' as const, campaign: read.data.campaign }
  const mistakes = read.error.issues.map(({ path, message }) => ({
    field: path.filter((step) => step !== 'campaign').join('.') || 'file',
    code: message as FileMistakeCode,
  }))
  return { kind: 'mistaken' as const, mistakes }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every part through the reader of its form. The address is made from the name, the days are chosen in the editor. */
function readAll(content: CampaignContent) {
  const typed = typedOf({ ...content, opensAt: null, closesAt: null })
  delete typed.slug
  delete typed.consentEdition
  const parts = Object.keys(campaignParts) as CampaignPart[]
  const reads = parts.filter((part) => part !== 'schedule').map((part) => readPart(part, typed))
  const mistakes: FileMistake[] = reads.flatMap((read) => (read.kind === 'invalid' ? read.mistakes : []))
  const changes: Partial<CampaignContent> = Object.assign(
    {},
    ...reads.map((read) => (read.kind === 'valid' ? read.changes : {})),
  )
  return { changes, mistakes }
}

/** Null where the file names none, undefined where there is no such recommendation. */
async function idOf(tx: Tx, number: string | null): Promise<number | null | undefined> {
  if (number === null || number === '') return null
  const [row] = await tx
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.number, number))
  return row?.id
}

async function write(tx: Tx, changes: Partial<CampaignContent>, staffId: string): Promise<ImportResult> {
  const undo = new Error('nothing of this is kept')
  let result: ImportResult = { kind: 'mistaken', mistakes: [] }
  try {
    await tx.transaction(async (tx) => {
      const { slug } = await draftCampaign(tx, { name: changes.name ?? '', staffId })
      const edited = await editCampaign(tx, {
        ...{ slug, changes, reason: '', staffId },
        facts: { act: 'imported' },
      })
      result = { kind: 'imported', slug }
      if (edited.kind === 'saved' || edited.kind === 'unchanged') return
      result = { kind: 'mistaken', mistakes: edited.kind === 'mistaken' ? edited.mistakes : [] }
      throw undo
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return result
}
