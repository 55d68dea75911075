import { describe, expect, test } from 'vitest'
import { foldName, slugOf } from '@/lib/representatives/imports/fold-name'
import { dayInName } from '@/lib/representatives/imports/import-file'
import { dayOf, mailOf, sortNameOf } from '@/lib/representatives/imports/member-words'
import { findParty } from '@/lib/representatives/imports/parties'
import { type PackedRow, Packer, SeenUnits } from '@/lib/representatives/imports/postcodes/pack-postcodes'
import { readOnspd } from '@/lib/representatives/imports/postcodes/read-onspd'
import { readRows, readTable } from '@/lib/representatives/imports/read-csv'
import { UnusableFile } from '@/lib/representatives/imports/staged'

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const row of rows) found.push(row)
  return found
}

const refusedOf = async (work: () => unknown) => {
  try {
    await work()
  } catch (error) {
    if (error instanceof UnusableFile) return error.sentences.join(' ')
    throw error
  }
  return 'not refused'
}

describe('a comma-separated file', () => {
  const text = '\uFEFFa,b\r\n"one, two","says ""yes"""\r\n"over\ntwo lines",\r\n\r\nlast,"end"'

  test('is read the same however it is cut into pieces: quotes, commas, line ends, a byte order mark', async () => {
    for (const size of [1, 2, 3, 7, 1000]) {
      expect(await all(readRows(pieces(text, size)))).toEqual([
        ['a', 'b'],
        ['one, two', 'says "yes"'],
        ['over\ntwo lines', ''],
        ['last', 'end'],
      ])
    }
  })

  test('that breaks off inside a quotation is refused, and so is a row with other cells than the header', async () => {
    expect(await refusedOf(() => all(readRows(pieces('a,b\n"never closed,1', 4))))).toContain('never closed')
    expect(await refusedOf(() => readTable(pieces('a,b\n1,2\n3', 4), ['a', 'b']))).toBe(
      'Row 3 has 1 cells; the header has 2.',
    )
  })

  test('with a header and no rows ends nobody', async () => {
    expect(await refusedOf(() => readTable(pieces('a,b\n', 4), ['a']))).toContain('no rows')
  })

  test('without a column names it and the columns it has', async () => {
    expect(await refusedOf(() => readTable(pieces('a,b\n1,2\n', 4), ['a', 'c']))).toBe(
      'The file has no column for: c. Its columns are: a, b.',
    )
  })
})

describe('names', () => {
  test.each([
    ['Ynys Môn', 'YNYS MON'],
    ['Montgomeryshire and Glyndŵr', 'Montgomeryshire and Glyndwr'],
    ["Chris d'Entremont", 'Chris d’Entremont'],
    ['Órfhlaith Begley', 'Orfhlaith Begley'],
    ['Social Democratic & Labour Party', 'social-democratic-and-labour-party'],
    ['Hull West and The Wolds', 'Hull West and the Wolds'],
  ])('%s is %s', (one, other) => expect(foldName(one)).toBe(foldName(other)))

  test('addresses are made of what a keyboard has', () => {
    expect(["St. John's East", 'Ynys Môn', 'Terra Nova—The Peninsulas', '—'].map(slugOf)).toEqual([
      'st-johns-east',
      'ynys-mon',
      'terra-nova-the-peninsulas',
      'area',
    ])
  })

  test('are sorted by their last word, without a title', () => {
    expect(
      ['Ms Diane Abbott', 'Sir Lindsay Hoyle', 'Rt Hon Dame Meg Made-up', 'Cher'].map(sortNameOf),
    ).toEqual(['Abbott, Diane', 'Hoyle, Lindsay', 'Made-up, Meg', 'Cher'])
  })
})

test('an address is taken as it is written or not at all', () => {
  expect(mailOf(' A.Member.MP@Parliament.UK ')).toBe('a.member.mp@parliament.uk')
  for (const wrong of ['', 'No email found', 'a@b', 'a@b.uk, c@d.uk', 'a@b.uk\nBcc: c@d.uk', 'A <a@b.uk>'])
    expect(mailOf(wrong)).toBeNull()
})

