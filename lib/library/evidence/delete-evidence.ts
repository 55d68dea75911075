import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { evidenceTables, holdEvidence, recordEvidence } from './evidence-row'
import { type EvidencePlace, whereEvidenceStands } from './where-evidence-stands'

type DeletedEvidence =
  | { kind: 'deleted' | 'not_found' }
  /** Texts or figures rest on it, live or in drafts: both are named. */
  | { kind: 'in_use'; places: EvidencePlace[]; figures: { key: string; shown: string; says: string }[] }

/** Deletes a source or a quote on which nothing rests. What it said stays in its history. */
export async function deleteEvidence(
  tx: Tx,
  kind: 'source' | 'quote',
  key: string,
  staffId: string,
): Promise<DeletedEvidence> {
  const held = await holdEvidence(tx, kind, key)
  if (!held) return { kind: 'not_found' }
  const places = await whereEvidenceStands(tx, kind, key)
  const figures = kind === 'source' ? await restingOn(tx, key) : []
  if (places.length > 0 || figures.length > 0) return { kind: 'in_use', places, figures }
  const table = evidenceTables[kind]
  await tx.delete(table).where(eq(table.key, key))
  await recordEvidence(tx, { kind, key, act: 'withdrawn', before: held.row, reason: 'deleted', staffId })
  return { kind: 'deleted' }
}

/** The figures, and the quotes, that come from a source. */
export async function restingOn(tx: Tx, sourceKey: string) {
  return [
    ...(await tx.execute<{ key: string; shown: string; says: string; kind: 'statistic' | 'quote' }>(sql`
      select key, shown, says, 'statistic' as kind from statistic where source_key = ${sourceKey}
      union all select key, 'Quote', speaker, 'quote' from quote where source_key = ${sourceKey} order by 1`)),
  ]
}
