import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { statistic } from '@/db/schema/evidence'
import type { EvidenceWords } from './create-evidence'
import { evidenceTables, holdEvidence, recordEvidence } from './evidence-row'
import type { StatisticColumns } from './statistic-form'
import { findIssues, writeIssues } from './write-issues'

type EditedEvidence =
  | { kind: 'saved' }
  | { kind: 'unchanged' }
  | { kind: 'not_found' }
  /** Somebody else has saved since this form was opened. */
  | { kind: 'changed_meanwhile' }
  | { kind: 'unknown_issues'; slugs: string[] }

type Edit = { key: string; version: string; reason: string; staffId: string }

/** Changes what is said, if nobody has changed it since `version` was read. The history keeps what differs. */
export async function editEvidence(tx: Tx, words: EvidenceWords, edit: Edit): Promise<EditedEvidence> {
  const { kind, columns } = words
  const { key, version, reason, staffId } = edit
  const held = await holdEvidence(tx, kind, key)
  if (!held) return { kind: 'not_found' }
  if (held.version !== version) return { kind: 'changed_meanwhile' }
  const issues = await findIssues(tx, words.kind === 'statistic' ? words.issues : [])
  if (issues.unknown.length > 0) return { kind: 'unknown_issues', slugs: issues.unknown }
  const differing = Object.keys(columns).filter(
    (name) => JSON.stringify(held.row[name] ?? null) !== JSON.stringify(Reflect.get(columns, name) ?? null),
  )
  const movedIssues = words.kind === 'statistic' && (await hasOtherIssues(tx, key, issues.ids))
  if (differing.length === 0 && !movedIssues) return { kind: 'unchanged' }
  const table = evidenceTables[kind] as typeof statistic
  await tx
    .update(table)
    .set({ ...(columns as StatisticColumns), ...(kind === 'statistic' && { changedAt: sql`now()` }) })
    .where(eq(table.key, key))
  if (movedIssues) await writeIssues(tx, key, issues.ids)
  const only = (from: object) => Object.fromEntries(differing.map((name) => [name, Reflect.get(from, name)]))
  const [before, after] = [only(held.row), only(columns)]
  await recordEvidence(tx, { kind, key, act: 'edited', before, after, reason, staffId })
  return { kind: 'saved' }
}

async function hasOtherIssues(tx: Tx, key: string, ids: number[]): Promise<boolean> {
  const rows = await tx.execute<{ id: number }>(
    sql`select issue_id as id from statistic_issue where statistic_key = ${key} order by 1`,
  )
  return JSON.stringify([...rows].map(({ id }) => id)) !== JSON.stringify([...ids].sort((a, b) => a - b))
}
