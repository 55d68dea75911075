import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recommendation } from '@/db/schema/recommendations'
import { refreshPages } from '../refresh-pages'
import { refreshSearch } from '../search/refresh-search'
import type { Retirement } from './details-form'
import type { Mistake } from './typed-recommendation'

type RetireResult = { kind: 'saved' } | { kind: 'not_found' } | { kind: 'mistaken'; mistakes: Mistake[] }

/** Takes it out of the running: replaced by another, or taken back. Its page and its record stay. `null` puts it back. */
export async function retireRecommendation(
  tx: Tx,
  { number, retirement }: { number: string; retirement: Retirement | null },
): Promise<RetireResult> {
  return tx.transaction(async (tx) => {
    const all = await tx
      .select({
        id: recommendation.id,
        number: recommendation.number,
        supersededById: recommendation.supersededById,
      })
      .from(recommendation)
      .orderBy(recommendation.id)
      .for('update')
    const row = all.find((one) => one.number === number)
    if (!row) return { kind: 'not_found' }
    const successor = retirement?.retired === 'superseded' ? retirement.supersededById : null
    const refused = successor === null ? null : refuseSuccessor(row.id, successor, all)
    if (refused) return { kind: 'mistaken', mistakes: [{ field: 'supersededById', code: refused }] }
    await tx
      .update(recommendation)
      .set({
        retired: retirement?.retired ?? null,
        retiredNote: retirement?.retiredNote ?? '',
        supersededById: successor,
      })
      .where(eq(recommendation.id, row.id))
    await refreshSearch(tx, 'recommendation', number)
    await refreshPages(tx)
    return { kind: 'saved' }
  })
}

type Line = { id: number; supersededById: number | null }

/** Unknown, or a line of replacements that would come back to this one. */
function refuseSuccessor(id: number, successor: number, all: Line[]): 'unknown' | 'circle' | null {
  const byId = new Map(all.map((one) => [one.id, one]))
  if (!byId.has(successor)) return 'unknown'
  const seen = new Set<number>()
  for (let next: number | null = successor; next !== null && !seen.has(next); ) {
    if (next === id) return 'circle'
    seen.add(next)
    next = byId.get(next)?.supersededById ?? null
  }
  return null
}
