import { stringify } from 'csv-stringify/sync'
import { readStatement } from '@/lib/counting/integrity-statement'

export const dynamic = 'force-static'
export const revalidate = 300

type Context = { params: Promise<{ slug: string }> }

/** The days of the integrity statement for a spreadsheet; the last row is the totals. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params
  const read = await readStatement(slug)
  if (!read) return new Response('There is no such campaign.\n', { status: 404 })
  const { statement } = read.kind === 'told' ? read : { statement: null }
  const rows = (statement?.days ?? []).map((row) => ({ ...row, row: 'days' }))
  const total = statement && {
    ...{ row: 'all', from: rows[0]?.from ?? '', until: rows.at(-1)?.until ?? '' },
    ...{ ...statement.totals, duplicates: statement.duplicates },
  }
  const csv = stringify(total ? [...rows, total] : rows, {
    header: true,
    bom: true,
    columns: [
      { key: 'row', header: 'row' },
      { key: 'from', header: 'from_day' },
      { key: 'until', header: 'until_day' },
      { key: 'received', header: 'received' },
      { key: 'duplicates', header: 'already_signed' },
      { key: 'confirmed', header: 'confirmed' },
      { key: 'removed', header: 'removed' },
      { key: 'waiting', header: 'waiting' },
      { key: 'held', header: 'held' },
      { key: 'withdrawn', header: 'withdrawn' },
      { key: 'spam', header: 'put_aside' },
      { key: 'expired', header: 'expired' },
    ],
    escape_formulas: true,
  })
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-integrity.csv"`,
    },
  })
}
