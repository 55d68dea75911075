import { formatCount } from '@/app/ui/format'
import type { Duplicate } from '@/lib/paper/find-duplicates'
import type { ReadCsv } from '@/lib/paper/read-paper-csv'
import { mostRows } from '@/lib/paper/read-paper-csv'
import type { PaperColumn, RowMistake } from '@/lib/paper/read-paper-row'
import type { SheetMistakes } from '@/lib/paper/sheet-form'

const columnNames: Record<PaperColumn, string> = {
  name: 'name',
  postcode: 'postcode',
  country: 'country',
  email: 'email',
  show_name: 'show name',
}

const rowWords: Record<string, string> = {
  'name missing': 'has no name',
  'name too_long': 'has a name that is too long',
  'name formula_start': 'has a name that begins like a formula',
  'name contains_email': 'has an email where the name should be',
  'name contains_link': 'has a web address where the name should be',
  'name no_letters': 'has a name without letters',
  'postcode missing': 'has no postcode. In the United Kingdom one is needed, to tell one person from another',
  'country unknown': 'has a country that is none. Write its two letters, like GB or IE, or its English name',
  'email impossible': 'has an email that cannot be one. Correct it, or leave it empty',
  'show_name unknown': 'says neither yes nor no under show name',
}

/** "has a postcode that cannot be one: “XX1”": what is wrong with a line, to stand after its number. */
export function rowMistakeWords({ column, code, typed }: RowMistake): string {
  const words = rowWords[`${column} ${code}`] ?? `has a ${columnNames[column]} that cannot be one`
  return typed.trim() === '' ? words : `${words}: “${typed.trim()}”`
}

/** Why a file cannot be read at all, and what to do about it. */
export function unreadableWords({ code, line, detail }: Extract<ReadCsv, { kind: 'unreadable' }>): string {
  const where = line === null ? 'The file' : `Line ${formatCount(line)}`
  switch (code) {
    case 'not_utf8':
      return 'The file is not in UTF-8, so names could be spoiled. Save it as “CSV UTF-8” and choose it again.'
    case 'empty':
      return 'The file is empty.'
    case 'no_rows':
      return 'The file has a heading and no line below it.'
    case 'unknown_column':
      return `There is a column “${detail}” that we do not know. The columns are name, postcode, country, email and show name, in any order.`
    case 'missing_column':
      return `There is no column “${detail}”. Name and postcode are needed; country, email and show name need not be there.`
    case 'column_twice':
      return `The column “${detail}” is there twice. Leave one of them out.`
    case 'columns_differ':
      return `${where} has more or fewer columns than the heading. Nothing of the file was entered. Correct that line and choose the file again.`
    case 'quote_open':
      return 'A quotation mark is opened and never closed. Close it and choose the file again.'
    case 'quote_wrong':
      return `${where} has a quotation mark in the wrong place. Correct it and choose the file again.`
    case 'line_too_long':
      return `${where} is too long for a line that somebody signed.`
    case 'too_many':
      return `The file has more than ${formatCount(mostRows)} lines. Make two files of it.`
    default:
      return `${where} cannot be read as CSV. Save the table as “CSV UTF-8” and choose it again.`
  }
}

export const duplicateWords: Record<Duplicate, string> = {
  twice: 'Twice in these lines',
  online: 'Has signed online',
  paper: 'On a sheet already',
}

const sheetWords: Record<string, string> = {
  'campaign missing': 'Choose the campaign',
  'collectedAt missing': 'Write where the names were collected',
  'collectedAt too_long': 'Write where in 200 characters at most',
  'collectedOn missing': 'Choose the day',
  'collectedOn no_day': 'Choose a day that exists',
  'collectedOn to_come': 'This day is still to come',
  'wording missing': 'Copy the words that stand above the names',
  'wording too_long': 'Copy 4,000 characters at most',
  'scanReference missing': 'Write where the sheet or its scan is kept',
  'scanReference too_long': 'Write where it is kept in 200 characters at most',
}

export function sheetMistakeWords(mistakes: SheetMistakes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mistakes).map(([field, code]) => [
      field,
      sheetWords[`${field} ${code}`] ?? 'Look at this again',
    ]),
  )
}
