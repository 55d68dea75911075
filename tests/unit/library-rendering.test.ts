import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresCsv } from '@/lib/library/markdown/figures-csv'
import { linksIn } from '@/lib/library/markdown/links'
import { referencesIn, renderMarkdown } from '@/lib/library/markdown/render'
import {
  evidenceOf,
  figureOf,
  pictureOf,
  quoteOf,
  recommendationOf,
  sourceOf,
} from '../support/library-evidence'

const evidence = evidenceOf({
  statistics: [
    figureOf('gems', { qualifier: 'estimated', caveat: 'Not a trend' }),
    figureOf('old', {
      shown: '40 million',
      replacedBy: { key: 'gems', shown: '49.6 million', asOf: { on: '2022-01-01', precision: 'year' } },
    }),
    figureOf('draft', { isPublished: false }),
    figureOf('manila', { shown: '75%', value: 75, unit: 'percent', locator: 'p. 9' }),
    figureOf('cebu', { shown: '79%', value: 79, unit: 'percent', locator: 'p. 10' }),
    figureOf('ratio', { shown: '1 in 3', value: null }),
  ],
  sources: [sourceOf('study'), sourceOf('law', { title: '</p><script>alert(1)</script>' })],
  recommendations: [recommendationOf('2.2'), recommendationOf('901.1')],
  quotes: [
    quoteOf('elsa', { isPseudonym: true }),
    quoteOf('told', { form: 'reported', text: 'She was believed' }),
  ],
  assets: [
    pictureOf('court', { depicts: 'not_the_person', credit: 'A. Person' }),
    pictureOf('pdf', { kind: 'file' }),
  ],
})
type Options = Parameters<typeof renderMarkdown>[2]
const render = (text: string, options?: Options) => renderMarkdown(text, evidence, options)
const html = (text: string, options?: Options) => render(text, options).html
const problems = (text: string) =>
  render(text).problems.map(({ line, message, stops }) => ({ line, message, stops }))

describe('paragraphs and headings', () => {
  test('paragraphs are numbered, each with its anchor; the number is not read as part of the sentence', () => {
    const { html, paragraphCount } = render('## One\n\nFirst.\n\n- not counted\n\nSecond.')
    expect(html).toContain(
      '<p id="p1"><a href="#p1" class="n" aria-hidden="true" tabindex="-1">1</a>First.</p>',
    )
    expect(html).toContain('<p id="p2">')
    expect(paragraphCount).toBe(2)
  })

  test('the next part goes on counting paragraphs and notes, and its headings keep anchors of their own', () => {
    const { html } = render('## Method\n\nText.:cite{id=study}', {
      firstParagraph: 7,
      firstNote: 3,
      part: 'limits',
    })
    expect(html).toContain('id="p7"')
    expect(html).toContain('href="#note-3" id="ref-3-1"')
    expect(html).toContain('<h2 id="s-limits-method">')
  })

  test('headings of one name have anchors of their own, and the contents list them', () => {
    const { contents } = render(
      '## What works\n\n### What works\n\n## What works 2\n\n## What works\n\n## Ré, سلام',
    )
    expect(contents.map(({ id }) => id)).toEqual([
      's-what-works',
      's-what-works-2',
      's-what-works-2-2',
      's-what-works-3',
      's-re-سلام',
    ])
    expect(contents[1]).toMatchObject({ title: 'What works', level: 3 })
  })

  test('colons of ordinary prose stay as they are written', () => {
    const text = 'At 10:30 a:b, see ratio 1:2 and x:stat or note:this, http://a.example:8080/x.'
    expect(html(text)).toContain('At 10:30 a:b, see ratio 1:2 and x:stat or note:this, ')
    expect(problems(text)).toEqual([])
    expect(render('## One: a:b\n').contents[0]?.title).toBe('One: a:b')
  })
})

