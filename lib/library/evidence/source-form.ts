import { sourceKinds } from '@/db/schema/evidence'
import { type Mistakes, readerOf, type Typed } from './typed-fields'

const independences = ['independent', 'commissioned', 'own', 'unknown'] as const

type Author = { family: string; given: string } | { name: string }

/** One author a line: "Family, Given" is a person, anything without a comma an organisation. Null when a line is neither. */
function readAuthors(text: string): Author[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const authors = lines.map((line): Author | null => {
    const [family = '', given, ...more] = line.split(',').map((part) => part.trim())
    if (given === undefined) return { name: family }
    return family === '' || given === '' || more.length > 0 ? null : { family, given }
  })
  return authors.every((author) => author !== null) ? authors : null
}

/** The authors as they are typed. */
export function writeAuthors(authors: Author[]): string {
  return authors.map((one) => ('name' in one ? one.name : `${one.family}, ${one.given}`)).join('\n')
}

/** Reads the form of a source. */
export function readSourceForm(typed: Typed) {
  const read = readerOf(typed)
  const published = read.roughDate('published')
  const authors = readAuthors(read.text('authors'))
  if (!authors) read.wrong('authors', 'not_authors')
  const columns = {
    kind: read.choice('kind', sourceKinds),
    title: read.text('title', { max: 400, isNeeded: true }),
    authors: authors ?? [],
    publisher: read.text('publisher', { max: 300 }),
    publishedOn: published?.on ?? null,
    publishedOnPrecision: published?.precision ?? null,
    url: read.link('url'),
    archivedUrl: read.link('archivedUrl'),
    doi: read.text('doi', { max: 200 }),
    isbn: read.text('isbn', { max: 40 }),
    accessedOn: read.day('accessedOn'),
    place: read.text('place', { max: 200 }),
    method: read.text('method'),
    independence: read.choice('independence', independences, 'unknown'),
    note: read.text('note'),
  }
  const mistakes: Mistakes = read.mistakes
  return Object.keys(mistakes).length > 0
    ? { kind: 'invalid' as const, mistakes }
    : { kind: 'read' as const, columns }
}
