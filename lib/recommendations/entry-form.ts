import { z } from 'zod'
import type { RoughDate } from '../rough-date'
import { id, line, mistakesOf, paragraphs, trimmed } from '../typed-text'
import {
  day,
  key,
  link,
  longest,
  type Mistake,
  type MistakeCode,
  precision,
  type Read,
  type Typed,
} from './typed-recommendation'

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
  const mistakes: Mistake[] = read.success ? [] : mistakesOf<MistakeCode>(read.error)
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