test('a year alone is no day, and a file may say in its name which day it speaks of', () => {
  expect(['2026-06-27', '2026-06-27T00:00:00', '1997', '', '2026-13-01'].map(dayOf)).toEqual([
    '2026-06-27',
    '2026-06-27',
    null,
    null,
    null,
  ])
  expect([dayInName('/2020-01-01/uk_mps_2026-06-27.csv'), dayInName('mps.csv')]).toEqual(['2026-06-27', null])
})

describe('party labels', () => {
  test('of several sources are one party in a country, and never one of another', () => {
    expect(['Reform UK', 'reform', 'REFORM-UK'].map((label) => findParty(label, 'GB', []).slug)).toEqual(
      Array(3).fill('reform-uk'),
    )
    expect(findParty('Conservative', 'CA', []).slug).toBe('ca-conservative')
    expect(findParty('Sinn Féin', 'GB', []).abstainsFrom).toEqual(['uk-commons'])
  })

  test('that nobody has heard of become a party of that name', () => {
    expect(findParty('harbour-and-meadow', 'GB', [])).toMatchObject({
      slug: 'harbour-and-meadow',
      name: 'Harbour And Meadow',
    })
  })
})

describe('postcodes', () => {
  test('are packed by sector and place, in any order, those no longer in use apart', () => {
    const packer = new Packer()
    packer.add('SW1A0AA', 'E1', false)
    packer.add('LS61AB', 'E2', false)
    packer.add('SW1A0AB', 'E1', true)
    packer.add('SW1A0PW', 'E1', false)
    packer.add('NPT0TH', 'W1', true)
    expect([...packer.packed()]).toEqual<PackedRow[]>([
      { sector: 'SW1A0', areaCode: 'E1', units: 'AAPW', endedUnits: 'AB' },
      { sector: 'LS61', areaCode: 'E2', units: 'AB', endedUnits: '' },
    ])
  })

  test('that stand in a file twice, or cannot be postcodes, refuse the file', async () => {
    const twice = new SeenUnits()
    twice.add('SW1A0', 'AAAB')
    expect(await refusedOf(() => twice.add('SW1A0', 'ACAB'))).toBe('SW1A0AB stands in the file twice.')
    expect(await refusedOf(() => new SeenUnits().add('SW1A', 'AA'))).toContain('no postcode sector')
    expect(await refusedOf(() => new SeenUnits().add('SW1A0', 'AAB'))).toContain('not two letters')
    expect(await refusedOf(() => new SeenUnits().add('sw1a0', 'AA'))).toContain('no postcode sector')
  })
})

describe('the ONS Postcode Directory', () => {
  const read = (text: string, withNorthernIreland = false) =>
    all(readOnspd(pieces(text, 16), withNorthernIreland))

  test.each([
    'pcd,pcd2,pcds,dointr,doterm,usertype,pcon',
    'pcd7,pcd8,pcds,dointr,doterm,usertype,pcon24cd',
    'PCD7,PCD8,PCDS,DOINTR,DOTERM,USERTYPE,PCON24CD',
  ])('is read by the pattern of its header: %s', async (header) => {
    const text = `${header}\n"LS6 1AA","LS6  1AA","LS6 1AA","198001","","0","E14000001"\n"LS6 1AB","LS6  1AB","LS6 1AB","198001","199606","1","E14000001"\n"LS6 1AC","LS6  1AC","LS6 1AC","198001","","1","E99999999"\n`
    expect(await read(text)).toEqual([
      { sector: 'LS61', areaCode: 'E14000001', units: 'AA', endedUnits: 'AB' },
      { sector: 'LS61', areaCode: '', units: 'AC', endedUnits: '' },
    ])
  })

  test('of several years of constituencies takes those of 2024', async () => {
    const rows = await read('pcds,doterm,pcon,pcon24cd\nLS6 1AA,,E14000999,E14000001\n')
    expect(rows[0]?.areaCode).toBe('E14000001')
  })

  test('without constituencies is refused', async () => {
    expect(await refusedOf(() => read('pcds,doterm\nLS6 1AA,\n'))).toContain('no column for: pcon')
  })

  test('leaves Northern Ireland out unless its licence is held', async () => {
    const text = 'pcds,doterm,pcon\nBT1 1AA,,N05000001\nLS6 1AA,,E14000001\n'
    expect((await read(text)).map((row) => row.sector)).toEqual(['LS61'])
    expect((await read(text, true)).map((row) => row.sector)).toEqual(['BT11', 'LS61'])
  })
})
