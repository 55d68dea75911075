import type { RoughDate } from '../../rough-date'
import type { Author } from './author-words'

/** One thing that can be cited, as files for reference managers need it. Empty texts are left out. */
export type Reference = {
  key: string
  kind: 'report' | 'article' | 'dataset' | 'web_page' | 'law'
  title: string
  /** In order. Without one, programs fall back to the title. */
  authors: readonly Author[]
  publisher: string
  date: RoughDate | null
  edition: string
  /** What it is called: "Submission". */
  genre: string
  note: string
  url: string
  doi: string
  isbn: string
}

/** What each kind is called in BibTeX, RIS and CSL. */
const types: Record<Reference['kind'], { bibtex: string; ris: string; csl: string }> = {
  report: { bibtex: 'techreport', ris: 'RPRT', csl: 'report' },
  article: { bibtex: 'article', ris: 'JOUR', csl: 'article-journal' },
  dataset: { bibtex: 'misc', ris: 'DATA', csl: 'dataset' },
  web_page: { bibtex: 'misc', ris: 'ELEC', csl: 'webpage' },
  law: { bibtex: 'misc', ris: 'GOVDOC', csl: 'legislation' },
}

/** The parts of a date that are known, as numbers. */
function dateParts({ on, precision }: RoughDate): number[] {
  const parts = on.split('-').map(Number)
  return parts.slice(0, { year: 1, month: 2, day: 3 }[precision])
}

/** The names that BibTeX itself has for them. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Letters that mean something to TeX are escaped; the braces keep capitals as they are. */
function tex(words: string): string {
  const escaped = words.replace(/[\\{}&%$#_^~]/g, (letter) => {
    if (letter === '\\') return '\\textbackslash{}'
    if (letter === '^') return '\\textasciicircum{}'
    if (letter === '~') return '\\textasciitilde{}'
    return `\\${letter}`
  })
  // Two quotes or hyphens in a row would be drawn together into one other sign.
  return escaped.replace(/(['`-])(?=\1)/g, '$1{}')
}

/** An organisation stands in braces, so that no program takes its last word for a surname. */
function texAuthor(author: Author): string {
  return 'name' in author ? `{${tex(author.name)}}` : `{${tex(author.family)}}, {${tex(author.given)}}`
}

/** A BibTeX entry in UTF-8. */
export function toBibtex(one: Reference): string {
  const [year, month] = one.date ? dateParts(one.date) : []
  const { bibtex } = types[one.kind]
  const fields: [string, string][] = [
    ['author', one.authors.map(texAuthor).join(' and ')],
    ['title', `{${tex(one.title)}}`],
    [bibtex === 'techreport' ? 'institution' : 'publisher', tex(one.publisher)],
    ['year', year ? String(year) : ''],
    ['month', ''],
    ['type', one.genre],
    ['note', tex(one.note)],
    ['url', one.url.replace(/[{}\\]/g, encodeURIComponent)],
    ['doi', tex(one.doi)],
    ['isbn', tex(one.isbn)],
  ]
  const lines = fields.flatMap(([name, value]) => {
    if (name === 'month') return month ? [`  month = ${months[month - 1]}`] : []
    return value ? [`  ${name} = {${value}}`] : []
  })
  return `@${bibtex}{${[one.key, year].filter(Boolean).join('-')},\n${lines.join(',\n')}\n}\n`
}

/** RIS, one tag a line, lines ended as the format wants them. */
export function toRis(one: Reference): string {
  const [year, month, day] = one.date ? dateParts(one.date) : []
  const two = (part: number | undefined) => (part ? String(part).padStart(2, '0') : '')
  const lines: [string, string][] = [
    ['TY', types[one.kind].ris],
    ...one.authors.map((author): [string, string] => [
      'AU',
      'name' in author ? author.name : `${author.family}, ${author.given}`,
    ]),
    ['TI', one.title],
    ['PY', year ? String(year) : ''],
    ['DA', year ? `${year}/${two(month)}/${two(day)}/` : ''],
    ['PB', one.publisher],
    ['ET', one.edition],
    ['M3', one.genre],
    ['N1', one.note],
    ['SN', one.isbn],
    ['DO', one.doi],
    ['UR', one.url],
    ['ID', one.key],
  ]
  const written = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value)}`)
  return `${[...written, 'ER  - '].join('\r\n')}\r\n`
}

/** CSL-JSON: an array of one item. */
export function toCslJson(one: Reference): Record<string, unknown>[] {
  const item = {
    id: one.key,
    type: types[one.kind].csl,
    title: one.title,
    author: one.authors.map((author) => ('name' in author ? { literal: author.name } : author)),
    publisher: one.publisher,
    genre: one.genre,
    issued: one.date && { 'date-parts': [dateParts(one.date)] },
    version: one.edition,
    note: one.note,
    URL: one.url,
    DOI: one.doi,
    ISBN: one.isbn,
  }
  const isEmpty = (value: unknown) => !value || (Array.isArray(value) && value.length === 0)
  return [Object.fromEntries(Object.entries(item).filter(([, value]) => !isEmpty(value)))]
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
