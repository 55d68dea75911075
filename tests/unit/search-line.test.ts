import { describe, expect, test } from 'vitest'
import { readNetwork, readSearchLine } from '@/lib/signatures/desk/search-line'

const terms = (line: string) => {
  const read = readSearchLine(line)
  if (read.kind === 'unread') throw new Error(`${read.word}: ${read.why}`)
  return read.terms
}
const isPersonal = (line: string) => {
  const read = readSearchLine(line)
  return read.kind === 'read' && read.isPersonal
}

describe('the search line', () => {
  test('reads an email by the rules of storage, with its key or without', () => {
    expect(terms('A.B+news@googlemail.com')).toEqual({ email: 'ab@gmail.com' })
    expect(terms('email:a.b@gmail.com')).toEqual({ email: 'ab@gmail.com' })
    expect(terms('@googlemail.com')).toEqual({ domain: 'gmail.com' })
  })
  test('reads the words of a name, folded, in any script and order', () => {
    expect(terms('  Siân   O’Brien ')).toEqual({ name: 'sian o brien' })
    expect(terms('陈小明')).toEqual({ name: '陈小明' })
  })
  test('reads a postcode, a sector and a district, with a space or without, alone or beside a name', () => {
    expect(terms('se5 8af')).toEqual({ postcode: 'SE5 8AF' })
    expect(terms('postcode:se58af')).toEqual({ postcode: 'SE5 8AF' })
    expect(terms('postcode: SE5 8')).toEqual({ postcode: 'SE5 8' })
    expect(terms('SE5')).toEqual({ postcode: 'SE5 ' })
    expect(terms('Mary SE5 8')).toEqual({ name: 'mary', postcode: 'SE5 8' })
    expect(terms('postcode:SE')).toEqual({ area: 'SE' })
  })
  test('reads networks of both kinds, and puts what stands behind the mask to zero', () => {
    expect(terms('ip:203.0.113.77/24')).toEqual({ network: '203.0.113.0/24' })
    expect(terms('203.0.113.77')).toEqual({ network: '203.0.113.77' })
    expect(terms('2001:db8:4a::1/48')).toEqual({ network: '2001:db8:4a::/48' })
    expect(readNetwork('203.0.113.77/32')).toBe('203.0.113.77')
    expect(readNetwork('::ffff:203.0.113.7')).toBe('203.0.113.7')
  })
  test('reads scores above, below and between', () => {
    expect(terms('score:>60')).toEqual({ scoreFrom: 61 })
    expect(terms('score:60')).toEqual({ scoreFrom: 60 })
    expect(terms('score:<60')).toEqual({ scoreUntil: 59 })
    expect(terms('score:40..60')).toEqual({ scoreFrom: 40, scoreUntil: 60 })
  })
  test.each([
    ['mary@', 'email'],
    ['ip:203.0.113.999', 'network'],
    ['ip:7', 'network'],
    ['203.0.113.0/33', 'network'],
    ['country:XX', 'country'],
    ['score:high', 'score'],
    ['colour:red', 'key'],
    ['country:IE country:FR', 'twice'],
    ['source:Wa_Share', 'source'],
  ])('says what is wrong with %s instead of searching for something else', (line, why) => {
    expect(readSearchLine(line)).toMatchObject({ kind: 'unread', why })
  })
  test('knows what names somebody: a name, an email, one address, a whole postcode; a network, a domain and a district do not', () => {
    for (const line of ['mary', 'mary@example.org', '203.0.113.7', 'SE5 8AF', 'score:>1 mary'])
      expect(isPersonal(line), line).toBe(true)
    for (const line of ['203.0.113.0/24', '@example.org', 'SE5', 'SE5 8', 'source:wa-share score:>1', ''])
      expect(isPersonal(line), line).toBe(false)
  })
})
