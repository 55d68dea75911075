import { desc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { importRun } from '@/db/schema/representatives'

export type RunFacts = Omit<typeof importRun.$inferSelect, 'staged'>

const facts = {
  id: importRun.id,
  kind: importRun.kind,
  state: importRun.state,
  sha256: importRun.sha256,
  source: importRun.source,
  counts: importRun.counts,
  changes: importRun.changes,
  refusals: importRun.refusals,
  startedAt: importRun.startedAt,
  appliedAt: importRun.appliedAt,
  appliedBy: importRun.appliedBy,
}

/** What a run would change, has changed, or was refused for; null when there is none of that number. */
export async function getImportRun(id: number): Promise<RunFacts | null> {
  const [found] = await db.select(facts).from(importRun).where(eq(importRun.id, id))
  return found ?? null
}

/** The latest runs first. */
export function listImportRuns(limit: number): Promise<RunFacts[]> {
  return db.select(facts).from(importRun).orderBy(desc(importRun.id)).limit(limit)
}
