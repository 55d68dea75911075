import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  confirmationCode,
  mintThanksToken,
  mintToken,
  readCode,
  readThanksToken,
  readToken,
  referenceOf,
} from '@/lib/tokens/signature-token'

test('a token opens what it was made for, for that signature alone', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(readToken('confirm', mintToken('confirm', id))).toBe(id)
      expect(readToken('manage', mintToken('confirm', id))).toBeNull()
      expect(readThanksToken(mintToken('confirm', id), Date.now())).toBeNull()
    }),
  )
})

test('a token that lost, gained or changed a character opens nothing', () => {
  const token = mintToken('confirm', '0b0e7f3a-91c4-4d2b-8f43-2f6f0a9f7c11')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 41 }), fc.constantFrom(...'abcXYZ019-_'), (at, character) => {
      if (token[at] !== character)
        expect(readToken('confirm', token.slice(0, at) + character + token.slice(at + 1))).toBeNull()
      expect(readToken('confirm', token.slice(0, at))).toBeNull()
    }),
  )
  for (const mangled of ['', `${token}A`, token.toLowerCase(), '../../etc', '%00'])
    expect(readToken('confirm', mangled)).toBeNull()
})

test('the thank-you page opens for half an hour and not before it was made', () => {
  const id = '0b0e7f3a-91c4-4d2b-8f43-2f6f0a9f7c11'
  const now = Date.UTC(2026, 10, 22, 12)
  const token = mintThanksToken(id, now)
  expect(readThanksToken(token, now)).toEqual({ signatureId: id, isOver: false })
  expect(readThanksToken(token, now + 29 * 60_000)?.isOver).toBe(false)
  expect(readThanksToken(token, now + 31 * 60_000)?.isOver).toBe(true)
  expect(readThanksToken(token, now - 60_000)).toBeNull()
})

test('a code may be typed in any case, spaced, with O for zero and I or L for one', () => {
  const code = confirmationCode('0b0e7f3a-91c4-4d2b-8f43-2f6f0a9f7c11')
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
  expect(readCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code)
  expect(readCode('oil OIL')).toBe('011011')
})

test('a reference is eight characters of the signature’s own id', () => {
  expect(referenceOf('ffffffff-ff00-4000-8000-000000000000')).toBe('ZZZZ-ZZZZ')
  expect(referenceOf('00000000-0100-4000-8000-000000000000')).toBe('0000-0001')
})
