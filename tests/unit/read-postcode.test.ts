import { describe, expect, test } from 'vitest'
import { isWrittenOfficially, readPostcode } from '@/lib/representatives/read-postcode'

const written = (typed: string, country?: string) => {
  const read = readPostcode(typed, country)
  return read.kind === 'full' ? read.written : read.kind
}

describe('a whole British postcode', () => {
  test.each([
    'sw1a 0aa',
    'SW1A0AA',
    'SW1A–0AA',
    'SW1A\u00a00AA',
    ' sw1a0aa\n',
    'ＳＷ１Ａ　０ＡＡ',
    'SW1A.0AA',
    'SW1A\u200b0AA',
  ])('case 1: %j is read as SW1A 0AA', (typed) => {
    expect(readPostcode(typed)).toMatchObject({
      kind: 'full',
      country: 'GB',
      packed: 'SW1A0AA',
      written: 'SW1A 0AA',
      sector: 'SW1A0',
      unit: 'AA',
      outcode: 'SW1A',
    })
  })

  test.each([
    ['L27 8XY', 'L27 8XY'],
    ['NR103EZ', 'NR10 3EZ'],
    ['RG45AY', 'RG4 5AY'],
    ['NE69 7AW', 'NE69 7AW'],
    ['SE23 2NF', 'SE23 2NF'],
    ['BT35 8GE', 'BT35 8GE'],
    ['TW8 9GS', 'TW8 9GS'],
    ['BS98 1TL', 'BS98 1TL'],
    ['DE993GG', 'DE99 3GG'],
    ['DH99 1NS', 'DH99 1NS'],
    ['W1N 4DJ', 'W1N 4DJ'],
    ['   N1–1ty ', 'N1 1TY'],
    ['M1 1AE', 'M1 1AE'],
    ['CR2 6XH', 'CR2 6XH'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['BS0 1AA', 'BS0 1AA'],
  ])('%j is %s', (typed, expected) => {
    expect(written(typed)).toBe(expected)
    expect(written(typed, 'gb')).toBe(expected)
  })

  test.each(['MA1 1AA', 'AA9A 9AA'])(
    'case 6: %s is built like a postcode, whether or not it exists',
    (typed) => {
      expect(written(typed)).toBe(typed)
    },
  )

  test.each([
    'Definitely wrong',
    '12FSSD',
    '1A1 1AA',
    'EH1 JS',
    'EH1JS',
    'EH 1JS',
    'QA1 1AA',
    'VA1 1AA',

    'AZ1 1AA',

    'SW1A 1CA',
    'SW1A 1AO',

    '',
    ' ',
    '---',
    'SW1A 1AA, London',
    'SWÉ1A 0AA',
    'x'.repeat(5000),
  ])('%j is not one', (typed) => {
    expect(readPostcode(typed, 'GB')).toMatchObject({ kind: 'invalid', suggestion: null })
  })

  test('case 7: a stored value with a line’s end is not a postcode', () => {
    expect(isWrittenOfficially('SW1A 1AA', 'GB')).toBe(true)
    for (const stored of ['SW1A1AA\n', 'SW1A 1AA\n', 'SW1A1AA', ' SW1A 1AA', 'sw1a 1aa'])
      expect(isWrittenOfficially(stored, 'GB')).toBe(false)
  })
})

describe('codes that lead to no seat', () => {
  test.each([
    ['GIR 0AA', 'girobank'],
    ['GIR0aa', 'girobank'],
    ['BFPO 1234', 'bfpo'],
    ['BFPO1', 'bfpo'],
    ['BF1 2AA', 'bfpo'],
    ['JE2 3AB', 'crown_dependency'],
    ['GY1 1AA', 'crown_dependency'],
    ['IM1 1AA', 'crown_dependency'],
    ['je2', 'crown_dependency'],
    ['FIQQ 1ZZ', 'overseas_territory'],
    ['ASCN 1ZZ', 'overseas_territory'],
    ['STHL 1ZZ', 'overseas_territory'],
    ['TKCA 1ZZ', 'overseas_territory'],
    ['GX11 1AA', 'overseas_territory'],
    ['BX1 1LT', 'non_geographic'],
    ['XX10 1DD', 'non_geographic'],
    ['XM4 5HQ', 'non_geographic'],
  ])('case 8: %s is %s', (typed, reason) => {
    expect(readPostcode(typed)).toMatchObject({ kind: 'special', country: 'GB', reason })
    expect(readPostcode(typed, 'GB')).toMatchObject({ kind: 'special', reason })
  })
})

describe('part of a British postcode', () => {
  test.each([
    ['LE7', 'LE7', 10, 'LE70'],
    ['ab10', 'AB10', 10, 'AB100'],
    ['SW1A', 'SW1A', 10, 'SW1A0'],
    ['SW1A 0', 'SW1A 0', 1, 'SW1A0'],
    ['LE7 1', 'LE7 1', 1, 'LE71'],
    ['LE71', 'LE71', 10, 'LE710'],
  ])('case 9: %s stands for its sectors', (typed, expected, count, first) => {
    const read = readPostcode(typed)
    if (read.kind !== 'partial') throw new Error(read.kind)
    expect(read.written).toBe(expected)
    expect(read.sectors).toHaveLength(count)
    expect(read.sectors[0]).toBe(first)
  })

  test('a part is not offered for other countries', () => {
    expect(readPostcode('LE7', 'CA').kind).toBe('invalid')
    expect(readPostcode('K1A', 'CA').kind).toBe('invalid')
  })
})

describe('letters and digits that look alike', () => {
  test.each([
    ['SWIA 0AA', 'SW1A 0AA'],
    ['SW1A OAA', 'SW1A 0AA'],
    ['SWIA OAA', 'SW1A 0AA'],
    ['ECIA IBB', 'EC1A 1BB'],
    ['S01 1AA', 'SO1 1AA'],
    ['K1A OB1', 'K1A 0B1'],
    ['KIA 0BI', 'K1A 0B1'],
    ['9O210', '90210'],
  ])('case 12: %s is not taken for %s, which is offered', (typed, suggestion) => {
    expect(readPostcode(typed)).toMatchObject({ kind: 'invalid', suggestion })
  })

  test.each(['1A1 1AA', '1O1 OAA', 'OOOO OAA'])(
    'nothing is offered for %s, which no place is called',
    (typed) => {
      expect(readPostcode(typed, 'GB')).toMatchObject({ kind: 'invalid', suggestion: null })
    },
  )
})

describe('Canada', () => {
  test.each(['k1a 0b1', 'K1A-0B1', 'K1A0B1', 'k1a  0b1'])('case 13: %s is K1A 0B1', (typed) => {
    expect(readPostcode(typed)).toMatchObject({
      country: 'CA',
      packed: 'K1A0B1',
      written: 'K1A 0B1',
      outcode: 'K1A',
    })
  })

  test.each(['L4T 0A5', 'G1A-0A2', 'A1A 1A1', 'X0A-0H0', 'a1c 3s4', 'H0H 0H0'])('%s is one', (typed) => {
    expect(readPostcode(typed, 'CA').kind).toBe('full')
  })

  test.each(['K1A 0D1', 'W1A 0B1', 'Z1A 0B1', 'a1a1a', '', 'K1A 0O1', 'SW1A 0AA'])(
    'case 14: %j is none in Canada',
    (typed) => {
      expect(readPostcode(typed, 'CA')).toMatchObject({ kind: 'invalid', country: 'CA' })
    },
  )
})

describe('countries', () => {
  test('the country that was chosen wins over the one that fits', () => {
    expect(readPostcode('K1A 0B1', 'GB').kind).toBe('invalid')
    expect(readPostcode('SW1A 0AA', 'US').kind).toBe('invalid')
    expect(readPostcode('75001', 'FR').kind).toBe('unsupported_country')
    expect(readPostcode('SW1A 0AA', '')).toMatchObject({ country: 'GB' })
  })

  test.each([
    ['90210', '90210'],
    ['90210-1234', '90210'],
    ['902101234', '90210'],
    ['02134', '02134'],
  ])('%s is the ZIP code %s', (typed, zip) => {
    expect(readPostcode(typed)).toMatchObject({ country: 'US', written: zip, sector: zip, unit: null })
  })

  test.each(['9021', '902101', '90210-12', '9021A'])('%s is no ZIP code', (typed) => {
    expect(readPostcode(typed, 'US').kind).toBe('invalid')
  })
})
