import { describe, expect, test } from 'vitest'
import type { Check, CheckName } from '@/lib/library/checks/check'
import type { CheckFacts } from '@/lib/library/checks/check-facts'
import { checkPublication } from '@/lib/library/checks/check-publication'
import { styleFindings } from '@/lib/library/checks/house-style'
import { passagesOf, sentencesOf } from '@/lib/library/checks/passages'
import { readingAge, syllablesOf } from '@/lib/library/checks/reading-age'
import { referencesIn, renderMarkdown } from '@/lib/library/markdown/render'
import { type Content, emptyContent, type PublicationKind } from '@/lib/library/publications/content'
import { evidenceOf, figureOf, pictureOf, sourceOf } from '../support/library-evidence'

const evidence = evidenceOf({
  statistics: [
    figureOf('good'),
    figureOf('draft', { isPublished: false }),
    figureOf('old', {
      replacedBy: { key: 'good', shown: '50 million', asOf: { on: '2022-01-01', precision: 'year' } },
    }),
  ],
  sources: [sourceOf('study')],
  assets: [
    pictureOf('bare', { alt: '' }),
    pictureOf('described'),
    pictureOf('ornament', { alt: '', isDecorative: true }),
  ],
})

type More = Partial<Omit<CheckFacts, 'references'>> & { fields?: CheckFacts['references'] }

function checksOf(content: Partial<Content>, more: More = {}, kind: PublicationKind = 'issue'): Check[] {
  const whole = { ...emptyContent(kind, 'Title'), ...content } as Content
  const facts: CheckFacts = {
    rendered: [{ part: 'body', rendered: renderMarkdown(whole.body, evidence) }],
    evidence,
    references: [
      ...referencesIn(whole.body).map((reference) => ({ ...reference, part: 'body' })),
      ...(more.fields ?? []),
    ],
    withoutConsent: new Set(),
    storyHasConsent: true,
    helpline: { name: 'Helpline', verifiedOn: '2026-10-01' },
    links: [],
    today: '2026-11-22',
    ...more,
  }
  return checkPublication(kind, whole, facts)
}
const found = (checks: Check[], name: CheckName) =>
  checks.filter((check) => check.name === name && !check.passed)
const stopping = (checks: Check[]) => checks.filter(({ stops }) => stops).map(({ name }) => name)

describe('what keeps a text from being published', () => {
  test('an unknown directive, a missing figure and HTML, each with its line', () => {
    const checks = checksOf({ body: 'One.\n\n:stat{id=none}\n\n::gallery{id=x}\n\n<b>x</b>' })
    expect(found(checks, 'renders').map(({ line, stops }) => [line, stops])).toEqual([
      [3, true],
      [5, true],
      [7, true],
      [7, true],
    ])
  })

  test('a replaced figure, with the key and the value to use instead', () => {
    const [check] = found(checksOf({ body: 'One.\n\n::statistic{id=old}' }), 'figures_current')
    expect(check).toMatchObject({
      ...{ part: 'body', line: 3, stops: true },
      facts: { key: 'old', use: 'good', useShown: '50 million', year: '2022' },
    })
  })

  test('but a text that says it is of another time keeps its figures and is only advised', () => {
    const checks = checksOf({ body: '::statistic{id=old}', context: 'Written in 2020.' })
    expect(found(checks, 'figures_current')).toHaveLength(1)
    expect(stopping(checks)).toEqual([])
  })

  test('a figure at a glance that is not there or not published', () => {
    const field = (key: string) => ({ kind: 'statistic' as const, key, part: 'figures', line: null })
    const checks = checksOf({}, { fields: [field('good'), field('draft'), field('nothing')] })
    expect(found(checks, 'figures_published').map(({ facts }) => facts.key)).toEqual(['draft', 'nothing'])
    expect(stopping(checks)).toEqual(['figures_published', 'figures_published'])
  })

  test('a picture that is neither described nor called decorative', () => {
    const checks = checksOf({ body: '::figure{id=bare}\n\n::figure{id=described}\n\n::figure{id=ornament}' })
    expect(found(checks, 'pictures_described').map(({ line, facts }) => [line, facts.key])).toEqual([
      [1, 'bare'],
    ])
    expect(stopping(checks)).toContain('pictures_described')
  })

  test('a story, a quote or a picture whose consent does not stand', () => {
    const words = checksOf({ body: ':cite{id=study}' }, { withoutConsent: new Set(['source study']) })
    expect(stopping(words)).toEqual(['consent_stands'])
    const story = checksOf({}, { storyHasConsent: false }, 'story')
    expect(found(story, 'consent_stands')).toMatchObject([{ part: 'consentId', stops: true }])
    expect(found(checksOf({}, { storyHasConsent: false }, 'news'), 'consent_stands')).toEqual([])
  })

  test('a text that describes harm without a content note, or with nobody to call', () => {
    const checks = checksOf({ sensitivity: 'describes' }, { helpline: null })
    expect(stopping(checks)).toEqual(['content_note', 'helpline'])
    expect(stopping(checksOf({ sensitivity: 'mentions' }, { helpline: null }))).toEqual([])
    expect(stopping(checksOf({ sensitivity: 'describes', contentNote: 'Mentions abuse.' }))).toEqual([])
  })

  test('a milestone of a programme whose source is not there', () => {
    const details = {
      ...emptyContent('programme', 'T').details,
      milestones: [
        { fromYear: 2010, toYear: null, text: 'Began', source: 'study' },
        { fromYear: 2012, toYear: null, text: 'Ended', source: 'nowhere' },
      ],
    }
    const checks = checksOf({ details }, {}, 'programme')
    expect(found(checks, 'milestones_sourced').map(({ facts }) => facts.year)).toEqual([2012])
  })
})

