import { z } from 'zod'
import { londonInstant } from '../london-time'
import type { RoughDate } from '../rough-date'
import { line, paragraphs } from '../typed-text'

/** What is wrong with a field, as a code: the words are in app/. */
export type MistakeCode =
  | 'missing'
  | 'too_long'
  | 'control_characters'
  | 'not_a_number'
  | 'not_a_date'
  | 'in_the_future'
  | 'ends_first'
  | 'unknown'
  | 'taken'
  | 'not_a_slug'
  | 'not_a_link'
  | 'twice'
  | 'overlaps'
  | 'itself'
  | 'no_ground'
  | 'no_method'
  | 'other_line'
  | 'corrected_already'
  | 'circle'
  | 'two_at_once'
export type Mistake = { field: string; code: MistakeCode }
export type Read<T> = { kind: 'valid'; value: T } | { kind: 'invalid'; mistakes: Mistake[] }
type Typed = Record<string, string>

export const longest = {
  title: 200,
  text: 6000,
  plain: 2000,
  summary: 2000,
  method: 1000,
  note: 600,
} as const

/** A number that can stand in an address: "2.2", "2.2a", "S1". The database holds the same. */
export const numberPattern = /^[A-Za-z]?[0-9]+(\.[0-9]+)*[a-z]?$/

const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed) && londonInstant(typed, '12:00') !== null
const written = (text: string) => text !== ''
const trimmed = z
  .string()
  .default('')
  .transform((typed) => typed.trim())
/** A day, or null where nothing is typed. */
const day = trimmed
  .refine((typed) => typed === '' || isDay(typed), 'not_a_date')
  .transform((typed) => typed || null)
const id = trimmed
  .refine((typed) => /^\d{0,9}$/.test(typed), 'unknown')
  .transform((typed) => (typed === '' ? null : Number(typed)))
const key = trimmed.refine((typed) => /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(typed), 'unknown')
const precision = z.enum(['day', 'month', 'year'], 'unknown').default('day')
const link = trimmed.refine((typed) => typed === '' || isWebAddress(typed), 'not_a_link')

function isWebAddress(typed: string): boolean {
  return /^https?:\/\//.test(typed) && typed.length <= 2000 && URL.canParse(typed)
}

const details = z.object({
  title: line(longest.title).refine(written, 'missing'),
  text: paragraphs(longest.text),
  plain: paragraphs(longest.plain),
  publicationId: id,
  parentId: id,
  pillarId: id,
  ownerId: trimmed.transform((typed) => typed || null),
  madeOn: day,
  madeOnPrecision: precision,
  answerDue: day,
  withSurvivors: trimmed.transform((typed) => typed === 'yes'),
})

/** `issues` are ids, each once. */
export type Details = z.infer<typeof details> & { issues: number[] }

/** What staff write of a recommendation. */
export function readDetails(typed: Typed): Read<Details> {
  const read = details.safeParse(typed)
  const issues = Object.entries(typed)
    .filter(([name, value]) => /^issue-\d{1,2}$/.test(name) && value !== '')
    .map(([field, value]) => ({ field, value }))
  const odd = issues.filter(({ value }) => !/^\d{1,9}$/.test(value))
  const mistakes = [
    ...(read.success ? [] : mistakesOf(read.error)),
    ...odd.map(({ field }) => ({ field, code: 'unknown' as const })),
  ]
  if (!read.success || mistakes.length > 0) return { kind: 'invalid', mistakes }
  return {
    kind: 'valid',
    value: { ...read.data, issues: [...new Set(issues.map(({ value }) => Number(value)))] },
  }
}

/** The number of a new one. */
export function readNumber(typed: Typed): Read<string> {
  const number = (typed.number ?? '').trim()
  if (number === '') return { kind: 'invalid', mistakes: [{ field: 'number', code: 'missing' }] }
  const isGood = number.length <= 20 && numberPattern.test(number)
  return isGood
    ? { kind: 'valid', value: number }
    : { kind: 'invalid', mistakes: [{ field: 'number', code: 'not_a_number' }] }
}

