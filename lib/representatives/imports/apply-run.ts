import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { importRun, postcodeAnswer } from '@/db/schema/representatives'
import { refreshPages } from '../../refresh-pages'
import { carryOut } from './carry-out'
import { applyPostcodes } from './postcodes/apply-postcodes'
import type { SourceFacts } from './sources'
import type { StagedList } from './staged'

/** `stale`: the directory has changed since, and the run would now do something else than what was shown. */
export type Applied =
  | { kind: 'applied'; counts: Record<string, number> }
  | { kind: 'unknown' }
  | { kind: 'not_staged'; state: string }
  | { kind: 'stale' }

type Run = typeof importRun.$inferSelect
type Kept = SourceFacts & { isGeneralElection?: boolean; generationId?: number }
class Undone extends Error {
  constructor(readonly outcome: Applied) {
    super(outcome.kind)
  }
}

/** One of several that try gets it; the others wait here and then find it taken. */
async function take(tx: Tx, id: number, appliedBy: string): Promise<Run> {
  const [run] = await tx
    .update(importRun)
    .set({ state: 'applied', appliedAt: new Date(), appliedBy })
    .where(and(eq(importRun.id, id), eq(importRun.state, 'staged')))
    .returning()
  if (run) return run
  const [found] = await tx.select({ state: importRun.state }).from(importRun).where(eq(importRun.id, id))
  throw new Undone(found ? { kind: 'not_staged', state: found.state } : { kind: 'unknown' })
}

async function applyList(tx: Tx, run: Run, source: Kept): Promise<void> {
  const [list] = (run.staged ?? []) as StagedList[]
  if (!list) throw new Error(`run ${run.id} has nothing staged`)
  const said = await carryOut(tx, list, source, source.isGeneralElection ?? false)
  // What is said of postcodes comes after it.
  const shown = source.generationId === undefined ? run.changes : run.changes.slice(0, said.changes.length)
  const isAsShown = said.refusals.length === 0 && said.changes.join('\n') === shown.join('\n')
  if (!isAsShown) throw new Undone({ kind: 'stale' })
}

/**
 * Carries out a staged run, all of it in one transaction, exactly as it was shown. A run is applied once, whoever tries.
 * @param appliedBy a member of staff or the terminal; kept with the run
 */
export async function applyRun(id: number, appliedBy: string): Promise<Applied> {
  try {
    return await db.transaction(async (tx): Promise<Applied> => {
      const run = await take(tx, id, appliedBy)
      const source = run.source as Kept
      await applyList(tx, run, source)
      const { generationId } = source
      if (generationId !== undefined && !(await applyPostcodes(tx, generationId, source)))
        throw new Undone({ kind: 'stale' })
      await tx.update(importRun).set({ staged: null }).where(eq(importRun.id, id))
      // What services answered was put into the areas of before. A list of postcodes forgets its own country's.
      if (generationId === undefined) await tx.delete(postcodeAnswer)
      await refreshPages(tx)
      return { kind: 'applied', counts: run.counts }
    })
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    throw error
  }
}