describe('what advises', () => {
  test('a helpline that nobody has called for half a year', () => {
    const helpline = { name: 'Helpline', verifiedOn: '2026-01-01' }
    const checks = checksOf({ sensitivity: 'mentions' }, { helpline })
    expect(found(checks, 'helpline')).toMatchObject([{ stops: false, facts: { days: 325 } }])
  })

  test('a link that did not answer, on its line', () => {
    const link = { part: 'body', line: 4, url: 'https://example.org/gone', status: 404 }
    const checks = checksOf(
      {},
      {
        links: [
          { ...link, failures: 2 },
          { ...link, url: 'https://example.org', failures: 0 },
        ],
      },
    )
    expect(found(checks, 'links_answer')).toMatchObject([{ line: 4, stops: false, facts: { status: 404 } }])
  })

  test('an issue that names a problem and nothing that can be done', () => {
    expect(found(checksOf({ body: '## The problem\n\nIt is bad.' }), 'asks_for_something')).toHaveLength(1)
    expect(found(checksOf({ body: '## What works\n\nCourts do.' }), 'asks_for_something')).toEqual([])
    expect(found(checksOf({ body: 'It is bad.' }, {}, 'news'), 'asks_for_something')).toEqual([])
  })

  test('an acronym that is not explained where it first stands', () => {
    const body =
      'The Foreign Office (FCDO) and the UK agreed. FCDO again.\n\nThe NCA knew. ILO (the labour office) too.'
    expect(
      found(checksOf({ body }), 'acronyms_explained').map(({ line, facts }) => [line, facts.acronym]),
    ).toEqual([[3, 'NCA']])
  })

  test('words of another style with the better one and the reason, each on its line, not in links, code or directives', () => {
    const body = [
      'See https://example.org and www.example.com: they were rescued.',
      '',
      'A [rescue](https://example.org/rescue), `rescue` and :cite[rescue]{id=study}.',
      'Then a child prostitute',
      'and cybersex trafficking.',
    ].join('\n')
    const checks = found(checksOf({ body }), 'house_style')
    expect(checks.map(({ line, facts }) => [line, facts.found, facts.reason])).toEqual([
      [1, 'rescued', 'no_saviours'],
      [4, 'child prostitute', 'crime_not_work'],
      [5, 'cybersex trafficking', 'dated'],
    ])
    expect(checks[0]?.facts.better).toBe('brought to safety')
    expect(checks.every(({ stops }) => !stops)).toBe(true)
  })

  test('a sentence of more than 25 words, on the line where it begins', () => {
    const body = `Short one. ${'Word '.repeat(26).trim()}.\nShort.`
    expect(found(checksOf({ body }), 'short_sentences')).toMatchObject([{ line: 1, facts: { words: 26 } }])
  })

  test('a standfirst too hard for a reader of 12', () => {
    const standfirst =
      'Intergovernmental collaboration necessitates comprehensive institutional accountability, notwithstanding considerable jurisdictional complexity, administrative fragmentation and insufficient organisational capacity internationally.'
    expect(found(checksOf({ standfirst }), 'reading_age')).toHaveLength(0)
    const twice = found(checksOf({ standfirst: `${standfirst} ${standfirst}` }), 'reading_age')
    expect(twice).toMatchObject([{ part: 'standfirst', stops: false, facts: { target: 12 } }])
  })
})

test('a check that found nothing says so, and what stops comes first', () => {
  const checks = checksOf({ body: 'They were rescued. :stat{id=none}' })
  expect(checks[0]).toMatchObject({ name: 'renders', stops: true })
  expect(checks.at(-1)).toMatchObject({ passed: true, stops: false })
  expect(new Set(checks.map(({ name }) => name)).size).toBe(14)
})

describe('the wording', () => {
  test.each([
    ['a child sex worker', 'child sex worker'],
    ['minors in the sex trade', 'minors in the sex trade'],
    ['child pornography', 'child pornography'],
    ['the victim', 'victim'],
  ])('%s is found', (text, expected) => {
    expect(styleFindings(text)[0]?.found).toBe(expected)
  })

  test('a longer rule is told instead of the shorter ones inside it', () => {
    expect(styleFindings('child prostitutes').map(({ found }) => found)).toEqual(['child prostitutes'])
  })

  test('words that only begin alike are left alone', () => {
    expect(styleFindings('slavery, prescuer, victimless')).toEqual([])
  })

  test('a figure or an abbreviation does not end a sentence', () => {
    const [passage] = passagesOf('It cost 3.5 million, e.g. in 2020. Then 4 came. “Why?” she said.')
    expect(passage && sentencesOf(passage).map(({ text }) => text)).toEqual([
      'It cost 3.5 million, e.g. in 2020.',
      'Then 4 came.',
      '“Why?” she said.',
    ])
  })

  test.each([
    ['cat', 1],
    ['people', 2],
    ['government', 3],
    ['enforced', 2],
    ['responsibility', 6],
    ['made', 1],
  ])('%s has %i syllables', (word, syllables) => {
    expect(syllablesOf(word)).toBe(syllables)
  })

  test('an easy text is for children, a hard one is not, and a short one is not judged', () => {
    const easy = Array.from({ length: 4 }, () => 'The dog ran to the big red house.')
    const hard = Array.from(
      { length: 2 },
      () =>
        'Institutional accountability necessitates comprehensive intergovernmental collaboration and considerable administrative capacity.',
    )
    expect(readingAge(easy)).toBeLessThanOrEqual(7)
    expect(readingAge(hard)).toBeGreaterThan(18)
    expect(readingAge(['Too short.'])).toBeNull()
  })
})
