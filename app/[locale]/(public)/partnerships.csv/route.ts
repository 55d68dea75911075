import { stringify } from 'csv-stringify/sync'
import { listPartnerships, type Partnership } from '@/lib/library/programmes/queries'

export const dynamic = 'force-static'
export const revalidate = 300

/** The table of partnerships for a spreadsheet, amounts in whole units of their currency. */
export async function GET() {
  const csv = stringify((await listPartnerships()).map(toRow), {
    header: true,
    bom: true,
    columns: [
      'country',
      'iso_code',
      'work',
      'funder',
      'under_grant_of',
      'amount',
      'currency',
      'start_year',
      'end_year',
      'source',
      'sample',
    ],
    // A cell that begins like a formula must not be run by a spreadsheet.
    escape_formulas: true,
  })
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="partnerships.csv"',
    },
  })
}

function toRow(row: Partnership) {
  return {
    country: row.place.name,
    iso_code: row.place.code,
    work: row.title,
    funder: row.funder.name,
    under_grant_of: row.under?.name ?? '',
    amount: row.amountMinor / 100,
    currency: row.currency,
    start_year: row.startYear,
    end_year: row.endYear,
    source: row.source.title,
    sample: row.isSample ? 'yes' : 'no',
  }
}
