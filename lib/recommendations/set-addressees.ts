import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recommendation, recommendationAddressee } from '@/db/schema/recommendations'
import { refreshPages } from '../refresh-pages'
import { refreshSearch } from '../search/refresh-search'
import type { SeatedBody } from './addressees-form'
import type { Mistake } from './typed-recommendation'
import { violatedBy } from './violation'

type SetResult = { kind: 'saved' } | { kind: 'not_found' } | { kind: 'mistaken'; mistakes: Mistake[] }

/** Whom it is addressed to over time, instead of what stood there. Inside one seat two bodies never overlap. */
export async function setAddressees(
  tx: Tx,
  { number, rows }: { number: string; rows: SeatedBody[] },
): Promise<SetResult> {
  try {
    return await tx.transaction(async (tx) => {
      const [row] = await tx
        .select({ id: recommendation.id })
        .from(recommendation)
        .where(eq(recommendation.number, number))
        .for('update')
      if (!row) return { kind: 'not_found' }
      await tx.delete(recommendationAddressee).where(eq(recommendationAddressee.recommendationId, row.id))
      if (rows.length > 0)
        await tx
          .insert(recommendationAddressee)
          .values(rows.map(({ body, ...rest }) => ({ ...rest, bodySlug: body, recommendationId: row.id })))
      await refreshSearch(tx, 'recommendation', number)
      await refreshPages(tx)
      return { kind: 'saved' }
    })
  } catch (error) {
    switch (violatedBy(error)) {
      case 'recommendation_addressee_one_at_a_time':
        return { kind: 'mistaken', mistakes: [{ field: 'form', code: 'overlaps' }] }
      case 'recommendation_addressee_body_slug_body_slug_fk':
        return { kind: 'mistaken', mistakes: [{ field: 'form', code: 'unknown' }] }
      default:
        throw error
    }
  }
}