export type SeatedBody = { seat: number; body: string; from: string | null; until: string | null }

const seated = z.object({
  body: key.refine(written, 'missing'),
  seat: trimmed
    .refine((typed) => /^\d{0,2}$/.test(typed) && typed !== '0', 'not_a_number')
    .transform((typed) => Number(typed) || 1),
  from: day,
  until: day,
})

/** Rows of addressees: `body-0`, `seat-0`, `from-0`, `until-0`. A row without a body is none. */
export function readAddressees(typed: Typed): Read<SeatedBody[]> {
  const mistakes: Mistake[] = []
  const rows: SeatedBody[] = []
  const indexes = Object.keys(typed).flatMap((name) => /^body-(\d{1,2})$/.exec(name)?.[1] ?? [])
  for (const i of indexes) {
    if (!typed[`body-${i}`]?.trim()) continue
    const read = seated.safeParse({
      body: typed[`body-${i}`],
      seat: typed[`seat-${i}`],
      from: typed[`from-${i}`],
      until: typed[`until-${i}`],
    })
    if (!read.success) mistakes.push(...mistakesOf(read.error, `-${i}`))
    else if (!risesIn(read.data)) mistakes.push({ field: `until-${i}`, code: 'ends_first' })
    else if (rows.some((row) => row.seat === read.data.seat && row.body === read.data.body))
      mistakes.push({ field: `body-${i}`, code: 'twice' })
    else rows.push(read.data)
  }
  return mistakes.length > 0 ? { kind: 'invalid', mistakes } : { kind: 'valid', value: rows }
}

function risesIn({ from, until }: { from: string | null; until: string | null }): boolean {
  return from === null || until === null || from < until
}

const entryValues = {
  response: ['not_sent', 'sent', 'acknowledged', 'accepted', 'accepted_in_part', 'noted', 'rejected'],
  implementation: ['not_assessed', 'not_started', 'in_progress', 'done', 'abandoned'],
} as const

const entry = z.object({
  what: trimmed,
  on: day.refine((typed) => typed !== null, 'missing'),
  onPrecision: precision,
  summary: paragraphs(longest.summary),
  method: paragraphs(longest.method),
  sourceKey: key,
  sourceUrl: link,
  sourceTitle: line(300),
  correctsId: id,
})

export type NewEntry = {
  line: 'response' | 'implementation' | 'note'
  value: string | null
  on: string
  onPrecision: RoughDate['precision']
  summary: string
  method: string
  sourceKey: string | null
  sourceUrl: string
  sourceTitle: string
  correctsId: number | null
}

/** An entry for the record. `what` is "response:accepted", "implementation:done" or "note". `today` is a day in London. */
export function readEntry(typed: Typed, today: string): Read<NewEntry> {
  const read = entry.safeParse(typed)
  const what = whatOf((typed.what ?? '').trim())
  const mistakes: Mistake[] = read.success ? [] : mistakesOf(read.error)
  if (!what) mistakes.unshift({ field: 'what', code: typed.what?.trim() ? 'unknown' : 'missing' })
  if (!read.success || !what) return { kind: 'invalid', mistakes }
  const { sourceKey, on, onPrecision, what: _what, ...rest } = read.data
  const value = {
    ...rest,
    ...what,
    onPrecision,
    on: firstOf(on ?? '', onPrecision),
    sourceKey: sourceKey || null,
  }
  mistakes.push(...groundsMissing(value))
  if (value.on > today) mistakes.push({ field: 'on', code: 'in_the_future' })
  return mistakes.length > 0 ? { kind: 'invalid', mistakes } : { kind: 'valid', value }
}

