import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { evidenceEvent, quote, source, statistic } from '@/db/schema/evidence'
import { refreshSearch } from '@/lib/search/refresh-search'
import { refreshPages } from '../../refresh-pages'

export const evidenceTables = { statistic, source, quote }
export type EvidenceKind = keyof typeof evidenceTables
type EvidenceAct = (typeof evidenceEvent.$inferInsert)['act']
type Row = Record<string, unknown>

/**
 * Stands for everything that a row says: whoever saves names the one they had opened. Instants and generated columns are
 * no words of staff and do not count.
 */
function versionOf(kind: EvidenceKind): SQL<string> {
  const table = sql.identifier(kind)
  return sql<string>`md5((to_jsonb(${table}) - 'changed_at' - 'created_at')::text)`
}

/** One row, held until the transaction ends, with its version; null when there is none. */
export async function holdEvidence(
  tx: Tx,
  kind: EvidenceKind,
  key: string,
): Promise<{ row: Row; version: string } | null> {
  const table = evidenceTables[kind]
  const [found] = await tx
    .select({ row: getTableColumns(table as typeof statistic), version: versionOf(kind) })
    .from(table)
    .where(eq(table.key, key))
    .for('update')
  return found ? { row: found.row as Row, version: found.version } : null
}

/**
 * Writes down who changed what and why, and lets every page and the search show it from the commit on. Every write to a
 * figure, a source or a quote ends here.
 */
export async function recordEvidence(
  tx: Tx,
  event: {
    kind: EvidenceKind
    key: string
    act: EvidenceAct
    before?: Row
    after?: Row
    reason?: string
    staffId: string
  },
): Promise<void> {
  await tx.insert(evidenceEvent).values(event)
  if (event.kind !== 'quote') await refreshSearch(tx, event.kind, event.key)
  await refreshPages(tx)
}
