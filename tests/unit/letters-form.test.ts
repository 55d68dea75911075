import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LetterForm, type LetterPurpose, readLetterForm } from '@/lib/letters/letter-form'
import { meterOf } from '@/lib/letters/likeness'
import { madeAction, typedLetter } from '../support/letter-words'

const action = madeAction()
const read = (typed: Record<string, unknown>, purpose: LetterPurpose = 'send') =>
  readLetterForm(typed, action, purpose)
const codes = (typed: Record<string, unknown>, purpose?: LetterPurpose) => {
  const result = read(typed, purpose)
  return result.kind === 'invalid' ? result.errors.map(({ field, code }) => `${field} ${code}`) : []
}
function form(typed: Record<string, unknown> = {}, purpose?: LetterPurpose): LetterForm {
  const result = read({ ...typedLetter, ...typed }, purpose)
  if (result.kind === 'invalid') throw new Error(JSON.stringify(result.errors))
  return result.form
}

describe('the form of a letter', () => {
  test('tells every mistake at once, in the order of the fields', () => {
    expect(codes({})).toEqual([
      'personal missing',
      'name missing',
      'email missing',
      'address missing',
      'postcode missing',
      'pass_on missing',
    ])
  })

  test('wants neither email nor consent where the writer sends it themselves', () => {
    const { email: _e, pass_on: _p, ...without } = typedLetter
    expect(codes(without, 'own')).toEqual([])
    expect(codes(without, 'print')).toEqual([])
    expect(codes(without, 'send')).toEqual(['email missing', 'pass_on missing'])
  })

  test('is shown in a preview as far as it is filled in', () => {
    expect(form({ name: '', address: '', email: '', pass_on: '' }, 'preview')).toMatchObject({
      name: '',
      address: '',
      postcode: 'LS6 1AA',
    })
    expect(codes({ ...typedLetter, email: 'nobody' }, 'preview')).toEqual(['email impossible'])
  })

  test.each([
    [{ name: 'https://example.org' }, 'name contains_link'],
    [{ name: '=cmd()' }, 'name formula_start'],
    [{ email: 'a@b' }, 'email impossible'],
    [{ address: 'x' }, 'address impossible'],
    [{ address: 'see https://example.org' }, 'address impossible'],
    [{ address: '1\n2\n3\n4\n5\n6\n7\n8\n9' }, 'address too_long'],
    [{ postcode: 'SW1A 1A' }, 'postcode impossible'],
    [{ country: 'FR' }, 'country unsupported'],
    [{ country: 'CA', postcode: '' }, 'postcode missing'],
    [{ personal: 'a '.repeat(4000) }, 'personal too_long'],
    [{ ask: 'a'.repeat(1501) }, 'ask too_long'],
  ])('refuses %j: %s', (changes, code) => {
    expect(codes({ ...typedLetter, ...changes })).toEqual([code])
  })

  test('takes a text as it is pasted or dictated, without what cannot be seen', () => {
    const { personal } = form({ personal: '  One\u200B\r\n\r\n\r\n\r\nTwo\u00A0\u202Ethree\t \u0007' })
    expect(personal).toBe('One\n\nTwo three')
  })

  test('takes answers that were chosen instead of written, and figures, an area and members', () => {
    const chosen = form({
      personal: '',
      'choice-0': '0',
      'figure-harbour-people': 'yes',
      'figure-made-up': 'yes',
      area: '3',
      'to-7': 'on',
      'to-x': 'on',
    })
    expect(chosen).toMatchObject({
      personal: 'I live beside the harbour.',
      words: 5,
      figures: ['harbour-people'],
      area: 3,
      to: [7],
    })
  })

  test('takes the honeypot as a score, not as a mistake', () => {
    expect(form({ website: 'https://spam.example' }).honeypot).toBe(true)
  })

  test('never throws, whatever is posted', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (typed) => {
        expect(['valid', 'invalid']).toContain(read(typed).kind)
      }),
    )
  })
})

describe('case 35: a letter that is not its writer’s', () => {
  test.each([
    ['nothing', '', 'missing'],
    ['signs alone', '… !!!', 'missing'],
    ['our ask', action.ask, 'only_template'],
    ['our ask in capitals and another order of lines', action.ask.toUpperCase(), 'only_template'],
    [
      'our questions',
      'Why does this matter to you?\nWhat have you seen?\n\nWhy does this matter to you?',
      'only_template',
    ],
  ])('case 35: %s is refused', (_, personal, code) => {
    expect(codes({ ...typedLetter, personal })).toEqual([`personal ${code}`])
  })

  test('case 35: one sentence of one’s own among ours is enough', () => {
    expect(codes({ ...typedLetter, personal: `${action.ask} My sister sails there.` })).toEqual([])
  })

  test('case 35: under 40 words there is a gentle note, and no refusal', () => {
    expect(codes({ ...typedLetter, personal: 'Please.' })).toEqual([])
    expect(meterOf(3, 0).advice).toBe('short')
    expect(meterOf(40, 0).advice).toBe('own')
    expect(meterOf(40, 95).advice).toBe('alike')
    expect(meterOf(0, 0).advice).toBe('empty')
  })
})
