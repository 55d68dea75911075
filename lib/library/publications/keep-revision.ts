import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { holdPublication } from './hold-publication'

type Keeping = { publicationId: number; staffId: string | null; note?: string }

/**
 * Keeps the draft as a revision, for good, and gives its number. A draft that is the same as the newest revision makes
 * none: `isNew` is false and the number is that revision's.
 */
export async function keepRevision(
  tx: Tx,
  { publicationId, staffId, note = '' }: Keeping,
): Promise<{ number: number; isNew: boolean }> {
  return tx.transaction(async (tx) => {
    await holdPublication(tx, publicationId)
    const [made] = await tx.execute<{ number: number }>(sql`
      with newest as (
        select number, content from revision where publication_id = ${publicationId} order by number desc limit 1
      )
      insert into revision (publication_id, number, content, note, staff_id)
      select d.publication_id, coalesce(n.number, 0) + 1, d.content, ${note}, ${staffId}
      from draft d left join newest n on true
      where d.publication_id = ${publicationId} and d.content is distinct from n.content
      returning number`)
    if (made) return { number: made.number, isNew: true }
    const [newest] = await tx.execute<{ number: number }>(
      sql`select max(number) as number from revision where publication_id = ${publicationId}`,
    )
    if (!newest?.number) throw new Error(`publication ${publicationId} has no draft`)
    return { number: newest.number, isNew: false }
  })
}