describe('citations', () => {
  test('one source and place is one note, which knows every mark that calls it', () => {
    const { html, notes } = render('A:cite[p. 2]{id=study} b:cite[p. 2]{id=study} c:cite[p. 3]{id=study}')
    expect(html).toContain('<sup><a role="doc-noteref" href="#note-1" id="ref-1-2">1</a></sup>')
    expect(notes.map(({ number, locator, backTo }) => [number, locator, backTo])).toEqual([
      [1, 'p. 2', ['ref-1-1', 'ref-1-2']],
      [2, 'p. 3', ['ref-2-1']],
    ])
    expect(notes[0]?.html).toContain('ILO and IOM (2022), <a href="/sources/study">Title of study</a>, p. 2.')
  })

  test('a figure in a line is highlighted, opens what stands behind it, and makes a note', () => {
    const { html, notes } = render('There are :stat{id=gems} people, yes :stat{id=gems}.')
    expect(html.match(/popovertarget="f1-1"/g)).toHaveLength(2)
    expect(html.match(/<div popover="auto" id="f1-1"/g)).toHaveLength(1)
    expect(html).toMatch(/class="po".*Figure for 2021\. An estimate\. Not a trend\..*\/evidence\/gems/s)
    expect(notes).toHaveLength(1)
    expect(notes[0]?.backTo).toHaveLength(2)
  })

  test.each([
    ['There are :stat{id=gems} people.', '>an estimated 49.6 million<'],
    [':stat{id=gems} people.', '>An estimated 49.6 million<'],
    ['It is so. :stat{id=gems} people.', '>An estimated 49.6 million<'],
    ['An estimated :stat{id=gems} people.', '>49.6 million<'],
    ['The :stat{id=gems} people.', '>estimated 49.6 million<'],
  ])('%s never loses the qualifier and never says it twice', (text, expected) => {
    expect(html(text)).toContain(expected)
  })

  test('a replaced figure says by what and of when, in a line and as a block', () => {
    const marked = 'Replaced: <a href="/evidence/gems">49.6 million</a> (2022)'
    expect(html('It was :stat{id=old}.')).toContain(marked)
    expect(html('::statistic{id=old}')).toContain(marked)
  })
})

describe('blocks', () => {
  test('a recommendation is the anchor of its number and tells which paragraph it stands under', () => {
    const { html, recommendations } = render(
      'One.\n\nTwo.\n\n::recommendation{id=2.2}\n\n::recommendation{id=2.2}',
    )
    expect(html.match(/id="rec-2.2"/g)).toHaveLength(1)
    expect(html).toContain('To Foreign Office. Sending not recorded.')
    expect(recommendations).toEqual([{ number: '2.2', paragraph: 'p2' }])
  })

  test('own words stand in quotation marks, a report of them does not, and a pseudonym is said', () => {
    expect(html('::quote{id=elsa}')).toContain('“We were believed”')
    expect(html('::quote{id=elsa}')).toContain('Name changed to protect identity.')
    expect(html('::quote{id=told}')).not.toMatch(/[“”]/)
  })

  test('a picture has its widths, its description and the label of what it shows', () => {
    const written = html('::figure{id=court}')
    expect(written).toContain('src="/media/court/800"')
    expect(written).toContain(
      'srcset="/media/court/400 400w, /media/court/800 800w, /media/court/1600 1600w"',
    )
    expect(written).toContain('alt="A court room"')
    expect(written).toContain('Photo does not show the person in this story. Picture: A. Person.')
  })

  test('a chart has a bar with title and description for each figure, the table and the CSV', () => {
    const written = html('::chart{figures="manila cebu" title="Less of the crime"}')
    expect(written.match(/<svg[^>]*role="img"><title>[^<]*: 7[59]%<\/title><desc>/g)).toHaveLength(2)
    expect(written).toContain('A bar of 75% on a scale from 0 to 100%.')
    expect(written).toMatch(/<details>.*<th scope="row">.*75%.*<\/table>/s)
    expect(written).toContain('href="/evidence.csv?keys=manila,cebu"')
  })

  test('the filled part of a bar is as long as the figure says', () => {
    const [, path = ''] = /<path d="([^"]*)"/.exec(html('::chart{figures="manila" title="T"}')) ?? []
    const marks = path.match(/M/g)?.length
    expect(marks).toBe(38)
    expect(path).toContain('M370,0h3.5v')
  })

  test('figures that cannot stand in one chart are refused', () => {
    const messages = (keys: string) =>
      problems(`::chart{figures="${keys}" title="T"}`).map(({ message }) => message)
    expect(messages('manila gems')).toEqual(['the figures of the chart are counted in different units'])
    expect(messages('ratio')[0]).toContain('not a single number')
    expect(messages('manila none')).toEqual(['there is no figure “none”'])
  })

  test('the CSV carries the source of each figure, and runs nothing in a spreadsheet', () => {
    const csv = figuresCsv([figureOf('gems', { says: '=HYPERLINK("x")', caveat: 'a, "b"' })])
    const [head, row] = csv.split('\r\n')
    expect(head?.split(',')).toContain('source_title')
    expect(row).toContain(`"'=HYPERLINK(""x"")"`)
    expect(row).toContain('"a, ""b"""')
    expect(row).toContain('Title of study')
  })

  test('a note keeps its title, and its paragraphs are not counted', () => {
    const { html, paragraphCount } = render(':::note[Beware]\nOf this.\n:::')
    expect(html).toContain(
      '<div class="box" role="note" aria-label="Beware"><p class="boxt">Beware</p><p>Of this.</p></div>',
    )
    expect(paragraphCount).toBe(0)
  })
})

