import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CitedBriefing, referenceTo } from '@/lib/library/briefings/citation'
import { toBibtex, toCslJson, toRis } from '@/lib/library/citing/reference'

const letters = fc.constantFrom(
  ...'abcXYZ 019,.:;!?()[]{}\\%&$#_^~"\'“”’–-éßøŁñ漢字العربيةहिन्दीไทย@=|<>/'.split(''),
)
/** Words as people write titles and names: any script and any sign, no spaces around, none twice. */
const words = fc
  .array(letters, { minLength: 1, maxLength: 40 })
  .map((all) => all.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => /\p{L}/u.test(text))

const cited = fc.record({
  slug: fc.constant('a-briefing'),
  type: fc.constantFrom('briefing', 'submission', 'amendments', 'report', 'response'),
  title: words,
  authors: fc.oneof(fc.constant(''), words),
  organisation: fc.constant('International Justice Mission UK'),
  made: fc.record({
    on: fc.constant('2020-09-14'),
    precision: fc.constantFrom('day', 'month', 'year'),
  }),
  version: fc.constant('1.2'),
  versionOn: fc.constant('2026-10-14'),
  url: fc.constant('https://record.example.org/briefings/a-briefing'),
  isbn: fc.constant(''),
  doi: fc.constant(''),
  consultation: fc.constant(''),
}) as fc.Arbitrary<CitedBriefing>

type Entry = { title: string; author: { literal?: string; family?: string; given?: string }[]; URL: string }
function parse(file: string | object): Entry {
  const data = new Cite(file).data as unknown as Entry[]
  expect(data).toHaveLength(1)
  return data[0] as Entry
}
const written = (briefing: CitedBriefing) => briefing.authors || briefing.organisation

describe('whatever a title or an author is called, an independent parser reads it back', () => {
  test('from BibTeX', () => {
    fc.assert(
      fc.property(cited, (briefing) => {
        const entry = parse(toBibtex(referenceTo(briefing)))
        expect(entry.title).toBe(briefing.title)
        expect(entry.author.map(({ literal, family }) => literal ?? family)).toEqual([written(briefing)])
      }),
      { numRuns: 200 },
    )
  })
  test('from RIS', () => {
    fc.assert(
      fc.property(cited, (briefing) => {
        const entry = parse(toRis(referenceTo(briefing)))
        expect(entry.title).toBe(briefing.title)
        expect(entry.URL).toBe(briefing.url)
      }),
      { numRuns: 200 },
    )
  })
  test('from CSL-JSON', () => {
    fc.assert(
      fc.property(cited, (briefing) => {
        const entry = parse(JSON.parse(JSON.stringify(toCslJson(referenceTo(briefing)))))
        expect(entry.title).toBe(briefing.title)
        expect(entry.author).toEqual([{ literal: written(briefing) }])
      }),
      { numRuns: 100 },
    )
  })
})
