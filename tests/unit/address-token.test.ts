import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  mintContactToken,
  mintLeaveToken,
  readContactToken,
  readLeaveToken,
  readOwnerToken,
} from '@/lib/tokens/address-token'
import { addressKey } from '@/lib/tokens/keys'
import { readToken } from '@/lib/tokens/signature-token'
import { oldOwnerToken } from '../support/old-owner-link'

const now = Date.UTC(2026, 10, 22, 12)
const key = addressKey('ann@example.org')

test('a token opens what it was made for, for that address alone', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      const whose = addressKey(email)
      const made = [mintLeaveToken(whose), mintContactToken(whose), oldOwnerToken(whose, now)]
      expect(made.map(readLeaveToken)).toEqual([whose, null, null])
      expect(made.map(readContactToken)).toEqual([null, whose, null])
      expect(made.map((token) => readOwnerToken(token, now))).toEqual([
        null,
        null,
        { addressKey: whose, isOver: false },
      ])
      expect(made.map((token) => readToken('manage', token))).toEqual([null, null, null])
    }),
  )
})

test('a token that lost or changed a character opens nothing, and what a mail program put behind it does no harm', () => {
  const token = mintLeaveToken(key)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 44 }), fc.constantFrom(...'abcXYZ019-_'), (at, character) => {
      const changed = token.slice(0, at) + character + token.slice(at + 1)
      expect(readLeaveToken(changed)).toBe(changed === token ? key : null)
      expect(readLeaveToken(token.slice(0, at))).toBeNull()
    }),
  )
  for (const behind of ['.', ')', '>', '=', '%20']) expect(readLeaveToken(token + behind)).toBe(key)
  for (const mangled of ['', `${token}A`, token.toLowerCase(), '../../etc', '%00'])
    expect(readLeaveToken(mangled)).toBeNull()
})

test('an owner’s link of the old kind opens for an hour and not before it was made, and its time cannot be moved', () => {
  const token = oldOwnerToken(key, now)
  expect(readOwnerToken(token, now + 59 * 60_000)).toEqual({ addressKey: key, isOver: false })
  expect(readOwnerToken(token, now + 62 * 60_000)).toEqual({ addressKey: key, isOver: true })
  expect(readOwnerToken(token, now - 61_000)).toBeNull()
  const later = Math.floor(now / 60_000 + 1).toString(36)
  expect(readOwnerToken(`${token.split('.')[0]}.${later}`, now + 3_600_000)).toBeNull()
})

test('no token is made for a row whose address is not known', () => {
  expect(() => mintLeaveToken('')).toThrow('no keyed hash')
})
