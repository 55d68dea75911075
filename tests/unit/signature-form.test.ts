import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDetailsForm, readSignatureForm } from '@/lib/signatures/signature-form'

const good = {
  name: 'Niamh Adeyemi-Roe',
  email: 'niamh@example.org',
  country: 'GB',
  postcode: 'LS6 1AA',
  updates: 'no',
}
const mistakes = (typed: Record<string, unknown>) => {
  const checked = readSignatureForm({ ...good, ...typed })
  return checked.kind === 'valid' ? [] : checked.errors.map((error) => `${error.field} ${error.code}`)
}
const accepted = (typed: Record<string, unknown>) => {
  const checked = readSignatureForm({ ...good, ...typed })
  if (checked.kind === 'invalid') throw new Error(JSON.stringify(checked.errors))
  return checked.form
}

describe('a name', () => {
  test.each([
    'Ann',
    '李',
    'محمد',
    'O’Neil',
    'Anne-Marie',
    'नमस्ते देवी',
    'María José Carreño Quiñones',
    'Nguyễn Thị Minh',
    'Jr. Smith',
    'N!xau',
    'می‌نا',
  ])('%s is somebody’s name', (name) => expect(mistakes({ name })).toEqual([]))
  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['x'.repeat(201), 'too_long'],
    ['Ann\u0000Lee', 'control_characters'],
    ['Ann\nLee', 'control_characters'],
    ['Ann\u202Eeel', 'control_characters'],
    ['\u2066Ann', 'control_characters'],
    ['=cmd()', 'formula_start'],
    ['+44', 'formula_start'],
    ['-Ann', 'formula_start'],
    ['@ann', 'formula_start'],
    ['＝cmd', 'formula_start'],
    ['ann@example.org', 'contains_email'],
    ['Read http://x', 'contains_link'],
    ['see www.example', 'contains_link'],
    ['Buy at cheap.shop now', 'contains_link'],
    ['1234', 'no_letters'],
    ['???', 'no_letters'],
  ])('%j is refused as %s', (name, code) => expect(mistakes({ name })).toEqual([`name ${code}`]))
})

describe('an email address', () => {
  test.each([
    'a@b.co',
    "o'hara+petition@mail.example.org",
    'jörg@bücher.example',
    'Mixed.Case@Example.ORG',
    '  spaced@example.org  ',
  ])('%s can be mailed', (email) => expect(mistakes({ email })).toEqual([]))
  test.each([
    'plain',
    'a@b',
    '@b.co',
    'a@',
    'a b@c.co',
    'a..b@c.co',
    '.a@b.co',
    'a@b..co',
    'a@-b.co',
    `${'x'.repeat(65)}@b.co`,
    'a@b.co, c@d.co',
    'a@b.co\r\nBcc: c@d.co',
    'a@[127.0.0.1]',
  ])('%j cannot', (email) => expect(mistakes({ email })).toEqual(['email impossible']))
  test('is asked for when missing, and shortened by its writer when too long', () => {
    expect(mistakes({ email: ' ' })).toEqual(['email missing'])
    expect(mistakes({ email: `${'x'.repeat(60)}@${'y.'.repeat(100)}co` })).toEqual(['email too_long'])
  })
})

describe('a postcode', () => {
  test.each([
    'SW1A 1AA',
    'sw1a1aa',
    'SW1A-1AA',
    'sw1a–1aa',
    ' s w 1 a 1 a a ',
    'SW1A.1AA',
    'ＳＷ１Ａ １ＡＡ',
  ])('%j is SW1A 1AA', (postcode) =>
    expect(accepted({ postcode })).toMatchObject({ postcode: 'SW1A 1AA', area: 'SW' }),
  )
  test('that is well formed and unknown is accepted', () =>
    expect(accepted({ postcode: 'ZZ99 9ZZ' }).postcode).toBe('ZZ99 9ZZ'))
  test.each(['SW1', 'hello', '12345', 'SW1A 1A', 'x'.repeat(39)])('%j is impossible', (postcode) =>
    expect(mistakes({ postcode })).toEqual(['postcode impossible']),
  )
  test('is needed in the United Kingdom, optional in France, not asked for in Ghana', () => {
    expect(mistakes({ postcode: '' })).toEqual(['postcode missing'])
    expect(accepted({ country: 'FR', postcode: '' }).postcode).toBeNull()
    expect(accepted({ country: 'FR', postcode: '75 001' })).toMatchObject({ postcode: '75 001', area: '' })
    expect(accepted({ country: 'GH', postcode: 'anything at all' }).postcode).toBeNull()
  })
})

test('every mistake is told at once, in the order of the fields', () => {
  expect(mistakes({ name: '', email: 'x', postcode: '', updates: 'maybe' })).toEqual([
    'name missing',
    'email impossible',
    'postcode missing',
    'updates unknown',
  ])
  expect(mistakes({ country: 'ZZ' })).toEqual(['country unknown'])
})

test('nothing is chosen for the signer: no answer about updates is neither yes nor no, the name stays private unless ticked', () => {
  for (const updates of ['', undefined]) expect(accepted({ updates }).updates).toBe(null)
  expect(accepted({ updates: 'no' }).updates).toBe('no')
  expect(accepted({}).showName).toBe(false)
  expect(accepted({ show_name: 'yes' }).showName).toBe(true)
})

test('a country left out is the United Kingdom', () =>
  expect(accepted({ country: undefined }).country).toBe('GB'))

test('no typing whatever makes it throw', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constant(undefined),
    fc.integer(),
    fc.array(fc.string()),
  )
  fc.assert(
    fc.property(
      fc.record({
        name: anything,
        email: anything,
        country: anything,
        postcode: anything,
        updates: anything,
        show_name: anything,
      }),
      (typed) => {
        readSignatureForm(typed)
        readDetailsForm(typed)
      },
    ),
    { numRuns: 2000 },
  )
})