describe('what is not right is marked with its line and listed', () => {
  test.each([
    ['\n\n::gallery{id=x}', 3, 'nothing is called “gallery”'],
    ['a :foo{x=1}', 1, 'nothing is called “foo”'],
    ['a\nb :stat{id=none}', 2, 'there is no figure “none”'],
    ['::figure{id=none}', 1, 'there is no picture “none”'],
    ['::quote{id=none}', 1, 'there is no quote “none”'],
    ['::recommendation{id=9.9}', 1, 'there is no recommendation “9.9”'],
    [':cite{id=none}', 1, 'there is no source “none”'],
    [':stat{id=constructor}', 1, 'there is no figure “constructor”'],
    [':toString{id=x}', 1, 'nothing is called “toString”'],
    ['::quote', 1, '“::quote” does not say which one. Write ::quote{id=…}'],
    ['see :figure{id=court}', 1, '“figure” is written on a line of its own as ::figure{id=…}'],
    ['::figure{id=pdf}', 1, '“pdf” is a file and not a picture'],
    ['::stat{id=gems}', 1, '“stat” is written in a line as :stat{id=…}'],
    ['a :stat{id=draft}', 1, 'figure “draft” is not published yet'],
    ['One.\n\n:::note\nno end', 3, 'this note has no end. Close it with a line of :::'],
    ['One.\n\n:::', 3, 'this ::: closes nothing'],
    [':: figure{id=court}', 1, '“:: figure{id=court}” looks like an instruction and cannot be read as one'],
    ['a <b>x', 1, 'HTML is not used in texts: <b>'],
    ['<!-- hidden -->', 1, 'HTML is not used in texts: <!-- hidden -->'],
    ['[x](javascript:alert(1))', 1, 'this link leads nowhere safe: javascript:alert(1)'],
    ['[x](JaVa&#x73;cript:alert(1))', 1, 'this link leads nowhere safe: JaVascript:alert(1)'],
    ['[x](data:text/html,hi)', 1, 'this link leads nowhere safe: data:text/html,hi'],
    ['[x](//evil.example)', 1, 'this link leads nowhere safe: //evil.example'],
    ['[x]\n\n[x]: vbscript:x', 3, 'this link leads nowhere safe: vbscript:x'],
    ['![x](https://example.org/a.png)', 1, 'pictures come from the media library. Write ::figure{id=…}'],
    ['A[^1]\n\n[^1]: b', 1, 'sources are written :cite[p. 12]{id=…}, not as footnotes'],
  ])('%j', (text, line, message) => {
    const { html, problems } = render(text)
    expect(problems).toContainEqual({ line, message, stops: true })
    expect(html).toContain('<mark class="bad">')
    expect(html).toContain(`Line ${line}: `)
  })

  test('a heading that skips a level, or is as great as the title, advises and keeps its place', () => {
    expect(problems('## A\n\n#### B')).toEqual([
      { line: 3, message: 'the heading goes from level 2 to level 4. Do not leave one out', stops: false },
    ])
    expect(problems('# A')[0]).toMatchObject({ line: 1, stops: false })
    expect(html('# A')).toContain('<h2 id="s-a">A</h2>')
  })

  test('HTML is shown as text', () => {
    expect(html('<script>alert(1)</script>')).toContain('&#x3C;script>alert(1)&#x3C;/script>')
  })

  test('nothing written inside a container of another name is lost', () => {
    expect(html(':::box\nKept.\n:::')).toContain('<p>Kept.</p>')
  })
})

describe('readers', () => {
  test('see no marks: what was taken away since is left out, and a sentence says so', () => {
    const text = 'There were :stat{id=draft} people.\n\n::quote{id=gone}\n\n::statistic{id=draft}'
    const { html, problems } = render(text, { forReaders: true })
    expect(html).not.toMatch(/Line \d|mark|49\.6/)
    expect(html).toContain('There were [withdrawn] people.')
    expect(problems).toHaveLength(3)
  })
})

describe('a text made to hurt', () => {
  const seconds = (work: () => unknown) => {
    const from = performance.now()
    work()
    return (performance.now() - from) / 1000
  }
  test('of two megabytes is refused at once, with the reason', () => {
    const text = 'word '.repeat(420_000)
    expect(seconds(() => render(text))).toBeLessThan(0.5)
    expect(problems(text)).toEqual([
      { line: 1, message: expect.stringContaining('400,000 is the most'), stops: true },
    ])
    expect(referencesIn(text)).toEqual([])
  })

  test.each([
    ['quotations in quotations', '> '.repeat(5000)],
    ['quotations without spaces', '>'.repeat(5000)],
    ['lists in lists', Array.from({ length: 500 }, (_, n) => `${' '.repeat(2 * n)}- a`).join('\n')],
    ['lists on one line', '- '.repeat(5000)],
    ['notes in notes', ':::note\n'.repeat(5000)],
    ['marks in marks', `${'*a **b '.repeat(100)}${'** *'.repeat(100)}`],
    ['brackets', '['.repeat(11_900)],
    ['brackets in pairs', `${'['.repeat(5900)}${']'.repeat(5900)}`],
    ['one line of 300,000 characters', 'ab '.repeat(100_000)],
    ['100,000 empty items', '-\n'.repeat(100_000)],
  ])(
    '%s: it ends, and does not throw',
    (_, text) => {
      expect(seconds(() => render(text))).toBeLessThan(10)
    },
    20_000,
  )
})

