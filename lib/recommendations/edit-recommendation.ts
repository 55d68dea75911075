import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recommendation } from '@/db/schema/recommendations'
import { refreshPages } from '../refresh-pages'
import { refreshSearch } from '../search/refresh-search'
import type { Details } from './details-form'
import type { Mistake } from './typed-recommendation'
import { violatedBy } from './violation'
import { unknownFields, writeIssues } from './write-issues'

type EditResult = { kind: 'saved' } | { kind: 'not_found' } | { kind: 'mistaken'; mistakes: Mistake[] }

/** Changes what is written of a recommendation: everything but its number and its record. */
export async function editRecommendation(
  tx: Tx,
  { number, details }: { number: string; details: Details },
): Promise<EditResult> {
  const { issues, ...columns } = details
  try {
    return await tx.transaction(async (tx) => {
      // One at a time: two writers could otherwise each make the other's whole a part.
      const wholes = await tx
        .select({ id: recommendation.id, number: recommendation.number, parentId: recommendation.parentId })
        .from(recommendation)
        .orderBy(recommendation.id)
        .for('update')
      const row = wholes.find((one) => one.number === number)
      if (!row) return { kind: 'not_found' }
      if (columns.parentId !== null && !mayBePartOf(row.id, columns.parentId, wholes))
        return { kind: 'mistaken', mistakes: [{ field: 'parentId', code: 'itself' }] }
      const madeOnPrecision = columns.madeOn === null ? null : columns.madeOnPrecision
      await tx
        .update(recommendation)
        .set({ ...columns, madeOnPrecision })
        .where(eq(recommendation.id, row.id))
      await writeIssues(tx, row.id, issues)
      await refreshSearch(tx, 'recommendation', number)
      await refreshPages(tx)
      return { kind: 'saved' }
    })
  } catch (error) {
    const field = unknownFields[violatedBy(error) ?? '']
    if (!field) throw error
    return { kind: 'mistaken', mistakes: [{ field, code: 'unknown' }] }
  }
}

/** A part is of a whole that is no part itself, and has no parts of its own. */
function mayBePartOf(id: number, parentId: number, all: { id: number; parentId: number | null }[]): boolean {
  const parent = all.find((one) => one.id === parentId)
  const hasParts = all.some((one) => one.parentId === id)
  return parentId !== id && !hasParts && (parent === undefined || parent.parentId === null)
}
