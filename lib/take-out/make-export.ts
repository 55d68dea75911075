import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { TransactionSql } from 'postgres'
import { whereOf } from '../signatures/desk/signature-filter'
import { byteOrderMark, csvLine } from './csv-cell'
import { selectionOf } from './export-columns'
import type { ExportChoices } from './take-out'

const rowsAtOnce = 1000
const lineEnd = 10

type Cell = string | number | boolean | null

/** Where the bytes of a file go, piece by piece. `rows`: how many lines are in it so far. */
export type Sink = { write(bytes: Uint8Array, rows: number): Promise<void> }

/**
 * Writes the signatures that match as CSV, newest first, as the database makes it: neither its memory nor ours grows with
 * how many there are. Cells that a spreadsheet would run are made safe where they are selected.
 */
export async function writeExport(
  snapshot: TransactionSql,
  { filter, columns }: ExportChoices,
  sink: Sink,
): Promise<void> {
  await sink.write(Buffer.from(byteOrderMark), 0)
  const query = await inlined(
    snapshot,
    sql`select ${selectionOf(columns)} from signature s left join area k on k.id = s.constituency_id
      where ${whereOf(filter)} order by s.created_at desc, s.id`,
  )
  const lines = await snapshot.unsafe(`copy (${query}) to stdout with (format csv, header)`).readable()
  let written = -1
  for await (const bytes of lines as AsyncIterable<Buffer>) {
    for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) written += 1
    await sink.write(bytes, Math.max(0, written))
  }
}

/** COPY takes no parameters: the database itself quotes each value before it goes into the text. */
async function inlined(snapshot: TransactionSql, query: SQL): Promise<string> {
  const { sql: text, params } = new PgDialect().sqlToQuery(query)
  const [quoted] = await snapshot<{ values: string[] }[]>`
    select coalesce(array_agg(quote_literal(value) order by nth), '{}') as values
    from unnest(${params.map(String)}::text[]) with ordinality as t (value, nth)`
  return text.replace(/\$(\d+)/g, (_, nth) => quoted?.values[Number(nth) - 1] ?? 'null')
}

type Cursored = { cursor(rows: number): AsyncIterable<Record<string, Cell>[]> }

/** Each row of a query as a line, in the order of its columns. */
export async function writeRows(
  query: unknown,
  sink: { write(bytes: Uint8Array): Promise<void> },
): Promise<void> {
  for await (const rows of (query as Cursored).cursor(rowsAtOnce)) {
    let lines = ''
    for (const row of rows) lines += csvLine(Object.values(row))
    await sink.write(Buffer.from(lines))
  }
}

/** How many a filter matches, within the same moment as what is written. */
export async function countMatching(
  snapshot: TransactionSql,
  filter: ExportChoices['filter'],
): Promise<number> {
  const { sql: text, params } = new PgDialect().sqlToQuery(
    sql`select count(*)::int as n from signature s where ${whereOf(filter)}`,
  )
  const [row] = await snapshot.unsafe<{ n: number }[]>(text, params as never[])
  return row?.n ?? 0
}
