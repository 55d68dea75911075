import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { TransactionSql } from 'postgres'
import { whereOf } from '../signatures/desk/signature-filter'
import { byteOrderMark, csvLine } from './csv-cell'
import { selectionOf } from './export-columns'
import type { ExportChoices } from './take-out'

const rowsAtOnce = 1000

type Cell = string | number | boolean | null

/** Where the text of a file goes, piece by piece. `rows`: how many are in it so far. */
export type Sink = { write(text: string, rows: number): Promise<void> }

/**
 * Writes the signatures that match as CSV, newest first, a thousand rows at a time: memory stays as it is however many
 * there are. Gives how many were written.
 */
export async function writeExport(
  snapshot: TransactionSql,
  { filter, columns }: ExportChoices,
  sink: Sink,
): Promise<number> {
  await sink.write(byteOrderMark + csvLine(columns), 0)
  const { sql: text, params } = new PgDialect().sqlToQuery(sql`
    select ${selectionOf(columns)} from signature s left join area k on k.id = s.constituency_id
    where ${whereOf(filter)} order by s.created_at desc, s.id`)
  return writeRows(snapshot.unsafe(text, params as never[]), sink)
}

type Cursored = { cursor(rows: number): AsyncIterable<Record<string, Cell>[]> }

/** Each row of a query as a line, in the order of its columns. */
export async function writeRows(query: unknown, sink: Sink): Promise<number> {
  let written = 0
  for await (const rows of (query as Cursored).cursor(rowsAtOnce)) {
    let lines = ''
    for (const row of rows) lines += csvLine(Object.values(row))
    written += rows.length
    await sink.write(lines, written)
  }
  return written
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
