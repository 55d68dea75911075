import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvLine } from '@/lib/take-out/csv-cell'

test.each(['=1+1', '+44 20', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
  'no spreadsheet takes %j for a formula',
  (typed) => {
    const [[read] = []] = parse(csvLine([typed])) as string[][]
    expect(read).toBe(`'${typed}`)
  },
)

test('what is no formula is as it was', () => {
  for (const typed of ['Ada Example', "'O’Brien'", 'a=b', '', 'a-b', '7', 'ü,"x"\r\ny'])
    expect((parse(csvLine([typed, 'end'])) as string[][])[0]).toEqual([typed, 'end'])
  expect(csvLine([1, true, false, null, -3])).toBe('1,yes,no,,-3\r\n')
})

test('whatever people write, a reader of CSV gets the same cells back, and none begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 6 }), (cells) => {
      const [read] = parse(csvLine(cells), { relax_column_count: true }) as string[][]
      expect(read?.map((cell) => cell.replace(/^'/, ''))).toEqual(cells.map((cell) => cell.replace(/^'/, '')))
      for (const cell of read ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }),
  )
  expect(csvCell(null)).toBe('')
})