function whatOf(typed: string): Pick<NewEntry, 'line' | 'value'> | null {
  if (typed === 'note') return { line: 'note', value: null }
  const [line, value = ''] = typed.split(':')
  if (line !== 'response' && line !== 'implementation') return null
  return (entryValues[line] as readonly string[]).includes(value) ? { line, value } : null
}

/** What the database would refuse: an answer without a source, an assessment that does not say how. */
function groundsMissing(entry: NewEntry): Mistake[] {
  const isFirst = entry.value === 'not_sent' || entry.value === 'not_assessed'
  if (entry.line === 'note') return entry.summary === '' ? [{ field: 'summary', code: 'missing' }] : []
  const mistakes: Mistake[] = []
  if (!isFirst && entry.sourceKey === null && entry.sourceUrl === '')
    mistakes.push({ field: 'sourceUrl', code: 'no_ground' })
  if (!isFirst && entry.line === 'implementation' && entry.method === '')
    mistakes.push({ field: 'method', code: 'no_method' })
  return mistakes
}

/** The first day of what is known: a month is written as its first day. */
function firstOf(on: string, precision: NewEntry['onPrecision']): string {
  if (precision === 'day') return on
  return precision === 'month' ? `${on.slice(0, 7)}-01` : `${on.slice(0, 4)}-01-01`
}

const retirement = z.object({
  retired: z.enum(['superseded', 'withdrawn'], 'unknown'),
  supersededById: id,
  retiredNote: line(longest.note).refine(written, 'missing'),
})
export type Retirement = z.infer<typeof retirement>

/** That it stands no more, why, and what stands in its place. */
export function readRetirement(typed: Typed): Read<Retirement> {
  const read = retirement.safeParse(typed)
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf(read.error) }
  if (read.data.retired === 'superseded' && read.data.supersededById === null)
    return { kind: 'invalid', mistakes: [{ field: 'supersededById', code: 'missing' }] }
  return { kind: 'valid', value: read.data }
}

const bodyForm = z.object({
  slug: key.refine(written, 'missing').refine((typed) => typed.length <= 80, 'too_long'),
  name: line(200).refine(written, 'missing'),
  shortName: line(80),
  kind: z.enum(
    ['government', 'department', 'agency', 'parliament', 'missions', 'company', 'other'],
    'unknown',
  ),
  parentSlug: key.transform((typed) => typed || null),
  jurisdiction: line(120),
  url: link,
  from: day,
  until: day,
})
export type BodyDetails = z.infer<typeof bodyForm>

/** A body as staff write it. */
export function readBody(typed: Typed): Read<BodyDetails> {
  const read = bodyForm.safeParse(typed)
  if (!read.success) {
    const mistakes = mistakesOf(read.error).map((mistake) =>
      mistake.field === 'slug' && mistake.code === 'unknown'
        ? { ...mistake, code: 'not_a_slug' as const }
        : mistake,
    )
    return { kind: 'invalid', mistakes }
  }
  if (!risesIn(read.data)) return { kind: 'invalid', mistakes: [{ field: 'until', code: 'ends_first' }] }
  if (read.data.parentSlug === read.data.slug)
    return { kind: 'invalid', mistakes: [{ field: 'parentSlug', code: 'itself' }] }
  return { kind: 'valid', value: read.data }
}

const handover = z.object({
  successor: key.refine(written, 'missing'),
  on: day.refine((typed) => typed !== null, 'missing'),
})

/** Who takes over, and on which day. */
export function readHandover(typed: Typed): Read<{ successor: string; on: string }> {
  const read = handover.safeParse(typed)
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf(read.error) }
  return { kind: 'valid', value: { successor: read.data.successor, on: read.data.on ?? '' } }
}

/** The first mistake of each field. */
function mistakesOf(error: z.ZodError, suffix = ''): Mistake[] {
  const first = new Map<string, Mistake>()
  for (const issue of error.issues) {
    const field = `${issue.path.join('.')}${suffix}`
    if (!first.has(field)) first.set(field, { field, code: issue.message as MistakeCode })
  }
  return [...first.values()]
}
