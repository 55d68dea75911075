import type { z } from 'zod'
import { isoRough, type RoughDate, readRoughDate } from '../../rough-date'
import { type Content, contentSchema, longestText, type PublicationKind } from './content'

/** What a form of the editor carries: each name with everything given for it. */
export type FormFields = Record<string, string[]>

/** What is wrong with a field, as a code: the words are in app/. */
export type ContentMistakeCode =
  | 'missing'
  | 'too_long'
  | 'too_many'
  | 'not_a_date'
  | 'not_a_number'
  | 'not_a_key'
  | 'not_a_link'
  | 'unknown'
type ContentMistake = { field: string; code: ContentMistakeCode }

type ReadContent = { kind: 'read'; content: Content } | { kind: 'mistaken'; mistakes: ContentMistake[] }

/** How a field of the details is written in a form. A list of keys is one a line; `rows` are numbered. */
export type Shape =
  | 'line'
  | 'words'
  | 'text'
  | 'key'
  | 'keys'
  | 'ticks'
  | 'choice'
  | 'tick'
  | 'number'
  | 'maybe_number'
  | 'date'
  | 'rough_date'
  | 'moment'
  | { rows: Record<string, Exclude<Shape, object>> }

/** The details of each kind, in the order of the form. */
export const detailShapes: { [K in PublicationKind]: { [F in keyof Content<K>['details']]: Shape } } = {
  issue: { answer: 'words', ukNexus: 'words', parent: 'choice', order: 'number' },
  explainer: { question: 'line', answer: 'words', reviewOn: 'date' },
  briefing: {
    ...{ type: 'choice', reference: 'line', authors: 'line', made: 'rough_date', consultation: 'line' },
    ...{ instruments: 'ticks', outcome: 'words', method: 'text', limits: 'text' },
    areas: {
      rows: {
        number: 'line',
        clause: 'line',
        title: 'line',
        text: 'words',
        explanation: 'words',
        outcome: 'words',
      },
    },
    ...{ isbn: 'line', doi: 'line', file: 'key' },
  },
  story: {
    ...{ pseudonym: 'line', ageBand: 'line', placeWords: 'line', quote: 'key', consentId: 'maybe_number' },
    language: 'line',
  },
  programme: {
    ...{ background: 'text', approach: 'text', status: 'choice', startYear: 'maybe_number' },
    ...{ endYear: 'maybe_number', partners: 'words', funders: 'ticks' },
    milestones: { rows: { fromYear: 'number', toYear: 'maybe_number', text: 'words', source: 'key' } },
    whatNext: 'text',
  },
  news: {
    ...{ happened: 'rough_date', placeWords: 'line', author: 'line', source: 'key', subJudice: 'tick' },
    legallyReadOn: 'date',
  },
  event: {
    ...{ startsAt: 'moment', endsAt: 'moment', placeWords: 'line', coHosts: 'line', joinUrl: 'line' },
    ...{ happened: 'rough_date', source: 'key' },
  },
  page: {},
}

const commonShapes = {
  ...{ title: 'line', standfirst: 'words', body: 'text', sensitivity: 'choice', contentNote: 'line' },
  ...{ issues: 'ticks', places: 'ticks', figures: 'keys', related: 'keys', context: 'words', picture: 'key' },
} as const satisfies Record<string, Shape>

export const longestOf = { line: 300, words: 2_000, text: longestText } as const

/** Reads a posted form as the content of a kind. Texts stay as they were typed, but for the line ends of a form. */
export function readContentForm(kind: PublicationKind, fields: FormFields): ReadContent {
  const raw = {
    ...readShapes(commonShapes, fields, ''),
    details: readShapes(detailShapes[kind] as Record<string, Shape>, fields, 'details.'),
  }
  const read = contentSchema(kind).safeParse(raw)
  if (read.success) return { kind: 'read', content: read.data }
  const found = new Map<string, ContentMistakeCode>()
  for (const issue of read.error.issues) {
    const field = fieldOf(issue.path)
    if (!found.has(field)) found.set(field, codeOf(issue, field))
  }
  return { kind: 'mistaken', mistakes: [...found].map(([field, code]) => ({ field, code })) }
}

