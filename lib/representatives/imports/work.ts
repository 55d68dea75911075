import type { Tx } from '@/db/client'
import type { Directory } from './read-directory'
import type { SourceFacts } from './sources'

/** An import at work inside its transaction: what it compares with, and what it has to say. */
export type Work = {
  tx: Tx
  source: SourceFacts
  isGeneralElection: boolean
  directory: Directory
  counts: Record<string, number>
  /** Sentences, one for everything that is different afterwards. None: nothing was written. */
  changes: string[]
  /** Sentences; with one of them nothing of the import stands. */
  refusals: string[]
}

export function count(work: Work, what: string, by = 1): void {
  if (by > 0) work.counts[what] = (work.counts[what] ?? 0) + by
}

/** Parts of a list that a single statement can carry. */
export function inParts<T>(rows: T[], size = 1000): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, n) => rows.slice(n * size, (n + 1) * size))
}

/** In groups by key, each in the order it came. */
export function inGroups<T, Key>(rows: Iterable<T>, keyOf: (row: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
