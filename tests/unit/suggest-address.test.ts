import { describe, expect, test } from 'vitest'
import { suggestAddress } from '@/lib/signatures/suggest-address'

describe('an address with a slip in its domain', () => {
  test.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmai.com', 'ann@gmail.com'],
    ['ann@gmaill.com', 'ann@gmail.com'],
    ['ann@gnail.com', 'ann@gmail.com'],
    ['ann@gmail.co', 'ann@gmail.com'],
    ['ann@gmail.cmo', 'ann@gmail.com'],
    ['Ann.Lee+a@HOTMIAL.com', 'Ann.Lee+a@hotmail.com'],
    ['ann@hotmail.co.ik', 'ann@hotmail.co.uk'],
    ['ann@gmail.co.uk', 'ann@gmail.com'],
    ['ann@otlook.com', 'ann@outlook.com'],
    ['ann@btinternet.co', 'ann@btinternet.com'],
  ])('%s is asked about', (typed, meant) => {
    expect(suggestAddress(typed)).toBe(meant)
  })

  test.each([
    'ann@gmail.com',
    'ann@googlemail.com',
    'ann@ymail.com',
    'ann@mail.com',
    'ann@email.com',
    'ann@yahoo.ca',
    'ann@hotmail.fr',
    'ann@gmx.de',
    'ann@me.com',
    'ann@live.co.uk',
    'ann@example.org',
    'gmial.com',
    '',
  ])('%s is taken as it is', (typed) => {
    expect(suggestAddress(typed)).toBeNull()
  })
})
