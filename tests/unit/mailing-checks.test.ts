import { beforeAll, describe, expect, test } from 'vitest'
import { type Check, type CheckCode, checkCodes } from '@/lib/mailings/checks/check'
import { askIn, containsAsk } from '@/lib/mailings/checks/contains-ask'
import { maySend, textProblems } from '@/lib/mailings/checks/text-problems'
import { largestHtmlBytes, type MailingText } from '@/lib/mailings/mailing'
import { mailSettings } from '../integration/mail-fixtures'
import { fullText, sampleAbout, sampleText, siteUrl } from '../support/mailing-text'

beforeAll(() => {
  Object.assign(process.env, mailSettings('http://127.0.0.1:9'), { DATABASE_URL: 'postgres://nowhere/none' })
})

const cy: MailingText = { ...sampleText, locale: 'cy' }

async function found(code: CheckCode, texts: MailingText[], about = sampleAbout): Promise<Check[]> {
  return (await textProblems(texts, about)).filter((check) => check.code === code)
}
const of = (changes: Partial<MailingText>): MailingText[] => [{ ...sampleText, ...changes }]

describe('the checks of a mailing', () => {
  test('each say something of the text that is the standard, and nothing stops it', async () => {
    const checks = await textProblems([sampleText], sampleAbout)
    expect(new Set(checks.map(({ code }) => code))).toEqual(new Set(checkCodes))
    expect(checks.filter(({ result }) => result !== 'good')).toEqual([])
    expect(maySend(checks)).toBe(true)
  })

  test('stop one that says nothing, and one without a version', async () => {
    expect(await found('text_there', of({ subject: ' ', body: '\n' }))).toMatchObject([
      { result: 'stops', part: 'subject' },
      { result: 'stops', part: 'body' },
    ])
    expect(maySend(await textProblems([], sampleAbout))).toBe(false)
    expect(maySend(await textProblems(of({ body: '' }), sampleAbout))).toBe(false)
  })

  test.each<[string, CheckCode, string]>([
    ['{{name.first}}', 'fields', 'field_without_fallback'],
    ['{{shoe.size|x}}', 'fields', 'field_unknown'],
    ['::statistic{id=old}', 'figures_current', 'statistic_replaced'],
    ['::statistic{id=nothing}', 'figures_current', 'no_statistic'],
    ['::button[x]{action=dance}', 'buttons', 'button_unknown_action'],
    ['::figure{id=bare}', 'pictures', 'picture_without_alt'],
    ['<b>x</b>', 'renders', 'raw_html'],
    ['::wat', 'renders', 'unknown_directive'],
  ])('stop one with %j', async (body, code, problem) => {
    const [check] = await found(code, of({ body: `Hello.\n\n${body}` }))
    expect(check).toMatchObject({ result: 'stops', part: 'body', line: 3, variant: 'A', facts: { problem } })
  })

  test('find a field without fallback in the subject too', async () => {
    expect(await found('fields', of({ subject: 'Dear {{name.first}}' }))).toMatchObject([
      { part: 'subject', result: 'stops' },
    ])
  })

  test('a button of a campaign without one stops it; one to sign what is over is only told', async () => {
    const without = { ...sampleAbout, campaign: null }
    expect(await found('buttons', of({ body: '::button[x]{action=sign}' }), without)).toMatchObject([
      { result: 'stops', facts: { problem: 'button_without_campaign' } },
    ])
    const over = { ...sampleAbout, campaign: { ...sampleAbout.campaign!, isOpen: false } }
    expect(await found('buttons', of({ body: '::button[x]{action=sign}' }), over)).toMatchObject([
      { result: 'look' },
    ])
  })

  test('measure the html with the longest values, and stop what Gmail would cut off', async () => {
    const [fits] = await found('size', [sampleText])
    expect(fits).toMatchObject({ result: 'good', facts: { most: largestHtmlBytes } })
    expect(fits?.facts.bytes).toBeLessThan(30 * 1024)
    const long = 'A paragraph of some words for a mail that is far too long to be sent.\n\n'.repeat(400)
    expect(await found('size', of({ body: long }))).toMatchObject([{ result: 'stops' }])
  })

  test('tell of links that are not encrypted or known to be dead, and of other sites', async () => {
    const about = { ...sampleAbout, links: [{ url: 'https://gone.example/x', status: 404, failures: 2 }] }
    const body =
      '[a](http://plain.example/) [b](https://gone.example/x) [c](/issues) [d](https://fine.example/)'
    expect((await found('links', of({ body }), about)).map(({ facts }) => facts)).toEqual([
      { url: 'http://plain.example/', why: 'not_https' },
      { url: 'https://gone.example/x', why: 'dead', status: 404 },
    ])
    expect((await found('other_hosts', of({ body }), about)).map(({ facts }) => facts.host)).toEqual([
      'plain.example',
      'gone.example',
      'fine.example',
    ])
    expect(await found('links', of({ body: `[c](/issues) [d](${siteUrl}/x)` }))).toMatchObject([
      { result: 'good', facts: { links: 2 } },
    ])
  })

  test('measure the subject with long names', async () => {
    expect(
      await found(
        'subject_length',
        of({ subject: '{{name|friend}}, will you write to {{mp.name|your MP}} about this fund?' }),
      ),
    ).toMatchObject([{ result: 'look' }])
  })

  test('tell of a text that is hard to read, and of words of another style', async () => {
    const hard =
      'Notwithstanding interdepartmental considerations, governmental prioritisation necessitates comprehensive international coordination regarding the institutionalisation of preventative infrastructural capabilities throughout particularly vulnerable jurisdictions everywhere.'
    expect(await found('reading_age', of({ body: hard }))).toMatchObject([{ result: 'look' }])
    expect(await found('house_style', of({ body: 'We rescued them.' }))).toMatchObject([
      { result: 'look', part: 'body', line: 1, facts: { reason: 'no_saviours' } },
    ])
  })

  test('tell of versions that are missing or shorter', async () => {
    const b: MailingText = { ...sampleText, variant: 'B', subject: 'Another subject' }
    expect(await found('versions', [sampleText, b])).toMatchObject([{ result: 'good' }])
    expect(await found('versions', [sampleText, b, cy])).toMatchObject([
      { result: 'stops', locale: 'cy', variant: 'B', facts: { missing: 'yes' } },
    ])
    expect(await found('versions', [sampleText, cy, { ...cy, variant: 'B' }])).toMatchObject([
      { result: 'stops', locale: 'en-GB', variant: 'B' },
    ])
    const shorter = { ...cy, body: cy.body.replace(/^With thanks[\s\S]*/m, '') }
    expect(await found('versions', [sampleText, shorter])).toMatchObject([
      { result: 'look', locale: 'cy', facts: { paragraphs: 6, ofParagraphs: 7, than: 'en-GB' } },
    ])
  })

  test('keep order: the versions of a text with everything are told one after the other', async () => {
    const checks = await textProblems([sampleText, fullText], sampleAbout)
    const codes = checks.map(({ code }) => checkCodes.indexOf(code))
    expect(codes).toEqual([...codes].sort((a, b) => a - b))
  })
})

