import { type SQL, sql } from 'drizzle-orm'
import type { Sees } from '../signatures/desk/signature-filter'

const instant = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`)

/** What people wrote: where a spreadsheet would run it, an apostrophe stands before it (see csv-cell.ts). */
const safe = (column: string) =>
  sql.raw(`case when left(${column}, 1) in ('=', '+', '-', '@', e'\\t', e'\\r', e'\\n', '＝', '＋', '－', '＠')
    then '''' || ${column} else ${column} end`)

/** Every column there is: its name in the file, what it reads, and who may see it. */
const known = {
  reference: { of: sql`s.id::text` },
  name: { of: safe('s.name') },
  email: { of: safe('s.email'), needs: 'email' },
  country: { of: sql`s.country` },
  postcode: { of: safe('s.postcode') },
  area: { of: sql`s.area` },
  constituency: { of: safe('k.name') },
  state: { of: sql`s.state` },
  name_may_be_shown: { of: sql`case when s.show_name then 'yes' else 'no' end` },
  channel: { of: sql`s.channel` },
  source: { of: safe('s.source') },
  received: { of: instant('s.created_at') },
  confirmed: { of: instant('s.confirmed_at') },
  score: { of: sql`s.score`, needs: 'network' },
  network_address: { of: sql`host(s.ip)`, needs: 'network' },
} as const satisfies Record<string, { of: SQL; needs?: 'email' | 'network' }>

export type ExportColumn = keyof typeof known

/** The columns of a file: addresses are in it only where they were asked for, by somebody who may see them. */
export function columnsOf(wanted: Sees, sees: Sees): ExportColumn[] {
  const given = { email: wanted.email && sees.email, network: wanted.network && sees.network }
  return (Object.keys(known) as ExportColumn[]).filter((column) => {
    const { needs } = known[column] as { needs?: 'email' | 'network' }
    return needs === undefined || given[needs]
  })
}

/** The columns as they are selected, each under its name in the file. */
export function selectionOf(columns: readonly ExportColumn[]): SQL {
  return sql.join(
    columns.map((column) => sql`${known[column].of} as ${sql.identifier(column)}`),
    sql`, `,
  )
}
