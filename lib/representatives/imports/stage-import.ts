import { db } from '@/db/client'
import { importRun } from '@/db/schema/representatives'
import { carryOut } from './carry-out'
import type { SourceFacts } from './sources'
import type { StagedList } from './staged'
import type { Work } from './work'

/** What an import would do, or why it may not. */
export type Staged =
  | { kind: 'no_changes'; counts: Record<string, number> }
  | { kind: 'staged'; runId: number; counts: Record<string, number>; changes: string[] }
  | { kind: 'refused'; runId: number; refusals: string[] }

export type Said = Pick<Work, 'counts' | 'changes' | 'refusals'>
class Undone extends Error {}

/** Does all of it and undoes it: what it said is exactly what applying it would do. */
export async function rehearse(
  list: StagedList,
  source: SourceFacts,
  isGeneralElection: boolean,
): Promise<Said> {
  let said: Said | undefined
  await db
    .transaction(async (tx) => {
      said = await carryOut(tx, list, source, isGeneralElection)
      throw new Undone()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error
    })
  if (!said) throw new Error('the rehearsal of an import said nothing')
  return said
}

/** Keeps a run with what it said. `extra` is what applying it needs to know besides the source. */
export async function keepRun(
  kind: string,
  source: SourceFacts,
  said: Said,
  staged: unknown[] | null,
  extra: Record<string, unknown>,
): Promise<Staged> {
  const isRefused = said.refusals.length > 0
  if (!isRefused && said.changes.length === 0) return { kind: 'no_changes', counts: said.counts }
  const [run] = await db
    .insert(importRun)
    .values({
      kind,
      state: isRefused ? 'refused' : 'staged',
      sha256: source.sha256,
      source: { ...source, ...extra },
      staged: isRefused ? null : staged,
      counts: said.counts,
      changes: isRefused ? [] : said.changes,
      refusals: said.refusals,
    })
    .returning({ id: importRun.id })
  const runId = run?.id ?? 0
  return isRefused
    ? { kind: 'refused', runId, refusals: said.refusals }
    : { kind: 'staged', runId, counts: said.counts, changes: said.changes }
}

/** Compares a list with the directory and keeps what it would change. Changes nothing yet; no changes leave no run. */
export async function stageList(
  kind: string,
  list: StagedList,
  source: SourceFacts,
  isGeneralElection: boolean,
): Promise<Staged> {
  const said = await rehearse(list, source, isGeneralElection)
  return keepRun(kind, source, said, [list], { isGeneralElection })
}

/** Keeps a file that could not be read as a refused run, so that staff can see that it was tried. */
export async function refuseRun(kind: string, source: SourceFacts, refusals: string[]): Promise<Staged> {
  return keepRun(kind, source, { counts: {}, changes: [], refusals }, null, {})
}