/** The same content as the fields of a form. */
export function contentFields(kind: PublicationKind, content: Content): FormFields {
  return {
    ...writeShapes(commonShapes, content as unknown as Record<string, unknown>, ''),
    ...writeShapes(
      detailShapes[kind] as Record<string, Shape>,
      content.details as Record<string, unknown>,
      'details.',
    ),
  }
}

function readShapes(shapes: Record<string, Shape>, fields: FormFields, prefix: string) {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, readShape(shape, fields, prefix + name)]),
  )
}

function readShape(shape: Shape, fields: FormFields, name: string): unknown {
  const given = fields[name] ?? []
  const first = (given[0] ?? '').replace(/\r\n?/g, '\n')
  if (typeof shape === 'object') return readRows(shape.rows, fields, name)
  switch (shape) {
    case 'ticks':
      return given
    case 'keys':
      return first.split(/[\s,]+/).filter(Boolean)
    case 'tick':
      return first === 'yes'
    case 'number':
      return first.trim() === '' ? 0 : Number(first)
    case 'maybe_number':
      return first.trim() === '' ? null : Number(first)
    case 'rough_date':
      // What is no date stays, for the schema to refuse.
      return first.trim() === '' ? null : (readRoughDate(first) ?? first)
    case 'text':
      return first
    default:
      return first.trim()
  }
}

/** Rows until the highest number that has anything in it; one that is empty is none. */
function readRows(shapes: Record<string, Exclude<Shape, object>>, fields: FormFields, name: string) {
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.')}\\.(\\d{1,3})\\.`)
  const numbers = Object.keys(fields).map((key) => Number(pattern.exec(key)?.[1] ?? -1))
  const last = Math.max(-1, ...numbers)
  const rows = Array.from({ length: last + 1 }, (_, i) => i).filter((i) =>
    Object.keys(shapes).some((field) => (fields[`${name}.${i}.${field}`]?.[0] ?? '').trim() !== ''),
  )
  return rows.map((i) => readShapes(shapes, fields, `${name}.${i}.`))
}

function writeShapes(
  shapes: Record<string, Shape>,
  values: Record<string, unknown>,
  prefix: string,
): FormFields {
  return Object.fromEntries(
    Object.entries(shapes).flatMap(([name, shape]) => writeShape(shape, values[name], prefix + name)),
  )
}

function writeShape(shape: Shape, value: unknown, name: string): [string, string[]][] {
  if (typeof shape === 'object') {
    const rows = (value ?? []) as Record<string, unknown>[]
    return rows.flatMap((row, i) => Object.entries(writeShapes(shape.rows, row, `${name}.${i}.`)))
  }
  if (shape === 'ticks') return [[name, value as string[]]]
  if (shape === 'keys') return [[name, [(value as string[]).join('\n')]]]
  if (shape === 'tick') return value ? [[name, ['yes']]] : []
  if (shape === 'rough_date') return [[name, [isoRough(value as RoughDate | null)]]]
  return [[name, [value === null || value === undefined ? '' : String(value)]]]
}

/** A mistake in one of several keys or in a half of a date is one of its field; rows name theirs. */
function fieldOf(path: PropertyKey[]): string {
  const names = path.map(String)
  const lists = ['issues', 'places', 'figures', 'related', 'instruments', 'funders', 'made', 'happened']
  const end = names.findIndex((name) => lists.includes(name))
  return (end < 0 ? names : names.slice(0, end + 1)).join('.')
}

function codeOf(issue: z.core.$ZodIssue, field: string): ContentMistakeCode {
  const name = field.split('.').at(-1) ?? ''
  if (issue.code === 'too_small') return 'missing'
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too_many' : 'too_long'
  if (/^(made|happened|reviewOn|legallyReadOn|startsAt|endsAt)$/.test(name)) return 'not_a_date'
  if (/(Year|consentId|order)$/.test(name)) return 'not_a_number'
  if (name === 'joinUrl') return 'not_a_link'
  return issue.code === 'invalid_union' || issue.code === 'invalid_format' ? 'not_a_key' : 'unknown'
}
