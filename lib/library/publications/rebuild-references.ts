import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { draft, publication, publicationReference } from '@/db/schema/publications'
import type { Content } from './content'
import { referencesOf } from './references-of'

const rowsAtATime = 1000

/** What every text names, found anew for its live copy and its draft: after a sample or an import, or when in doubt. */
export async function rebuildReferences(tx: Tx): Promise<void> {
  await tx.delete(publicationReference)
  const { id, kind, live } = publication
  const texts = await tx
    .select({ id, kind, live, drafted: draft.content })
    .from(publication)
    .leftJoin(draft, eq(draft.publicationId, id))
  const rows = texts.flatMap((text) =>
    (['live', 'draft'] as const).flatMap((copy) => {
      const content = (copy === 'live' ? text.live : text.drafted) as Content | null
      const found = content ? referencesOf(text.kind, content) : []
      return found.map((one) => ({
        ...one,
        copy,
        publicationId: text.id,
        times: Math.min(one.times, 32_767),
      }))
    }),
  )
  for (let i = 0; i < rows.length; i += rowsAtATime)
    await tx.insert(publicationReference).values(rows.slice(i, i + rowsAtATime))
}
