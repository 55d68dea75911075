import { z } from 'zod'
import { id, line, mistakesOf, paragraphs, trimmed, written } from '../typed-text'
import { day, longest, type MistakeCode, precision, type Read, type Typed } from './typed-recommendation'

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
    ...(read.success ? [] : mistakesOf<MistakeCode>(read.error)),
    ...odd.map(({ field }) => ({ field, code: 'unknown' as const })),
  ]
  if (!read.success || mistakes.length > 0) return { kind: 'invalid', mistakes }
  return {
    kind: 'valid',
    value: { ...read.data, issues: [...new Set(issues.map(({ value }) => Number(value)))] },
  }
}

/** A number that can stand in an address: "2.2", "2.2a", "S1". The database holds the same. */
const numberPattern = /^[A-Za-z]?[0-9]+(\.[0-9]+)*[a-z]?$/

/** The number of a new one. */
export function readNumber(typed: Typed): Read<string> {
  const number = (typed.number ?? '').trim()
  if (number === '') return { kind: 'invalid', mistakes: [{ field: 'number', code: 'missing' }] }
  const isGood = number.length <= 20 && numberPattern.test(number)
  return isGood
    ? { kind: 'valid', value: number }
    : { kind: 'invalid', mistakes: [{ field: 'number', code: 'not_a_number' }] }
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
  if (!read.success) return { kind: 'invalid', mistakes: mistakesOf<MistakeCode>(read.error) }
  if (read.data.retired === 'superseded' && read.data.supersededById === null)
    return { kind: 'invalid', mistakes: [{ field: 'supersededById', code: 'missing' }] }
  return { kind: 'valid', value: read.data }
}
