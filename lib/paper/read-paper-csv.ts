import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import {
  isBlank,
  type PaperColumn,
  type PaperRow,
  paperColumns,
  type RowMistake,
  readPaperRow,
  type TypedRow,
} from './read-paper-row'

export const mostRows = 100_000
/** The proxy before staff pages cuts bodies at 10 MB, and a previewed file comes back with the form around it. */
export const mostBytes = 8 * 1024 * 1024
const mostMistakes = 20

/** A line that is signed, with its number in the file: the heading is line 1. */
export type NumberedRow = PaperRow & { line: number }

export type ReadCsv =
  | { kind: 'read'; rows: NumberedRow[] }
  /** Lines with mistakes, the first of them; `more` how many lines there are besides. Nothing of the file may be entered. */
  | { kind: 'wrong'; mistakes: (RowMistake & { line: number })[]; more: number }
  /** Not a table as it has to be: what is the matter, and in which line where it is one line's. */
  | { kind: 'unreadable'; code: string; line: number | null; detail: string }

const headings: Record<string, PaperColumn> = {
  name: 'name',
  'full name': 'name',
  postcode: 'postcode',
  'post code': 'postcode',
  zip: 'postcode',
  country: 'country',
  email: 'email',
  'e mail': 'email',
  'email address': 'email',
  'show name': 'show_name',
  'name shown': 'show_name',
}

/** Reads a file of lines that people signed, columns in any order, row by row: all of it is good, or none is taken. */
export async function readPaperCsv(bytes: Uint8Array): Promise<ReadCsv> {
  const text = decode(bytes)
  if (text === null) return unreadable('not_utf8')
  if (text.trim() === '') return unreadable('empty')
  try {
    return await readLines(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return unreadable(codes[error.code] ?? 'not_csv', lineOf(error))
  }
}

const codes: Partial<Record<CsvError['code'], string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'columns_differ',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'columns_differ',
  CSV_QUOTE_NOT_CLOSED: 'quote_open',
  CSV_INVALID_CLOSING_QUOTE: 'quote_wrong',
  INVALID_OPENING_QUOTE: 'quote_wrong',
  CSV_MAX_RECORD_SIZE: 'line_too_long',
}

async function readLines(text: string): Promise<ReadCsv> {
  const parser = Readable.from(pieces(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      trim: true,
      info: true,
      skip_empty_lines: true,
      max_record_size: 4000,
    }),
  )
  let columns: (PaperColumn | null)[] | null = null
  const rows: NumberedRow[] = []
  const mistakes: (RowMistake & { line: number })[] = []
  let more = 0
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[]
    info: { lines: number }
  }>) {
    if (!columns) {
      const known = readHeading(record)
      if (known.kind === 'unreadable') return known
      columns = known.columns
      continue
    }
    const typed = typedOf(columns, record)
    if (isBlank(typed)) continue
    const read = readPaperRow(typed)
    if (read.kind === 'read') rows.push({ ...read.row, line: info.lines })
    else if (mistakes.length < mostMistakes)
      mistakes.push(...read.mistakes.map((mistake) => ({ ...mistake, line: info.lines })))
    else more += 1
    if (rows.length > mostRows) return unreadable('too_many')
  }
  if (mistakes.length > 0) return { kind: 'wrong', mistakes, more }
  return rows.length === 0 ? unreadable('no_rows') : { kind: 'read', rows }
}

function readHeading(
  record: string[],
): { kind: 'columns'; columns: (PaperColumn | null)[] } | Extract<ReadCsv, { kind: 'unreadable' }> {
  const columns = record.map((heading) => headings[fold(heading)] ?? null)
  const unknown = record.find((heading, n) => heading !== '' && columns[n] === null)
  if (unknown !== undefined) return unreadable('unknown_column', 1, unknown.slice(0, 60))
  const missing = (['name', 'postcode'] as const).find((column) => !columns.includes(column))
  if (missing) return unreadable('missing_column', 1, missing)
  const twice = paperColumns.find((column) => columns.filter((one) => one === column).length > 1)
  return twice ? unreadable('column_twice', 1, twice) : { kind: 'columns', columns }
}

const fold = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()

function typedOf(columns: (PaperColumn | null)[], record: string[]): TypedRow {
  const typed: TypedRow = { name: '', postcode: '', country: '', email: '', show_name: '' }
  for (const [n, column] of columns.entries()) if (column) typed[column] = record[n] ?? ''
  return typed
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Spreadsheets write commas, semicolons or tabs: whichever the heading has most of. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string) => heading.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

/** In pieces, so that a long file leaves room for others between them. */
function* pieces(text: string): Generator<string> {
  const size = 64 * 1024
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

function lineOf(error: CsvError): number | null {
  return 'lines' in error && typeof error.lines === 'number' ? error.lines : null
}

function unreadable(code: string, line: number | null = null, detail = '') {
  return { kind: 'unreadable' as const, code, line, detail }
}
