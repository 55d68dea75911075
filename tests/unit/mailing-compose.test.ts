import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { leavingLinks } from '@/lib/mail/leaving-links'
import type { OutgoingMessage } from '@/lib/mail/mail'
import { mark } from '@/lib/mail/pattern'
import { composeFor } from '@/lib/mailings/compose/compose-for'
import { type PreparedText, prepareText, readText } from '@/lib/mailings/compose/prepare-text'
import type { Reader } from '@/lib/mailings/compose/read-readers'
import { type MailingText, type MergeField, mergeFields } from '@/lib/mailings/mailing'
import { mailSettings } from '../integration/mail-fixtures'
import {
  fullText,
  preparedSample,
  sampleAbout,
  sampleList,
  sampleReader,
  sampleText,
  siteUrl,
} from '../support/mailing-text'

beforeAll(() => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), { DATABASE_URL: 'postgres://nowhere/none' })
})

const written = (body: string, about = sampleAbout) => readText({ ...sampleText, body }, about)
const problemsOf = (body: string, about = sampleAbout) =>
  written(body, about).problems.map(({ problem: { code, line, facts } }) => ({ code, line, ...facts }))

async function composed(
  body: string,
  reader: Partial<Reader> = {},
  changes: Partial<MailingText> = {},
): Promise<OutgoingMessage> {
  const prepared = await prepareText({ ...sampleText, body, ...changes }, sampleAbout)
  return composeFor(prepared, { ...sampleReader, ...reader }, sampleList)
}

/** Everything of the html but its words: the tags with what stands in them, but for whose links they are. */
function structureOf(html: string): string {
  return (html.match(/<[^>]*>/g) ?? []).join('\n').replace(/\/(leave|preferences)\/[\w-]+/g, '/$1/')
}

