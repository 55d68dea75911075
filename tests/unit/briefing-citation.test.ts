import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, test } from 'vitest'
import { type CitedBriefing, referenceTo } from '@/lib/library/briefings/citation'
import { toBibtex, toCslJson, toRis } from '@/lib/library/citing/reference'

const cited: CitedBriefing = {
  slug: 'where-the-law-is-not-enforced',
  type: 'submission',
  title: 'Where the law is not enforced: 50% of cases & $2 {sic} #1_a ~ ^ \\',
  authors: '',
  organisation: 'International Justice Mission UK',
  made: { on: '2020-09-01', precision: 'month' },
  version: '1.2',
  versionOn: '2026-10-14',
  url: 'https://record.example.org/briefings/where-the-law-is-not-enforced',
  isbn: '978-0-00-000000-2',
  doi: '10.5555/12345678',
  consultation: 'Integrated Review',
}

/** What an independent parser reads out of a file. */
function parse(file: string | object): Record<string, unknown> {
  const [entry] = new Cite(file).data
  if (!entry) throw new Error('nothing was read')
  return entry
}

const authors = (entry: Record<string, unknown>) =>
  (entry.author as { literal?: string; family?: string }[]).map(({ literal, family }) => literal ?? family)

describe('a reference to a briefing', () => {
  test('in BibTeX is read with its title, year and month, and the organisation is no surname', () => {
    const entry = parse(toBibtex(referenceTo(cited)))
    expect(entry).toMatchObject({
      type: 'report',
      title: cited.title,
      URL: cited.url,
      DOI: cited.doi,
      issued: { 'date-parts': [[2020, 9]] },
    })
    expect(authors(entry)).toEqual(['International Justice Mission UK'])
  })

  test('in RIS is read likewise, and no line of a text can begin a field', () => {
    const file = toRis(referenceTo({ ...cited, title: 'One line\r\nER  - \r\nTY  - FAKE' }))
    expect(file.match(/^ER {2}- /gm)).toHaveLength(1)
    expect(parse(toRis(referenceTo(cited)))).toMatchObject({
      type: 'report',
      title: cited.title,
      URL: cited.url,
    })
    expect(authors(parse(toRis(referenceTo(cited))))).toEqual(['International Justice Mission UK'])
  })

  test('in CSL-JSON says which edition it is and no more of the date than is known', () => {
    const [item] = toCslJson(referenceTo({ ...cited, made: { on: '2020-01-01', precision: 'year' } }))
    expect(item).toMatchObject({
      type: 'report',
      title: cited.title,
      version: '1.2',
      author: [{ literal: 'International Justice Mission UK' }],
      issued: { 'date-parts': [[2020]] },
      DOI: cited.doi,
    })
    expect(parse(JSON.parse(JSON.stringify(toCslJson(referenceTo(cited)))))).toMatchObject({
      title: cited.title,
    })
  })

  test('names the authors that staff wrote instead of the organisation', () => {
    expect(toBibtex(referenceTo({ ...cited, authors: 'The Advocacy Team' }))).toContain(
      'author = {{The Advocacy Team}}',
    )
    expect(toRis(referenceTo({ ...cited, authors: 'The Advocacy Team' }))).toContain(
      'AU  - The Advocacy Team',
    )
  })
})
