import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import { figureReference } from '@/app/[locale]/(public)/evidence/[key]/figure-reference'
import { sourceReference } from '@/app/[locale]/(public)/sources/[key]/source-reference'
import { toBibtex, toCslJson, toRis } from '@/lib/library/citing/reference'
import type { Figure } from '@/lib/library/evidence/figures'
import type { Source } from '@/lib/library/evidence/source-queries'

const source: Source = {
  ...{
    key: 'harbour-survey',
    kind: 'report',
    title: 'Walls & falls: 50% of {harbours}',
    publisher: 'Harbour Trust',
  },
  authors: [{ family: 'de la Cruz', given: 'Ana María' }, { name: 'Walls and Quays Ltd' }],
  published: { on: '2024-05-01', precision: 'month' },
  ...{ url: 'https://survey.example.org/walls?a=1&b=2', archivedUrl: '', doi: '10.5555/12345678', isbn: '' },
  ...{ accessedOn: null, place: '', method: '', independence: 'unknown', note: '', isSample: true },
  linkChecked: null,
}
const figure = {
  ...{ key: 'harbour-falls', shown: '1,204', says: 'people fell in', qualifier: 'at_least', locator: 'p. 3' },
  asOf: { on: '2024-01-01', precision: 'year' },
  source: { key: 'harbour-survey' },
} as Figure

type Entry = {
  type: string
  title: string
  author?: { literal?: string; family?: string; given?: string }[]
  issued?: unknown
  note?: string
  URL?: string
  DOI?: string
}
/** What an independent parser reads out of a file. */
function parse(file: string | object): Entry {
  const [entry] = new Cite(file).data
  if (!entry) throw new Error('nothing was read')
  return entry as unknown as Entry
}
const names = ({ author = [] }: Entry) =>
  author.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' '))
const files = {
  BibTeX: toBibtex,
  RIS: toRis,
  'CSL-JSON': (reference: Parameters<typeof toBibtex>[0]) => JSON.parse(JSON.stringify(toCslJson(reference))),
}

describe.each(Object.entries(files))('in %s', (_name, write) => {
  test('a source is read with its title, date, address, its people and its organisations', () => {
    const entry = parse(write(sourceReference(source)))
    expect(entry).toMatchObject({ type: 'report', title: source.title, URL: source.url, DOI: source.doi })
    expect(entry.issued).toMatchObject({ 'date-parts': [[2024, 5]] })
    expect(names(entry)).toEqual(['Ana María de la Cruz', 'Walls and Quays Ltd'])
  })

  test('a source without author or date is cited under its publisher, and no date is made up', () => {
    const entry = parse(write(sourceReference({ ...source, authors: [], published: null })))
    expect(names(entry)).toEqual(['Harbour Trust'])
    expect(entry.issued).toBeUndefined()
  })

  test.each(['report', 'article', 'dataset', 'web_page', 'law', 'survey'])('a %s is read', (kind) => {
    expect(parse(write(sourceReference({ ...source, kind }))).title).toBe(source.title)
  })

  test('a figure cites the original, with what it says and where we list it', () => {
    const entry = parse(write(figureReference(figure, source, 'The Trust')))
    expect(entry).toMatchObject({ title: source.title, DOI: source.doi })
    expect(entry.note).toMatch(
      /^At least 1,204 people fell in \(2024\), p\. 3\. As listed by The Trust, http.*\/evidence\/harbour-falls$/,
    )
  })
})
