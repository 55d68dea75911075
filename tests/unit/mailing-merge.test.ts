import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mark } from '@/lib/mail/pattern'
import { firstNameOf } from '@/lib/mailings/compose/first-name'
import { formatDay, longestValue, safeValue } from '@/lib/mailings/compose/format-value'
import { readMerges } from '@/lib/mailings/compose/merge-fields'

const problemsOf = (text: string) =>
  readMerges(text, 'f').problems.map(({ code, line, facts }) => ({ code, line, ...facts }))
const shown = (text: string) => readMerges(text, 'f').withMarks.split(mark)

describe('fields of a text', () => {
  test('stand in it as placeholders, each with its own fallback, whatever spaces are in them', () => {
    const { merges, problems } = readMerges(
      'Dear {{name.first|friend}}, {{ mp.name | your MP }} and {{name.first|you}}',
      'f',
    )
    expect(problems).toEqual([])
    expect(merges).toEqual([
      { name: 'f0', field: 'name.first', fallback: 'friend' },
      { name: 'f1', field: 'mp.name', fallback: 'your MP' },
      { name: 'f2', field: 'name.first', fallback: 'you' },
    ])
  })

  test.each([
    ['Hello\n\n{{name.frist|friend}}', [{ code: 'field_unknown', line: 3, field: 'name.frist' }]],
    ['{{|friend}}', [{ code: 'field_unknown', line: 1, field: '' }]],
    ['{{constructor|x}}', [{ code: 'field_unknown', line: 1, field: 'constructor' }]],
    ['{{name.first}}', [{ code: 'field_without_fallback', line: 1, field: 'name.first' }]],
    ['{{name.first| }}', [{ code: 'field_without_fallback', line: 1, field: 'name.first' }]],
    ['{{name.first|friend}', [{ code: 'field_unclosed', line: 1, begins: '{{name.first|friend}' }]],
    ['{{name.first|friend\nand more', [{ code: 'field_unclosed', line: 1, begins: '{{name.first|friend' }]],
    ['{{name.first|{{name|friend}}', [{ code: 'field_unclosed', line: 1, begins: '{{name.first|' }]],
    ['{{campaign.count}}', [{ code: 'field_without_fallback', line: 1, field: 'campaign.count' }]],
  ])('%j has its problem told, with its line', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })

  test('of the campaign need no fallback where there is one', () => {
    expect(readMerges('{{campaign.count}}', 'f', ['campaign.count']).problems).toEqual([])
  })

  test('braces of ordinary prose stay as they are', () => {
    const text = 'A set {1, 2}, a }} and a { too.'
    expect(readMerges(text, 'f')).toEqual({ withMarks: text, merges: [], problems: [] })
  })

  test('nothing else of the text is lost', () => {
    expect(shown('a {{name|x}} b {{nobody|y}} c')).toEqual(['a ', 'f0', ' b y c'])
  })
})

describe('what somebody is called', () => {
  test.each([
    ['Aoife Brannigan', 'Aoife'],
    ['Mary-Jane Smith', 'Mary-Jane'],
    ["D'Arcy Jones", "D'Arcy"],
    ['Łukasz Nowak', 'Łukasz'],
    ['  Ada   Lovelace ', 'Ada'],
    ['ADA LOVELACE', 'ADA'],
  ])('%j by the first word: %j', (name, first) => {
    expect(firstNameOf(name, 'GB')).toBe(first)
  })

  test.each([
    'Madonna', // one word
    'Dr Ann Lee',
    'Rev. Peter Hall',
    'Mrs Jones',
    'Sir Alan Sample',
    'J Smith',
    'J. R. Hartley',
    'JR Hartley',
    'Smith, John',
    'John & Mary Smith',
    'John and Mary Smith',
    'DUPONT Marie', // the French way: the family first
    'Nguyen Van An',
    'Wang Wei',
    'Kim Min-jun',
    'Abdul Rahman',
    'Abu Bakr',
    'De Souza Maria',
    '王 小明',
    '김 민준',
    'Иванов Иван',
    'محمد علي',
    'சு. ராமன்',
    'The Smith Family',
    '4 Friends',
  ])('%j by all of it', (name) => {
    expect(firstNameOf(name, 'GB')).toBe(name)
  })

  test('in a country where the family comes first, by all of it', () => {
    expect(firstNameOf('Nagy Anna', 'HU')).toBe('Nagy Anna')
    expect(firstNameOf('Nagy Anna', 'GB')).toBe('Nagy')
  })

  test('never by something that is not in the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        expect(name.replace(/\s+/gu, ' ').trim()).toContain(firstNameOf(name, 'GB'))
      }),
    )
  })
})

describe('a value that goes into a mail', () => {
  test.each([
    ['Ada\r\nBcc: all', 'Ada Bcc: all'],
    ['Ada\u2028Lovelace', 'Ada Lovelace'],
    ['Ada\u202egnp.exe', 'Adagnp.exe'],
    ['\u200fAda\u2066', 'Ada'],
    ['O’Brien <b>', 'O’Brien <b>'],
    ['王小明', '王小明'],
    ['St. John', 'St. John'],
  ])('%j is one line of its own letters', (value, expected) => {
    expect(safeValue(value)).toBe(expected.endsWith('.exe') ? undefined : expected)
  })

  test.each([
    '',
    ' ',
    '\r\n',
    '---',
    '…',
    'www.evil.example',
    'Win at evil.example',
    'http://x',
    'a@b.example',
    'evil.co/x',
    'x'.repeat(longestValue + 1),
  ])('%j is nobody: the fallback stands there', (value) => {
    expect(safeValue(value)).toBeUndefined()
  })

  test('written from right to left is closed in itself', () => {
    expect(safeValue('محمد')).toBe('\u2068محمد\u2069')
  })

  test('is one line without anything that turns it round, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (value) => {
        const safe = safeValue(value)
        if (safe === undefined) return
        expect(safe).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u)
        expect(safe.replace(/^\u2068(.*)\u2069$/u, '$1')).not.toMatch(/[\u2066-\u2069]/u)
      }),
      { numRuns: 500 },
    )
  })

  test('a day is written in the language of the text', () => {
    expect(formatDay('2026-10-14', 'en-GB')).toBe('14 October 2026')
    expect(formatDay('2026-10-14', 'cy')).toBe('14 Hydref 2026')
    expect(formatDay('2026-10-14', 'fr')).toBe('14 October 2026')
  })
})
