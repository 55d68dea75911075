import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recommendation, recommendationEntry } from '@/db/schema/recommendations'
import { refreshPages } from '../refresh-pages'
import { refreshSearch } from '../search/refresh-search'
import type { NewEntry } from './entry-form'
import type { Mistake } from './typed-recommendation'
import { violatedBy } from './violation'

type RecordResult =
  | { kind: 'recorded'; entryId: number }
  | { kind: 'not_found' }
  | { kind: 'mistaken'; mistakes: Mistake[] }

type Recording = { number: string; entry: NewEntry; staffId: string }

/**
 * Adds to the record of a recommendation what was answered, what was done, or a note. The database copies the standing
 * from the newest entry that counts. A correction names an entry of the same line, or is a note; each is corrected once.
 */
export async function recordEntry(tx: Tx, { number, entry, staffId }: Recording): Promise<RecordResult> {
  try {
    return await tx.transaction(async (tx) => {
      const [row] = await tx
        .select({ id: recommendation.id })
        .from(recommendation)
        .where(eq(recommendation.number, number))
        .for('update')
      if (!row) return { kind: 'not_found' }
      const refused = await refuseCorrection(tx, row.id, entry)
      if (refused) return { kind: 'mistaken', mistakes: [{ field: 'correctsId', code: refused }] }
      const [made] = await tx
        .insert(recommendationEntry)
        .values({ ...entry, recommendationId: row.id, staffId })
        .returning({ id: recommendationEntry.id })
      await refreshSearch(tx, 'recommendation', number)
      await refreshPages(tx)
      return { kind: 'recorded', entryId: made?.id ?? 0 }
    })
  } catch (error) {
    if (violatedBy(error) !== 'recommendation_entry_source_key_source_key_fk') throw error
    return { kind: 'mistaken', mistakes: [{ field: 'sourceKey', code: 'unknown' }] }
  }
}

async function refuseCorrection(tx: Tx, recommendationId: number, { correctsId, line }: NewEntry) {
  if (correctsId === null) return null
  const isCorrected = sql<boolean>`exists (select from recommendation_entry c where c.corrects_id = ${correctsId})`
  const [corrected] = await tx
    .select({ line: recommendationEntry.line, isCorrected })
    .from(recommendationEntry)
    .where(
      and(eq(recommendationEntry.id, correctsId), eq(recommendationEntry.recommendationId, recommendationId)),
    )
  if (!corrected) return 'unknown' as const
  if (corrected.isCorrected) return 'corrected_already' as const
  return line === 'note' || line === corrected.line ? null : ('other_line' as const)
}