/** What a browser would run, in HTML that some text became. */
function dangers(html: string): string[] {
  const tags = html.match(/<(?:"[^"]*"|[^">])*>/g) ?? []
  return tags.filter(
    (tag) =>
      /^<\/?(script|style|iframe|object|embed|form|input|base|link|meta|math|foreignobject|use|animate|set)\b/i.test(
        tag,
      ) ||
      /\son[a-z]+\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(style|srcdoc|formaction|action|xlink:href)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')) ||
      /\s(href|src)="\s*(?!https?:|mailto:|tel:|\/(?!\/)|#)/i.test(tag),
  )
}

describe('whatever is typed', { timeout: 60_000 }, () => {
  const hostile = fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg onload=alert(1)>',
      '<a href="javascript:x">',
    ],
    ...[
      '[x](javascript:alert(1))',
      '[x](  java\tscript:alert(1))',
      '[x](&#106;avascript:a)',
      '<javascript:alert(1)>',
    ],
    ...[
      '[x](data:text/html;base64,PHN2Zz4=)',
      '![x](x" onerror="alert(1))',
      '[x]: javascript:a\n\n[x]',
      '[x](vbscript:a)',
    ],
    ...[
      ':stat{id="x" onclick="alert(1)"}',
      '::figure{id=court onerror="alert(1)"}',
      ':cite["><script>]{id=law}',
    ],
    ...[
      '::chart{figures="manila" title="</title><script>alert(1)</script>"}',
      ':::note[<b onclick=x>]\n',
      ':::\n',
    ],
    ...[
      '::recommendation{id=2.2 style="x"}',
      '```js" onload="x\n',
      '`<b>`',
      '| a | b |\n|---|---|\n| <i> | :stat{id=gems} |\n',
    ],
    ...[
      '\n\n',
      ' ',
      '> ',
      '- ',
      '# ',
      '## ',
      '*',
      '_',
      '](',
      '<',
      '>',
      '"',
      "'",
      '&',
      '\\',
      '{',
      '}',
      '[',
      ']',
      '\u0000',
    ],
    ...[
      'https://example.org/"onmouseover="x',
      'www.a.b/<script>',
      'a@b.example',
      '[^1]',
      '[^1]: <script>',
      '<!--',
      '-->',
    ],
  )
  const text = fc
    .array(fc.oneof({ weight: 3, arbitrary: hostile }, fc.string(), fc.string({ unit: 'grapheme' })), {
      maxLength: 25,
    })
    .map((pieces) => pieces.join(''))

  test('the HTML holds no script, no handler, no style and no address but safe ones, and nothing throws', () => {
    fc.assert(
      fc.property(text, (source) => {
        const rendered = render(source)
        expect([rendered.html, ...rendered.notes.map(({ html }) => html)].flatMap(dangers)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('every id stands once, every mark leads to a note, and problems stand on lines of the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { html, notes, problems } = render(source)
        const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const called = [...html.matchAll(/href="#note-(\d+)"/g)].map(([, number]) => Number(number))
        expect(new Set(called)).toEqual(new Set(notes.map(({ number }) => number)))
        const lines = source.split(/\r\n|\r|\n/).length
        expect(problems.every(({ line }) => line >= 1 && line <= lines)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('the guard itself finds what it should', () => {
    expect(dangers('<p onclick="x">')).toHaveLength(1)
    expect(dangers('<a href="javascript:x">')).toHaveLength(1)
    expect(dangers('<script>')).toHaveLength(1)
    expect(dangers('<p title="onclick=x">a <b>b</b></p>')).toEqual([])
  })

  test('what a text names is found without rendering it, in the same order', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(referencesIn(source)).toEqual(render(source).references)
      }),
      {
        numRuns: 100,
      },
    )
    expect(
      referencesIn('`:stat{id=a}` :stat{id=b}\n\n::chart{figures="c, d"}').map(({ key }) => key),
    ).toEqual(['b', 'c', 'd'])
  })
})

test('the links of a text are found with their lines, not those in code', () => {
  expect(linksIn('[a](https://a.example)\n\n`https://b.example`\nand https://c.example [d](/x)')).toEqual([
    { url: 'https://a.example', line: 1 },
    { url: 'https://c.example', line: 4 },
  ])
})
