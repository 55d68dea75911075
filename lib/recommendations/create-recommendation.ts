import type { Tx } from '@/db/client'
import { recommendation } from '@/db/schema/recommendations'
import { refreshPages } from '../refresh-pages'
import { refreshSearch } from '../search/refresh-search'
import type { Details } from './details-form'
import type { Mistake } from './typed-recommendation'
import { violatedBy } from './violation'
import { unknownFields, writeIssues } from './write-issues'

type CreateResult = { kind: 'created' } | { kind: 'mistaken'; mistakes: Mistake[] }

/** Makes a recommendation under a number that it keeps for good. It is public from the commit on. */
export async function createRecommendation(
  tx: Tx,
  { number, details }: { number: string; details: Details },
): Promise<CreateResult> {
  const { issues, ...columns } = details
  try {
    return await tx.transaction(async (tx) => {
      const [row] = await tx
        .insert(recommendation)
        .values({
          ...columns,
          number,
          madeOnPrecision: columns.madeOn === null ? null : columns.madeOnPrecision,
        })
        .onConflictDoNothing({ target: recommendation.number })
        .returning({ id: recommendation.id })
      if (!row) return { kind: 'mistaken', mistakes: [{ field: 'number', code: 'taken' }] }
      await writeIssues(tx, row.id, issues)
      await refreshSearch(tx, 'recommendation', number)
      await refreshPages(tx)
      return { kind: 'created' }
    })
  } catch (error) {
    const field = unknownFields[violatedBy(error) ?? '']
    if (!field) throw error
    return { kind: 'mistaken', mistakes: [{ field, code: 'unknown' }] }
  }
}