describe('a mailing', () => {
  test('says in both parts what was written, with what is the reader’s own', async () => {
    const { html, text, subject } = composeFor(await preparedSample(), sampleReader, sampleList)
    expect(subject).toBe('Will you write to Gwilym Sample about the prevention fund?')
    for (const part of [html.replace(/<!--.*?-->/gs, ''), text])
      for (const said of [
        'Dear Ada,',
        'On 14 October 2026 you asked the Foreign Secretary',
        '23,524 people have now done the same',
        '50 million',
        'people are held in modern slavery',
        'ILO, Walk Free and IOM, 2022',
        'we find Gwilym Sample for you',
        'Write to your MP',
        `${siteUrl}/campaigns/prevention-fund/write?s=mail-35`,
        'A dedicated cross-government modern slavery prevention fund',
        'You get this mail because you agreed to campaign news on 14 October 2026.',
        '7654321 (England and Wales)',
        '1 Example Street, London',
      ])
        expect(part).toContain(said)
  })

  test('of whom nothing is known reads the fallbacks', async () => {
    const { subject, text } = composeFor(
      await preparedSample(),
      { ...sampleReader, values: {}, signedOn: null, because: { basis: 'asked_for', day: null } },
      sampleList,
    )
    expect(subject).toBe('Will you write to your MP about the prevention fund?')
    expect(text).toContain('Dear friend,')
    expect(text).toContain('On a day last year you asked')
    expect(text).toContain('because you asked us to write to you about this')
  })

  test('reads well as text: no markup left, each address whole on a line of its own', async () => {
    for (const text of [sampleText, fullText]) {
      const message = composeFor(await preparedSample(text), sampleReader, sampleList)
      expect(message.text.replace('in <b>bold</b>?', '')).not.toMatch(
        /<\/?[a-z]+[ >]|&[a-z#0-9]+;|\n\n\n|undefined|\[object|::/i,
      )
      for (const line of message.text.split('\n').filter((line) => line.includes('http')))
        expect(line).toMatch(/^https?:\S+$/)
    }
  })

  test('has the same addresses in both parts', async () => {
    const { html, text } = composeFor(await preparedSample(fullText), sampleReader, sampleList)
    const inHtml = [...html.matchAll(/href="(http[^"]*)"/g)].map(([, href]) => href?.replace(/&amp;/g, '&'))
    const inText = text.match(/^https?:\S+$/gm) ?? []
    expect(new Set(inText)).toEqual(new Set(inHtml))
  })

  test('has links that are whole, and none that changes something when it is opened', async () => {
    const { html } = composeFor(await preparedSample(fullText), sampleReader, sampleList)
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
    const { leave, preferences } = leavingLinks(sampleReader.address)
    const ours = hrefs.filter((href) => href.startsWith(siteUrl)).map((href) => href.replace(siteUrl, ''))
    expect(hrefs.every((href) => /^(https?:\/\/|mailto:)/.test(href))).toBe(true)
    expect(new Set(ours)).toEqual(
      new Set([
        '/evidence/people-in-slavery',
        '/campaigns/prevention-fund/write?s=mail-35',
        '/campaigns/prevention-fund',
        '/recommendations/2.3',
        leave.replace(siteUrl, ''),
        preferences.replace(siteUrl, ''),
      ]),
    )
  })

  test('runs nothing, loads nothing but pictures of the media library, and is small', async () => {
    const { html } = composeFor(await preparedSample(fullText), sampleReader, sampleList)
    expect(html).not.toMatch(/<(link|script|iframe|object|video|audio|form|base)\b/i)
    expect(html).not.toMatch(/\b(srcset|background|poster|action)=|url\(|@import|@font-face|\son\w+=/i)
    expect([...html.matchAll(/<img[^>]* src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      `${siteUrl}/media/quay/mail`,
    ])
    expect(html).toContain('alt="The quay by night"')
    const sizes = [...html.matchAll(/font-size:(\d+)px/g)].map(([, size]) => Number(size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
    const { html: small } = composeFor(await preparedSample(), sampleReader, sampleList)
    expect(Buffer.byteLength(small)).toBeLessThan(15 * 1024)
  })

  test('shows HTML as text, and says so', async () => {
    const { html } = await composed('A <script>alert(1)</script> and\n\n<img src=x onerror=alert(1)>')
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script&gt;')
    expect(problemsOf('A <i>word</i>').map(({ code }) => code)).toEqual(['raw_html', 'raw_html'])
  })

  test('is in the language of its text, with a foot that says that it is in English', async () => {
    const { html, text } = await composed(
      'Annwyl {{name.first|gyfaill}}, ar {{signature.date|ddiwrnod}}.',
      {},
      { locale: 'cy' },
    )
    expect(html).toMatch(/<html[^>]* lang="cy"/)
    expect(html).toMatch(/<div lang="en-GB">/)
    expect(text).toContain('Annwyl Ada, ar 14 Hydref 2026.')
    expect((await composed('Dear you')).html).not.toContain('<div lang')
  })

  test('is the same to the byte whenever it is composed, and leaves no placeholder', async () => {
    const prepared = await preparedSample(fullText)
    const first = composeFor(prepared, sampleReader, sampleList)
    composeFor(prepared, { ...sampleReader, address: 'bo@example.org', values: {} }, sampleList)
    expect(composeFor(prepared, sampleReader, sampleList)).toEqual(first)
    expect(JSON.stringify(first)).not.toContain(mark)
    expect(first.text + first.subject + first.html.replace(/<style>.*?<\/style>/s, '')).not.toMatch(
      /\{\{|\}\}/,
    )
  })

  test('sent to look at says so in its subject, and is the same else', async () => {
    const prepared = await preparedSample()
    const real = composeFor(prepared, sampleReader, sampleList)
    const looked = composeFor(prepared, sampleReader, { ...sampleList, isTest: true })
    expect(looked).toEqual({ ...real, subject: `[Test] ${real.subject}` })
  })

  test('to what is no address is refused', async () => {
    const prepared = await preparedSample()
    for (const address of [
      '',
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      'Ada <a@b.example>',
    ])
      expect(() => composeFor(prepared, { ...sampleReader, address }, sampleList)).toThrow('address')
  })
})

describe('what stands in a text', () => {
  test.each([
    ['::statistic{id=nothing}', [{ code: 'no_statistic', line: 1, key: 'nothing' }]],
    ['::statistic{id=draft}', [{ code: 'statistic_unpublished', line: 1, key: 'draft' }]],
    [
      'Hi\n\n::statistic{id=old}',
      [
        {
          code: 'statistic_replaced',
          line: 3,
          key: 'old',
          shown: '40 million',
          use: 'people-in-slavery',
          useShown: '50 million',
        },
      ],
    ],
    ['::statistic', [{ code: 'no_id', line: 1, name: 'statistic' }]],
    ['::recommendation{id=9.9}', [{ code: 'no_recommendation', line: 1, number: '9.9' }]],
    ['::figure{id=survivor}', [{ code: 'picture_of_survivor', line: 1, key: 'survivor' }]],
    ['::figure{id=bare}', [{ code: 'picture_without_alt', line: 1, key: 'bare' }]],
    ['::figure{id=none}', [{ code: 'no_picture', line: 1, key: 'none' }]],
    ['::chart{figures="a"}', [{ code: 'not_in_mail', line: 1, name: 'chart' }]],
    ['::wat', [{ code: 'unknown_directive', line: 1, name: 'wat' }]],
    ['A :button[x]{action=sign} here', [{ code: 'wrong_form', line: 1, name: 'button' }]],
    ['![x](https://example.org/x.png)', [{ code: 'markdown_picture', line: 1 }]],
    ['[x](javascript:alert(1))', [{ code: 'bad_link', line: 1, url: 'javascript:alert(1)' }]],
    ['[x](//evil.example)', [{ code: 'bad_link', line: 1, url: '//evil.example' }]],
    ['[x](data:text/html,x)', [{ code: 'bad_link', line: 1, url: 'data:text/html,x' }]],
    ['[x](#top)', [{ code: 'bad_link', line: 1, url: '#top' }]],
    [
      '[x](https://example.org/{{name|x}})',
      [{ code: 'field_in_address', line: 1, url: 'https://example.org/{{…}}' }],
    ],
    [
      '::button[x]{url="https://a.example/{{name|x}}"}',
      [{ code: 'field_in_address', line: 1, url: 'https://a.example/{{…}}' }],
    ],
    [
      '[x][a]\n\n[a]: https://example.org/{{name|x}}',
      [{ code: 'field_in_address', line: 1, url: 'https://example.org/{{…}}' }],
    ],
    ['::statistic{id={{name|x}}}', [{ code: 'no_statistic', line: 1, key: '{{…}}' }]],
    ['::button{action=sign}', [{ code: 'button_without_words', line: 1 }]],
    ['::button[x]', [{ code: 'button_without_target', line: 1 }]],
    ['::button[x]{action=dance}', [{ code: 'button_unknown_action', line: 1, action: 'dance' }]],
    ['::button[x]{url="javascript:alert(1)"}', [{ code: 'bad_link', line: 1, url: 'javascript:alert(1)' }]],
    ['::button[x]{url=mailto:a@b.example}', [{ code: 'bad_link', line: 1, url: 'mailto:a@b.example' }]],
  ])('%j has its problem told', (body, expected) => {
    expect(problemsOf(body)).toEqual(expected)
  })

  test('buttons of the campaign need one, and what they lead to', () => {
    const without = { ...sampleAbout, campaign: null }
    expect(problemsOf('::button[x]{action=sign}', without)).toMatchObject([
      { code: 'button_without_campaign' },
    ])
    expect(problemsOf('::record{}', without)).toMatchObject([{ code: 'record_without_campaign' }])
    const over = {
      ...sampleAbout,
      campaign: { ...sampleAbout.campaign!, isOpen: false, takesLetters: false, recommendation: null },
    }
    expect(problemsOf('::button[x]{action=sign}', over)).toMatchObject([{ code: 'button_campaign_closed' }])
    expect(problemsOf('::button[x]{action=letter}', over)).toMatchObject([{ code: 'button_no_letters' }])
    expect(problemsOf('::button[x]{action=recommendation}', over)).toMatchObject([
      { code: 'button_no_recommendation' },
    ])
  })

  test('an address with a code counts acts for the mailing and names nobody', async () => {
    const { html } = await composed('::button[Sign]{action=sign}\n\n::button[See]{action=campaign}')
    expect(html).toContain(`href="${siteUrl}/campaigns/prevention-fund?s=mail-35#sign"`)
    expect(html).toContain(`href="${siteUrl}/campaigns/prevention-fund?s=mail-35"`)
  })

  test('the record tells what happened, dated, the oldest first', async () => {
    const { text } = await composed('::record{}')
    expect(text).toContain(
      '- 4 May 2026: the campaign opened. It rests on recommendation 2.3.\n- 1 July 2026: 1,000 people had signed\n- 9 September 2026: We met the minister\n',
    )
  })

  test('a link can be written with its address below', async () => {
    const { html } = await composed('See [the page][1].\n\n[1]: /issues "Issues"')
    expect(html).toContain(`href="${siteUrl}/issues"`)
  })

  test('a figure keeps the word that qualifies it, outside the highlighter', async () => {
    const statistics = new Map(sampleAbout.evidence.statistics)
    const known = statistics.get('people-in-slavery')!
    statistics.set('people-in-slavery', { ...known, qualifier: 'estimated' })
    const about = { ...sampleAbout, evidence: { ...sampleAbout.evidence, statistics } }
    const body = 'Of :stat{id=people-in-slavery} people.\n\n::statistic{id=people-in-slavery}'
    const message = composeFor(await prepareText({ ...sampleText, body }, about), sampleReader, sampleList)
    expect(message.text).toContain('Of an estimated 50 million people.')
    expect(message.text).toContain('An estimated 50 million people are held')
    expect(message.html).toMatch(/An estimated (?:<!-- -->)?<span class="mark"/)
  })

  test('a figure can stand in a sentence, and a link or a button can carry a field', async () => {
    const { html, text } = await composed(
      'Of :stat{id=people-in-slavery} people [in {{constituency|your place}}](/campaigns/prevention-fund).\n\n::button[Ask {{mp.name|your MP}}]{action=letter}',
    )
    expect(text).toContain('Of 50 million people in Sample North.\n')
    expect(html.replace(/<!--.*?-->/g, '')).toContain('>in Sample North</a>')
    expect(text).toContain('Ask Gwilym Sample:\n')
  })

  test('never throws and never leaves a placeholder or a script, whatever is written', async () => {
    const bits = fc.constantFrom(
      '{{name|x}}',
      '{{name',
      '}}',
      '::button[',
      ']{action=sign}',
      '::statistic{id=people-in-slavery}',
      '[a](',
      ')',
      '<script>',
      '\n\n',
      '\n',
      '# ',
      '- ',
      '> ',
      '|',
      '---',
      '**',
      '`',
      '![',
      'https://example.org/',
      '{{campaign.count}}',
      ':::note',
      '::record{}',
      'word ',
      '\\',
      '&lt;',
      '\u202e',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 25 }), async (pieces) => {
        const { html, text } = await composed(pieces.join(''))
        expect(html).not.toContain('<script')
        expect(html + text).not.toContain(mark)
        for (const [, href] of html.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^(https?:\/\/|mailto:|tel:)/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('no reader changes anything but words', () => {
  const everyField = mergeFields.map((field) => `{{${field}|fallback}}`).join(' ')
  const nasty = fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      '王',
      'م',
      ' ',
      '\r\n',
      '\n',
      '\u2028',
      '\u2029',
      '\u0085',
      '\0',
      '<',
      '>',
      '"',
      "'",
      '&',
      '`',
      '[x](y)',
      '](http://e.example)',
      '**',
      '{{name|x}}',
      '::button[x]{url=https://e.example}',
      '\\',
      ':',
      ',',
      '@',
      '.',
      '\u202e',
      '\u2066',
      '<b>',
      '</a>',
      '<a href=//e.example>',
      '$&',
      '$1',
      'Bcc: all@example.org',
    ),
    maxLength: 12,
  })
  const values = fc.dictionary(fc.constantFrom<MergeField>(...mergeFields), nasty)
  let prepared: PreparedText
  let plain: OutgoingMessage

  beforeAll(async () => {
    const about = { ...sampleAbout, campaign: null }
    const body = `${everyField}\n\n# ${everyField}\n\n- [${everyField}](https://example.org/a)\n\n::button[${everyField}]{url=https://example.org/b}\n\n| ${everyField.replaceAll('|', '\\|')} |\n| --- |`
    prepared = await prepareText({ ...sampleText, subject: everyField, preview: everyField, body }, about)
    plain = composeFor(prepared, { ...sampleReader, values: {}, signedOn: null }, sampleList)
  })

  test('the structure of the html, the lines of the text and the headers stay the same', () => {
    fc.assert(
      fc.property(values, nasty, (given, more) => {
        const reader = {
          ...sampleReader,
          values: { ...given, name: more } as Reader['values'],
          signedOn: null,
        }
        const message = composeFor(prepared, reader, sampleList)
        expect(structureOf(message.html)).toBe(structureOf(plain.html))
        expect(message.text.split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(plain.text.split('\n').length)
        expect(message.text.match(/https?:\/\/\S+/g)).toEqual(plain.text.match(/https?:\/\/\S+/g))
        expect(Object.keys(message.headers)).toEqual(Object.keys(plain.headers))
        for (const line of [
          message.subject,
          message.from,
          message.to,
          message.replyTo,
          ...Object.values(message.headers),
        ])
          expect(line).toMatch(/^[^\p{Cc}\u2028\u2029\u202a-\u202e]*$/u)
      }),
      { numRuns: 400 },
    )
  })

  test('that test would see markup', () => {
    const broken = { ...plain, html: plain.html.replace('fallback', '<b>x</b>') }
    expect(structureOf(broken.html)).not.toBe(structureOf(plain.html))
  })
})
