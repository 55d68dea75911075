import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from '@/lib/signatures/name-key'
import { canonicalEmail, readEmail } from '@/lib/supporters/canonical-email'

describe('one mailbox, however it is written', () => {
  test.each([
    ['A.Nn+petition@Gmail.com', 'ann@googlemail.com'],
    ['ann.lee@proton.me', 'ann_lee@protonmail.com'],
    ['ann+x@icloud.com', 'ann@me.com'],
    ['ann+x@example.org', 'Ann@EXAMPLE.org'],
    ['ann@BÜCHER.example', 'ann@xn--bcher-kva.example'],
  ])('%s is %s', (one, other) => expect(canonicalEmail(one)).toBe(canonicalEmail(other)))

  test.each([
    ['a.nn@example.org', 'ann@example.org'],
    ['ann@yahoo.com', 'ann@yahoo.co.uk'],
    ['ann@gmail.com', 'ann@gmail.example.org'],
    ['+ann@example.org', 'ann@example.org'],
  ])('%s is not %s', (one, other) => expect(canonicalEmail(one)).not.toBe(canonicalEmail(other)))

  test('a canonical address is its own canonical address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        if (!readEmail(email)) return
        const once = canonicalEmail(email)
        expect(canonicalEmail(once)).toBe(once)
      }),
    )
  })
})

describe('one name, however it is written', () => {
  test.each([
    ['Seán Ó Dónaill', 'sean o donaill'],
    ['STRASSE', 'straße'],
    ['O’Neil-Smith', "o'neil smith"],
    ['  Ann   Lee ', 'ann lee'],
    ['ﬁona', 'fiona'],
    ['ＡＮＮ', 'ann'],
  ])('%s is %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)))

  test.each([
    ['李明', '李红'],
    ['محمد', 'محمود'],
    ['काला', 'काली'],
    ['Ann', 'Anna'],
  ])('%s is not %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)))

  test('a name with a letter in any script never folds to nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        if (/\p{L}/u.test(name)) expect(nameKey(name)).not.toBe('')
      }),
    )
  })
})
