import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { statisticIssue } from '@/db/schema/evidence'
import { publication } from '@/db/schema/publications'

/** The ids of these issues, and the slugs that no issue has. */
export async function findIssues(tx: Tx, slugs: string[]): Promise<{ ids: number[]; unknown: string[] }> {
  if (slugs.length === 0) return { ids: [], unknown: [] }
  const rows = await tx
    .select({ id: publication.id, slug: publication.slug })
    .from(publication)
    .where(and(eq(publication.kind, 'issue'), inArray(publication.slug, slugs)))
  const known = new Set(rows.map(({ slug }) => slug))
  return { ids: rows.map(({ id }) => id), unknown: slugs.filter((slug) => !known.has(slug)) }
}

/** The issues that a figure is about, in place of those before. */
export async function writeIssues(tx: Tx, statisticKey: string, ids: number[]): Promise<void> {
  await tx.delete(statisticIssue).where(eq(statisticIssue.statisticKey, statisticKey))
  if (ids.length > 0)
    await tx.insert(statisticIssue).values(ids.map((issueId) => ({ statisticKey, issueId })))
}
