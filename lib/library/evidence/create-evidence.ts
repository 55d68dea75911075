import type { Tx } from '@/db/client'
import type { quote, source, statistic } from '@/db/schema/evidence'
import { evidenceTables, recordEvidence } from './evidence-row'
import type { StatisticColumns } from './statistic-form'
import { findIssues, writeIssues } from './write-issues'

export type EvidenceWords =
  /** `issues`: slugs. */
  | { kind: 'statistic'; columns: StatisticColumns; issues: string[] }
  | { kind: 'source'; columns: Omit<typeof source.$inferInsert, 'key'> }
  | { kind: 'quote'; columns: Omit<typeof quote.$inferInsert, 'key'> }

type CreatedEvidence =
  | { kind: 'created' }
  | { kind: 'key_taken' }
  | { kind: 'unknown_issues'; slugs: string[] }

/** Enters a figure (not yet public), a source or a quote under a key that nothing of its kind has. */
export async function createEvidence(
  tx: Tx,
  key: string,
  words: EvidenceWords,
  staffId: string,
): Promise<CreatedEvidence> {
  const issues = await findIssues(tx, words.kind === 'statistic' ? words.issues : [])
  if (issues.unknown.length > 0) return { kind: 'unknown_issues', slugs: issues.unknown }
  // Drizzle types one table at a time; the columns are those of the table, by the type of `words`.
  const table = evidenceTables[words.kind] as typeof statistic
  const rows = await tx
    .insert(table)
    .values({ key, ...(words.columns as StatisticColumns) })
    .onConflictDoNothing({ target: table.key })
    .returning({ key: table.key })
  if (rows.length === 0) return { kind: 'key_taken' }
  if (words.kind === 'statistic') await writeIssues(tx, key, issues.ids)
  await recordEvidence(tx, { kind: words.kind, key, act: 'created', after: words.columns, staffId })
  return { kind: 'created' }
}
