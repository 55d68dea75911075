import { describe, expect, test } from 'vitest'
import {
  type AddressRule,
  askLists,
  networkText,
  readNetwork,
  readyLists,
} from '@/lib/integrity/address-rules'

const rule = (kind: AddressRule['kind'], value: string, more: Partial<AddressRule> = {}): AddressRule => ({
  ...{ verdict: 'block', kind, value, endsAt: null },
  ...more,
})
const now = 1_000_000
const ask = (rules: AddressRule[], from: { ip?: string | null; domain?: string; addressKey?: string }) =>
  askLists(readyLists(rules), { ip: null, domain: 'example.org', addressKey: '', ...from }, now)

describe('what is allowed and blocked', () => {
  test('networks are compared as addresses, however they are written', () => {
    const lists = [rule('network', '203.0.113.0/24'), rule('network', '2001:db8:1::/48')]
    expect(ask(lists, { ip: '203.0.113.77' })?.verdict).toBe('block')
    expect(ask(lists, { ip: '::ffff:203.0.113.77' })?.verdict).toBe('block')
    expect(ask(lists, { ip: '2001:0DB8:0001:ffff::1' })?.verdict).toBe('block')
    expect(ask(lists, { ip: '203.0.114.1' })).toBeNull()
    expect(ask(lists, { ip: '2001:db8:2::1' })).toBeNull()
  })
  test('a domain stands for what is under it, and not for what only ends alike', () => {
    const lists = [rule('domain', 'tmp.example.org')]
    expect(ask(lists, { domain: 'tmp.example.org' })?.kind).toBe('domain')
    expect(ask(lists, { domain: 'a.b.tmp.example.org' })?.kind).toBe('domain')
    expect(ask(lists, { domain: 'xtmp.example.org' })).toBeNull()
    expect(ask(lists, { domain: 'example.org' })).toBeNull()
  })
  test('where both speak, the block wins, in whatever order they were written', () => {
    const allow = rule('network', '203.0.113.0/24', { verdict: 'allow' })
    for (const lists of [
      [allow, rule('email', 'key')],
      [rule('email', 'key'), allow],
      [allow, rule('network', '203.0.113.7/32')],
    ])
      expect(ask(lists, { ip: '203.0.113.7', addressKey: 'key' })?.verdict).toBe('block')
    expect(ask([allow], { ip: '203.0.113.7' })?.verdict).toBe('allow')
  })
  test('what has ended says nothing', () => {
    expect(ask([rule('email', 'key', { endsAt: now - 1 })], { addressKey: 'key' })).toBeNull()
    expect(ask([rule('email', 'key', { endsAt: now + 1 })], { addressKey: 'key' })?.verdict).toBe('block')
  })
})

describe('a network that is typed', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7/32'],
    ['203.0.113.77/24', '203.0.113.0/24'],
    ['203.0.113.77/20', '203.0.112.0/20'],
    [' 2001:DB8::1/32 ', '2001:db8::/32'],
    ['::ffff:203.0.113.7', '203.0.113.7/32'],
    ['::ffff:203.0.113.0/120', '203.0.113.0/24'],
  ])('%s is kept as %s', (typed, kept) => expect(networkText(readNetwork(typed)!)).toBe(kept))
  test.each(['', '127.1', '203.0.113', '203.0.113.7/33', 'example.org', '300.1.1.1', '12345'])(
    '%s is none',
    (typed) => expect(readNetwork(typed)).toBeNull(),
  )
})
