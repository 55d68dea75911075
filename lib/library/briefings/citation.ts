import type { RoughDate } from '../../rough-date'
import type { BriefingType } from './list-briefings'

/** What a reference to one of our own texts needs. */
export type CitedBriefing = {
  slug: string
  type: BriefingType
  title: string
  /** As staff wrote them; empty where the organisation itself is the author. */
  authors: string
  organisation: string
  /** When it was made; where that is not known, when it was first published here. */
  made: RoughDate
  version: string
  /** ISO day of this edition. */
  versionOn: string
  url: string
  isbn: string
  doi: string
  consultation: string
}

/** Who answers for it: named people first, else the organisation. */
export const authorOf = (cited: CitedBriefing): string => cited.authors || cited.organisation

const yearOf = ({ made }: CitedBriefing) => made.on.slice(0, 4)

/** The parts of its date that are known, as numbers. */
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

/** A BibTeX entry in UTF-8. The organisation stands in braces, so that no program takes its last word for a surname. */
export function toBibtex(cited: CitedBriefing): string {
  const month = dateParts(cited.made)[1]
  const fields: [string, string][] = [
    ['author', `{{${tex(authorOf(cited))}}}`],
    ['title', `{{${tex(cited.title)}}}`],
    ['institution', `{${tex(cited.organisation)}}`],
    ['year', `{${yearOf(cited)}}`],
    ['month', month ? (months[month - 1] ?? '') : ''],
    ['type', `{${typeNames[cited.type]}}`],
    ['note', `{Edition ${cited.version}, ${cited.versionOn}}`],
    ['url', `{${cited.url}}`],
    ['doi', cited.doi && `{${tex(cited.doi)}}`],
    ['isbn', cited.isbn && `{${tex(cited.isbn)}}`],
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value}`)
  return `@techreport{${cited.slug}-${yearOf(cited)},\n${lines.join(',\n')}\n}\n`
}

/** RIS, one tag a line, lines ended as the format wants them. */
export function toRis(cited: CitedBriefing): string {
  const [year, month, day] = dateParts(cited.made)
  const two = (part: number | undefined) => (part ? String(part).padStart(2, '0') : '')
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ['AU', authorOf(cited)],
    ['TI', cited.title],
    ['PY', String(year)],
    ['DA', `${year}/${two(month)}/${two(day)}/`],
    ['PB', cited.organisation],
    ['ET', cited.version],
    ['M3', typeNames[cited.type]],
    ['N1', `Edition ${cited.version}, ${cited.versionOn}`],
    ['SN', cited.isbn],
    ['DO', cited.doi],
    ['UR', cited.url],
    ['ID', cited.slug],
  ]
  const written = lines.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${oneLine(value)}`)
  return `${[...written, 'ER  - '].join('\r\n')}\r\n`
}

/** CSL-JSON: an array of one item. */
export function toCslJson(cited: CitedBriefing): Record<string, unknown>[] {
  return [
    {
      id: cited.slug,
      type: 'report',
      title: cited.title,
      author: [{ literal: authorOf(cited) }],
      publisher: cited.organisation,
      genre: typeNames[cited.type],
      issued: { 'date-parts': [dateParts(cited.made)] },
      version: cited.version,
      URL: cited.url,
      language: 'en-GB',
      ...(cited.doi && { DOI: cited.doi }),
      ...(cited.isbn && { ISBN: cited.isbn }),
    },
  ]
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

const typeNames: Record<BriefingType, string> = {
  briefing: 'Briefing',
  submission: 'Submission',
  amendments: 'Proposed amendments',
  report: 'Report',
  response: 'Response',
}
