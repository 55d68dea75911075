import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { draft, publication } from '@/db/schema/publications'
import type { Content } from './content'

export type HeldPublication = typeof publication.$inferSelect & { draft: Content; edition: number }

/**
 * Reads one publication with its draft and holds both until the transaction ends, so that saving, publishing and taking
 * down one publication happen one after the other. Null when there is none.
 */
export async function holdPublication(tx: Tx, id: number): Promise<HeldPublication | null> {
  const [row] = await tx.select().from(publication).where(eq(publication.id, id)).for('no key update')
  if (!row) return null
  const [working] = await tx.select().from(draft).where(eq(draft.publicationId, id)).for('update')
  if (working) return { ...row, draft: working.content as unknown as Content, edition: working.edition }
  // What was loaded whole has no draft yet: the live copy is where work begins.
  if (!row.live) return null
  await tx.insert(draft).values({ publicationId: id, content: row.live, savedAt: sql`now()` })
  return { ...row, draft: row.live as unknown as Content, edition: 1 }
}