describe('a text asks for something', () => {
  const asks = (body: string) => askIn({ subject: '', preview: '', body })

  test('and the words that do are told as they read where nothing is known of the reader', () => {
    expect(asks('::button[Write to {{mp.name|your MP}}]{action=letter}')).toBe('Write to your MP')
    expect(asks('::button[Read on, {{name.first}}]{action=sign}')).toBe('Read on,')
  })

  test.each([
    '::button[Write]{action=letter}',
    '::button[Sign]{action=sign}',
    '::button[Give]{url=https://give.example}',
    '::button[Read it and sign]{action=sign}',
    '::button[Yes, go on]{url=/preferences/stay}',
    '::button[See it]{action=campaign}\n\n::button[Write]{action=letter}',
    '::button[Ask {{mp.name|your MP}}]{action=letter}',
    'Please sign the petition.',
    'Will you write to your MP?',
    'Could you please share this?',
    'Sign now.',
    'Thank you.\n\nAdd your name today.',
    '[Donate](https://give.example)',
    '- Tell your MP',
    'You can help us to reach 10,000.',
    'Join us in London.',
    'Your donation would pay for it.',
    'Llofnodwch y ddeiseb.',
  ])('%j does', (body) => {
    expect(asks(body)).not.toBeNull()
  })

  test.each([
    'On 14 October you signed our petition. Here is the answer that came.',
    'The minister wrote to us. She will meet us in May.',
    'Your letter has arrived. Did your MP answer?',
    '::record{}',
    '::button[Read the update]{action=campaign}',
    '::button[See the answer]{url=https://www.parliament.uk/answer}',
    'He asked the House to vote. It voted.',
    'The signatures were handed in on 3 May.',
    '',
  ])('%j does not', (body) => {
    expect(asks(body)).toBeNull()
  })

  test('wherever it stands, and in whichever version', () => {
    expect(askIn({ subject: 'Will you sign?', preview: '', body: 'News.' })).not.toBeNull()
    expect(askIn({ subject: '', preview: 'Please share', body: 'News.' })).not.toBeNull()
    const news = { ...sampleText, subject: 'News', preview: '', body: 'It was read.' }
    expect(containsAsk([news])).toBe(false)
    expect(containsAsk([news, sampleText])).toBe(true)
  })
})
