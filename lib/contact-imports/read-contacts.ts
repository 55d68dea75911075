import { CsvError, parse } from 'csv-parse/sync'
import type { ConsentBasis } from '../consent/can-send'
import { readCountry } from '../paper/read-country'
import { canonicalEmail, readEmail } from '../supporters/canonical-email'

export const mostContacts = 100_000
const mostMistakes = 20

export type Contact = { email: string; canonicalEmail: string; name: string; country: string }

/** What is wrong with a line, as a code, and what stood there. */
export type ContactMistake = {
  line: number
  code: 'email' | 'country' | 'name' | 'not_uk' | 'not_canada'
  typed: string
}

export type ReadContacts =
  | { kind: 'read'; contacts: Contact[]; twice: number }
  /** The first lines with mistakes; `more` how many there are besides. Nothing of the list may be taken. */
  | { kind: 'wrong'; mistakes: ContactMistake[]; more: number }
  | {
      kind: 'unreadable'
      code: 'empty' | 'not_csv' | 'no_email_column' | 'unknown_column' | 'too_many'
      line: number | null
      detail: string
    }

const headings: Record<string, 'email' | 'name' | 'country'> = {
  email: 'email',
  'e-mail': 'email',
  'email address': 'email',
  name: 'name',
  'full name': 'name',
  country: 'country',
}

/**
 * Reads a pasted list, an address a line, or a table with a heading. All of it is good, or none is taken. A soft opt-in is
 * of people in the United Kingdom, and what an act implies of people in Canada: a line of anybody else is a mistake.
 */
export function readContacts(text: string, basis: ConsentBasis): ReadContacts {
  if (text.trim() === '') return unreadable('empty')
  const rows = readRows(text)
  if ('kind' in rows) return rows
  const [first] = rows
  const isHeaded = first !== undefined && !first.record.some((cell) => cell.includes('@'))
  const columns = isHeaded
    ? first.record.map((cell) => headings[cell.toLowerCase().trim()])
    : (['email', 'name', 'country'] as const)
  if (isHeaded) {
    const unknown = first.record.find((cell, n) => cell !== '' && !columns[n])
    if (unknown !== undefined) return unreadable('unknown_column', 1, unknown.slice(0, 60))
    if (!columns.includes('email')) return unreadable('no_email_column', 1)
  }
  const lines = isHeaded ? rows.slice(1) : rows
  if (lines.length === 0) return unreadable('empty')
  return lines.length > mostContacts ? unreadable('too_many') : readLines(lines, columns, basis)
}

type Row = { record: string[]; line: number }

function readRows(text: string): Row[] | Extract<ReadContacts, { kind: 'unreadable' }> {
  const heading = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [',', ';', '\t'].find((sign) => heading.includes(sign)) ?? ','
  try {
    const rows = parse(text, {
      delimiter,
      trim: true,
      info: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      max_record_size: 4000,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return rows.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return unreadable('not_csv', 'lines' in error && typeof error.lines === 'number' ? error.lines : null)
  }
}

function readLines(
  rows: Row[],
  columns: readonly ('email' | 'name' | 'country' | undefined)[],
  basis: ConsentBasis,
): ReadContacts {
  const contacts = new Map<string, Contact>()
  const mistakes: ContactMistake[] = []
  let wrong = 0
  for (const { record, line } of rows) {
    const cell = (column: 'email' | 'name' | 'country') => record[columns.indexOf(column)]?.trim() ?? ''
    const read = readContact(cell('email'), cell('name'), cell('country'), basis)
    if (!('code' in read)) contacts.set(read.canonicalEmail, contacts.get(read.canonicalEmail) ?? read)
    else if (++wrong <= mostMistakes) mistakes.push({ line, ...read })
  }
  if (wrong > 0) return { kind: 'wrong', mistakes, more: wrong - mistakes.length }
  return { kind: 'read', contacts: [...contacts.values()], twice: rows.length - contacts.size }
}

function readContact(
  typed: string,
  name: string,
  typedCountry: string,
  basis: ConsentBasis,
): Contact | Omit<ContactMistake, 'line'> {
  const email = readEmail(typed)
  if (!email) return { code: 'email', typed: typed.slice(0, 60) }
  if (name.length > 200 || /\p{Cc}/u.test(name)) return { code: 'name', typed: name.slice(0, 60) }
  const country = readCountry(typedCountry)
  if (!country) return { code: 'country', typed: typedCountry.slice(0, 60) }
  if (basis === 'soft_opt_in' && country !== 'GB') return { code: 'not_uk', typed: typedCountry.slice(0, 60) }
  if (basis === 'implied' && country !== 'CA') return { code: 'not_canada', typed: typedCountry.slice(0, 60) }
  return { email, canonicalEmail: canonicalEmail(email), name: name.normalize('NFC'), country }
}

function unreadable(
  code: Extract<ReadContacts, { kind: 'unreadable' }>['code'],
  line: number | null = null,
  detail = '',
) {
  return { kind: 'unreadable' as const, code, line, detail }
}
