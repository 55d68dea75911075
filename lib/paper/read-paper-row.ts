import { readDetailsForm } from '../signatures/signature-form'
import { canonicalEmail, readEmail } from '../supporters/canonical-email'
import { readCountry } from './read-country'

export const paperColumns = ['name', 'postcode', 'country', 'email', 'show_name'] as const
export type PaperColumn = (typeof paperColumns)[number]

/** One line of a sheet as it is typed: a column that is not there is ''. */
export type TypedRow = Record<PaperColumn, string>

export type PaperRow = {
  name: string
  nameKey: string
  country: string
  postcode: string | null
  area: string
  /** '' where there is none: paper needs no email, and nothing is ever mailed to one. */
  email: string
  /** As compared, or ''. */
  canonicalEmail: string
  showName: boolean
}

/** What is wrong with a line, as a code: the words are in app/. */
export type RowMistake = { column: PaperColumn; code: string; typed: string }

export type ReadRow = { kind: 'read'; row: PaperRow } | { kind: 'wrong'; mistakes: RowMistake[] }

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'on'])
const no = new Set(['', 'no', 'n', 'false', '0'])

/** Checks one line by the rules of the form online: name, country and postcode; an email only where there is one. */
export function readPaperRow(typed: TypedRow): ReadRow {
  const country = readCountry(typed.country)
  const who = readDetailsForm({ name: typed.name, country: country ?? '??', postcode: typed.postcode })
  const email = typed.email.trim() === '' ? '' : readEmail(typed.email)
  const shown = typed.show_name.trim().toLowerCase()
  const codes: [PaperColumn, string][] = [
    ...(who.kind === 'invalid'
      ? who.errors.map(({ field, code }): [PaperColumn, string] => [field as PaperColumn, code])
      : []),
    ...(email === null ? [['email', 'impossible'] as [PaperColumn, string]] : []),
    ...(yes.has(shown) || no.has(shown) ? [] : [['show_name', 'unknown'] as [PaperColumn, string]]),
  ]
  if (who.kind === 'invalid' || email === null || codes.length > 0)
    return {
      kind: 'wrong',
      mistakes: codes.map(([column, code]) => ({ column, code, typed: typed[column].slice(0, 60) })),
    }
  return {
    kind: 'read',
    row: { ...who.form, email, canonicalEmail: email && canonicalEmail(email), showName: yes.has(shown) },
  }
}

/** True when nothing stands on the line: such lines are passed over. */
export function isBlank({ name, postcode, email }: TypedRow): boolean {
  return [name, postcode, email].every((typed) => typed.trim() === '')
}
